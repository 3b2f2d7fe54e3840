import ContentReader
import Diagnostics
import ShowData

/// A place in the data that `{{…}}` can name: a value in words, or names that lead further.
struct DataNode {
    /// What stands in the text where the path ends here; `nil` where it has to go on.
    let value: String?
    /// Where the value is a date, the date itself.
    let date: PartialDate?
    private let children: [(name: String, node: () -> DataNode?)]

    init(_ value: String, date: PartialDate? = nil) {
        self.value = value
        self.date = date
        children = []
    }

    init(_ value: String? = nil, _ children: KeyValuePairs<String, () -> DataNode?>) {
        self.value = value
        date = nil
        self.children = children.map { ($0.key, $0.value) }
    }

    init(_ children: [(String, () -> DataNode?)]) {
        value = nil
        date = nil
        self.children = children.map { ($0.0, $0.1) }
    }

    /// Why a path leads nowhere.
    struct Problem: Error, Hashable {
        let message: String
        let help: String?
    }

    /// The value at `path`, names separated by dots.
    func value(at path: String) throws(Problem) -> String {
        let node = try node(at: path)
        guard let value = node.value else {
            throw Problem(message: "'\(path)' is not one value", help: "go on with \(node.names)")
        }
        return value
    }

    /// The date at `path`, names separated by dots.
    func date(at path: String) throws(Problem) -> PartialDate {
        guard let date = try node(at: path).date else {
            throw Problem(message: "'\(path)' is no date", help: "name one such as seasons.2.premiere, or write it as 2023-08-03")
        }
        return date
    }

    private func node(at path: String) throws(Problem) -> DataNode {
        var node = self
        var walked: [Substring] = []
        for name in path.split(separator: ".", omittingEmptySubsequences: false) {
            guard let next = node.children.first(where: { $0.name == name }) else { throw node.unknown(name, after: walked) }
            walked.append(name)
            guard let child = next.node() else {
                throw Problem(
                    message: "'\(walked.joined(separator: "."))' is not known yet", help: "add it to the show's data, or write it as text")
            }
            node = child
        }
        return node
    }

    private var names: String { children.map { ".\($0.name)" }.joined(separator: ", ") }

    private func unknown(_ name: Substring, after walked: [Substring]) -> Problem {
        let place = walked.isEmpty ? "the data" : "'\(walked.joined(separator: "."))'"
        guard !children.isEmpty else { return Problem(message: "\(place) has no '\(name)'", help: "end the path before '.\(name)'") }
        let nearest = children.map(\.name).nearest(to: String(name))
        return Problem(
            message: "\(place) has no '\(name)'",
            help: nearest.map { "did you mean '\($0)'?" } ?? "there is \(children.map(\.name).joined(separator: ", "))")
    }
}
