import Diagnostics
import ShowData
import ThemeKit

/// What a `::list` can be of.
enum ListSubject: String, CaseIterable {
    case characters, people, seasons, episodes, books, articles

    /// What can be asked of its things and shown of them, the name first.
    var fields: [ListField] {
        switch self {
        case .characters: [.name, .kind, .actor, .season]
        case .people: [.name, .occupation, .work, .show, .born]
        case .seasons: [.title, .number, .premiere, .episodes]
        case .episodes: [.title, .season, .number, .premiere, .minutes, .writer, .director]
        case .books: [.title, .number, .published, .author]
        case .articles: [.title, .date, .tag, .author, .show]
        }
    }

    /// Those with columns: which season a character is in is a question, and no answer, because it may give something away.
    var columns: [ListField] { fields.filter { self != .characters || $0 != .season } }

    /// Whether the text has to be about a show.
    var isOfShow: Bool { self != .people && self != .articles }

    /// A field by its name; both words for a name are understood.
    func field(_ name: String, among fields: [ListField]) -> Result<ListField, DataNode.Problem> {
        let known = ["name", "title"].contains(name) ? fields[0].rawValue : name
        if let field = fields.first(where: { $0.rawValue == known }) { return .success(field) }
        let names = fields.map(\.rawValue)
        let help = names.nearest(to: name).map { "did you mean '\($0)'?" } ?? "available: \(names.joined(separator: ", "))"
        return .failure(.init(message: "a list of \(rawValue) has no '\(name)'", help: help))
    }

    /// The fields of a list of names with commas.
    func columns(_ text: String) -> Result<[ListField], DataNode.Problem> {
        var found: [ListField] = []
        for name in text.split(separator: ",").map(\.trimmed) where !name.isEmpty {
            switch field(name, among: columns) {
            case .success(let field): if !found.contains(field) { found.append(field) }
            case .failure(let problem): return .failure(problem)
            }
        }
        return .success(found)
    }
}

/// A fact about the things of a `::list`.
enum ListField: String {
    case name, title, kind, actor, season, number, premiere, minutes, writer, director, occupation, work, show, born, published, author,
        date
    case tag, episodes

    enum Format {
        case text, number, date
        /// One of these words.
        case word([String])
    }

    var format: Format {
        switch self {
        case .name, .title, .actor, .writer, .director, .occupation, .show, .author, .tag: .text
        case .season, .number, .minutes, .episodes: .number
        case .premiere, .born, .published, .date: .date
        case .kind: .word(Role.Kind.allCases.map(\.rawValue))
        case .work: .word(PersonSummary.Work.allCases.map { "\($0)" })
        }
    }
}

extension StringProtocol {
    /// Without spaces at its ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
