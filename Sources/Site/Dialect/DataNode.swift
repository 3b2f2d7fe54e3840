import Diagnostics
import ShowData

/// A place in the data that `{{…}}` can name: a value in words, or further names.
struct DataNode {
    /// The text for a path that ends here; `nil` if the path has to go on.
    let value: String?
    /// The date, if the value is one.
    let date: ClaimedDate?
    private let children: Children

    /// What can follow in a path.
    private struct Children {
        let isEmpty: Bool
        /// The outer `nil` means that there is no such name, the inner one that nothing is known about it yet.
        let find: (String) -> DataNode??
        let nearest: (String) -> String?
        /// The names that can follow, each with the prefix; only some of them if there are many.
        let names: (_ before: String) -> String

        init(_ all: [(name: String, node: () -> DataNode?)]) {
            isEmpty = all.isEmpty
            find = { name in all.first { $0.name == name }.map { $0.node() } }
            nearest = { all.map(\.name).nearest(to: $0) }
            names = { before in all.lazy.map { before + $0.name }.enumeration(mostNamed: DataNode.mostNamed) }
        }

        init<Element>(
            _ all: [Element], _ name: @escaping (Element) -> String, _ match: NearestMatch, _ find: @escaping (String) -> DataNode?
        ) {
            isEmpty = all.isEmpty
            self.find = { find($0).map { .some($0) } }
            nearest = { match.word(nearestTo: $0) }
            names = { before in all.lazy.map { before + name($0) }.enumeration(mostNamed: DataNode.mostNamed) }
        }
    }

    private static let mostNamed = 15

    init(_ value: String, date: ClaimedDate? = nil) {
        self.value = value
        self.date = date
        children = Children([])
    }

    init(_ value: String? = nil, _ children: KeyValuePairs<String, () -> DataNode?>) {
        self.value = value
        date = nil
        self.children = Children(children.map { ($0.key, $0.value) })
    }

    init(_ children: [(String, () -> DataNode?)]) {
        value = nil
        date = nil
        self.children = Children(children.map { ($0.0, $0.1) })
    }

    /// All elements of one kind. A path names one of them, and none of the others is looked at.
    ///
    /// - Parameters:
    ///   - name: the name of an element.
    ///   - match: all the names, for finding the nearest one.
    ///   - find: returns the node of the element with a name; `nil` if there is none.
    init<Element>(
        _ elements: [Element], named name: @escaping (Element) -> String, _ match: NearestMatch, find: @escaping (String) -> DataNode?
    ) {
        value = nil
        date = nil
        children = Children(elements, name, match, find)
    }

    /// Why a path leads nowhere.
    struct Problem: Error, Hashable {
        let message: String
        let help: String?
        /// Whether there is a secret in the line.
        var hidesLine = false
    }

    /// The value at `path`, names separated by dots.
    func value(at path: String) throws(Problem) -> String {
        let node = try node(at: path)
        guard let value = node.value else {
            if node.children.isEmpty { throw Self.nothing(at: path) }
            throw Problem(message: "'\(path)' is not one value", help: "continue with \(node.children.names("."))")
        }
        return value
    }

    /// The date at `path`, names separated by dots.
    func date(at path: String) throws(Problem) -> ClaimedDate {
        guard let date = try node(at: path).date else {
            throw Problem(
                message: "'\(path)' is not a date", help: "name a date such as seasons.2.premiere, or write one such as 2023-08-03")
        }
        return date
    }

    private func node(at path: String) throws(Problem) -> DataNode {
        var node = self
        var walked: [Substring] = []
        for name in path.split(separator: ".", omittingEmptySubsequences: false) {
            guard let next = node.children.find(String(name)) else { throw node.unknown(name, after: walked) }
            walked.append(name)
            guard let child = next else {
                throw Problem(
                    message: "'\(walked.joined(separator: "."))' is not known yet",
                    help: "add it to the show's data, or write the text itself")
            }
            node = child
        }
        return node
    }

    private static func nothing(at path: String) -> Problem {
        Problem(message: "there is nothing in '\(path)' yet", help: "add it to the show's data, or write the text itself")
    }

    private func unknown(_ name: Substring, after walked: [Substring]) -> Problem {
        if value == nil, children.isEmpty { return Self.nothing(at: walked.joined(separator: ".")) }
        let place = walked.isEmpty ? "the data" : "'\(walked.joined(separator: "."))'"
        guard !children.isEmpty else { return Problem(message: "\(place) has no '\(name)'", help: "end the path before '.\(name)'") }
        let nearest = children.nearest(String(name))
        return Problem(
            message: "\(place) has no '\(name)'",
            help: nearest.map { "did you mean '\($0)'?" } ?? "available: \(children.names(""))")
    }
}
