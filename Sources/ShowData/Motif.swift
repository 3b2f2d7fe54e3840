/// What is drawn on a poster.
public enum Motif: String, CaseIterable, Sendable {
    /// Things.
    case leaves, music, sport, school, city, sea, stars, hearts, books, rain, hills, theatre, party
    /// Patterns.
    case light, dots, rings, tiles, confetti

    /// The motif that the first telling word suggests: "The songs of Heartstopper" is about music.
    ///
    /// - Parameter text: a title or genres, in any of some European languages.
    /// - Returns: `nil` if no word of it tells.
    public init?(suggestedBy text: String) {
        let words = text.lowercased().split { !$0.isLetter }
        let suggestion = words.lazy.compactMap { word in
            Self.stems[word.first]?.first { $0.isWholeWord ? word == $0.letters : word.hasPrefix($0.letters) }?.motif
        }.first
        guard let suggestion else { return nil }
        self = suggestion
    }

    /// The beginning of words that suggest a motif.
    private struct Stem {
        let letters: String
        let motif: Motif
        let isWholeWord: Bool

        init(_ letters: String, _ motif: Motif) {
            self.letters = letters
            self.motif = motif
            isWholeWord = letters.count <= 3
        }
    }

    /// By their first letters.
    private static let stems = Dictionary(
        grouping: words.flatMap { motif, words in words.split(separator: " ").map { Stem(String($0), motif) } }, by: \.letters.first)

    /// Beginnings of words; those of at most three letters are whole words.
    private static let words: [(motif: Motif, stems: String)] = [
        (
            .music,
            "music musik musiq música músic song soundtrack lied lieder chanson canción band album playlist mixtape concert konzert opera"
        ),
        (.sport, "sport rugby football fußball fútbol calcio tennis hockey basketball baseball olympi race team"),
        (.school, "school schule schul école escuela scuola teacher lehrer exam class prüfung college universit student"),
        (
            .city,
            "city stadt ville ciudad città places orte lieux lugares luoghi street straße london paris berlin york tokyo map karte"
        ),
        (.sea, "sea meer mer mar mare beach strand ocean ozean island insel ship schiff boat pirat"),
        (.stars, "star stars stern space weltraum sci science galax planet moon mond night nacht nuit noche fantasy magic"),
        (.hearts, "love liebe amour amor amore heart herz romance romanc romant kiss kuss wedding hochzeit couple paar"),
        (.leaves, "leaf leaves blatt blätter feuille autumn herbst forest wald garden garten tree baum nature natur"),
        (.books, "book buch bücher livre libro comic novel roman volume band reading lesen chapter kapitel library"),
        (.theatre, "film movie cinema kino theat stage bühne cast actor schauspiel premiere"),
        (.party, "party birthday geburtstag fest prom award preis celebrat christmas weihnacht"),
        (.rain, "rain regen pluie lluvia pioggia storm sturm winter snow schnee"),
        (.hills, "mountain berg hill hügel camp road reise journey voyage viaje western"),
    ]
}
