import ContentReader
import Diagnostics
import ShowData

/// A place in the data that `{{…}}` can name: a value in words, or names that lead further.
struct DataNode {
    /// What stands in the text where the path ends here; `nil` where it has to go on.
    let value: String?
    /// Where the value is a date, the date itself.
    let date: PartialDate?
    private let children: Children

    /// What a path can go on with.
    private struct Children {
        let isEmpty: Bool
        /// Outer `nil` for a name that is none of them, inner `nil` for one of which nothing is known yet.
        let find: (String) -> DataNode??
        let nearest: (String) -> String?
        /// Their names, each behind what is given; of many, some.
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

    init(_ value: String, date: PartialDate? = nil) {
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

    /// All things of a kind, of which a path names one: none of the others is looked at.
    ///
    /// - Parameters:
    ///   - name: of an element.
    ///   - match: knows the names of all.
    ///   - find: the node of the element with a name; `nil` where none has it.
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
            throw Problem(message: "'\(path)' is not one value", help: "go on with \(node.children.names("."))")
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
            guard let next = node.children.find(String(name)) else { throw node.unknown(name, after: walked) }
            walked.append(name)
            guard let child = next else {
                throw Problem(
                    message: "'\(walked.joined(separator: "."))' is not known yet", help: "add it to the show's data, or write it as text")
            }
            node = child
        }
        return node
    }

    private func unknown(_ name: Substring, after walked: [Substring]) -> Problem {
        let place = walked.isEmpty ? "the data" : "'\(walked.joined(separator: "."))'"
        guard !children.isEmpty else { return Problem(message: "\(place) has no '\(name)'", help: "end the path before '.\(name)'") }
        let nearest = children.nearest(String(name))
        return Problem(
            message: "\(place) has no '\(name)'",
            help: nearest.map { "did you mean '\($0)'?" } ?? "there is \(children.names(""))")
    }
}
