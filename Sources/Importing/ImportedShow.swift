import Diagnostics
import ShowData

/// What a source says about a show, in the keys of the site's files but with the source's own ids.
struct ImportedShow: Sendable {
    /// In the saved ids: `show 82`; `nil` if the source has none.
    var sourceID: String?
    var title: String?
    /// Whether it belongs to a show; people may belong to none.
    var needsShow = true
    /// For `show.yaml`, without the keys that refer to people.
    var fields = YAMLRecord()
    /// Lists of people in `show.yaml` by key, such as `creators`.
    var credits = Credits()
    /// People who play themselves, or whose characters are not known.
    var cast: [ImportedGuest] = []
    var people: [ImportedEntry] = []
    var characters: [ImportedCharacter] = []
    /// By number.
    var seasons: [ImportedSeason] = []
    var books: [ImportedEntry] = []
    /// The entry for `sources.yaml`.
    var source: (id: String, record: YAMLRecord)?
    /// How many values of the source were looked at.
    var work = 0
    /// What the owner should look at.
    var notes: [String] = []

    /// Whether it has a person, a character, a season or a book.
    var hasContent: Bool { !people.isEmpty || !characters.isEmpty || !seasons.isEmpty || !books.isEmpty }
}

/// People by what they did, such as `writers`, with the source's ids.
struct Credits: Sendable {
    private(set) var lists: [(key: String, people: [String])] = []
    /// What has no list of its own, in the words of the source: `Executive Producer`.
    private(set) var crew: [(person: String, role: String)] = []
    /// Who is in which list.
    private var known: [String: Set<String>] = [:]

    mutating func add(_ person: String, to key: String) {
        guard known[key, default: []].insert(person).inserted else { return }
        if let position = lists.firstIndex(where: { $0.key == key }) {
            lists[position].people.append(person)
        } else {
            lists.append((key, [person]))
        }
    }

    mutating func add(_ person: String, as role: String) {
        if known["as \(role)", default: []].insert(person).inserted { crew.append((person, role)) }
    }

    var people: [String] { lists.flatMap(\.people) + crew.map(\.person) }
}

/// A person, a character or a book.
struct ImportedEntry: Sendable {
    /// In the saved ids, such as `person 14079`.
    let sourceID: String
    let name: String
    /// The id that the owner wants.
    var id: String?
    var fields = YAMLRecord()
    /// People by key, such as the authors of a book.
    var credits = Credits()
    let place: SourceLocation
    /// The page of a person at the source, by which the site may know them.
    var page: String?
}

/// Somebody whose character has no page.
struct ImportedGuest: Sendable {
    let person: String
    /// The name of the character.
    var part: String?
    var note: String?
    /// The source's number of the character.
    var character: Int?

    /// The names in `Ines Calloway as Mara`, `Ines Calloway – Mara` and `Ines Calloway (Mara)`; `nil` if there is none.
    static func names(in text: String) -> (person: String, part: String?)? {
        let (plain, brackets) = WikiValue.withoutBrackets(text)
        let sign = [" as ", " – ", " — "].first { plain.contains($0) } ?? " as "
        let parts = plain.split(separator: sign, maxSplits: 1).map(String.init)
        guard let person = SourceWords.name(parts.first ?? plain) else { return nil }
        return (person, parts.count > 1 ? parts[1] : brackets.first.flatMap(SourceWords.name))
    }
}

struct ImportedCharacter: Sendable {
    var entry: ImportedEntry
    var roles: [Role] = []

    struct Role: Sendable {
        let person: String
        var kind: String?
        /// In how many episodes of those known by number: `s1e2`.
        var episodes: [String] = []
    }
}

struct ImportedSeason: Sendable {
    let number: Int
    var sourceID: String?
    var fields = YAMLRecord()
    /// In the order of telling: a special comes after its neighbour.
    var episodes: [ImportedEpisode] = []
}

struct ImportedEpisode: Sendable {
    var sourceID: String?
    /// `nil` for a special.
    var number: EpisodeNumber?
    /// The id that the owner wants for a special.
    var id: String?
    var title: String
    /// A summary to be closed until this episode has been seen.
    var guardedSummary: String?
    var fields = YAMLRecord()
    var credits = Credits()
    var guests: [ImportedGuest] = []
    /// Paragraphs for a text of its own.
    var prose: String?
    let place: SourceLocation
}
