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
            Self.stems.first { _, stems in stems.contains { $0.count > 3 ? word.hasPrefix($0) : word == $0 } }?.motif
        }.first
        guard let suggestion else { return nil }
        self = suggestion
    }

    /// Beginnings of words; those of at most three letters are whole words.
    private static let stems: [(motif: Motif, stems: [String])] = [
        (
            .music,
            words(
                "music musik musiq música músic song soundtrack lied lieder chanson canción band album playlist mixtape concert konzert opera"
            )
        ),
        (.sport, words("sport rugby football fußball fútbol calcio tennis hockey basketball baseball olympi race team")),
        (.school, words("school schule schul école escuela scuola teacher lehrer exam class prüfung college universit student")),
        (
            .city,
            words("city stadt ville ciudad città places orte lieux lugares luoghi street straße london paris berlin york tokyo map karte")
        ),
        (.sea, words("sea meer mer mar mare beach strand ocean ozean island insel ship schiff boat pirat")),
        (.stars, words("star stars stern space weltraum sci science galax planet moon mond night nacht nuit noche fantasy magic")),
        (.hearts, words("love liebe amour amor amore heart herz romance romanc romant kiss kuss wedding hochzeit couple paar")),
        (.leaves, words("leaf leaves blatt blätter feuille autumn herbst forest wald garden garten tree baum nature natur")),
        (.books, words("book buch bücher livre libro comic novel roman volume band reading lesen chapter kapitel library")),
        (.theatre, words("film movie cinema kino theat stage bühne cast actor schauspiel premiere")),
        (.party, words("party birthday geburtstag fest prom award preis celebrat christmas weihnacht")),
        (.rain, words("rain regen pluie lluvia pioggia storm sturm winter snow schnee")),
        (.hills, words("mountain berg hill hügel camp road reise journey voyage viaje western")),
    ]

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
