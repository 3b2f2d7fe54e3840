import ShowData

/// How large a part is, in the languages in which the names of columns are understood.
enum RoleWords {
    /// - Returns: `nil` for a word that means none of the kinds.
    static func kind(_ text: String) -> Role.Kind? {
        let words = text.lowercased().filter { $0.isLetter }
        return Role.Kind(rawValue: words) ?? kinds.first { $0.words.contains(words) }?.kind
    }

    private static let kinds: [(kind: Role.Kind, words: Set<String>)] = [
        (
            .main,
            [
                "maincast", "mainrole", "lead", "leadrole", "leading", "starring", "star", "regular", "seriesregular", "protagonist",
                "haupt",
                "hauptrolle", "hauptfigur", "hauptdarsteller", "hauptbesetzung", "hauptcharakter", "principal", "principale",
                "rôleprincipal",
                "protagonista", "protagoniste", "hoofdrol", "hoofd", "hoofdpersonage",
            ]
        ),
        (
            .recurring,
            [
                "recurringrole", "recurringcast", "supporting", "supportingrole", "neben", "nebenrolle", "nebenfigur", "nebendarsteller",
                "nebenbesetzung", "wiederkehrend", "récurrent", "récurrente", "secondaire", "secundario", "secundaria", "recurrente",
                "ricorrente", "secondario", "secondaria", "bijrol", "terugkerend",
            ]
        ),
        (
            .guest,
            [
                "gueststar", "guestrole", "guestcast", "cameo", "gast", "gastrolle", "gastdarsteller", "episodenrolle", "invité", "invitée",
                "invitado", "invitada", "ospite", "gastrol",
            ]
        ),
        (.voice, ["voicerole", "voiceonly", "voiceactor", "stimme", "sprecher", "sprecherin", "voix", "voz", "voce", "stem"]),
    ]
}
