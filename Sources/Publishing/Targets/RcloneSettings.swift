import Hypertext

/// What rclone's configuration says about remotes that lead to other places (`rclone config dump`, and the environment).
struct RcloneSettings {
    /// A place that a remote leads to.
    struct Place: Hashable {
        let text: String
        /// Whether files have the same names there.
        let hasPlainNames: Bool
    }

    /// It is unknown where an rclone path leads.
    struct Unclear: Error, Hashable {}

    /// The only settings that are looked at; none is a secret.
    private struct Remote {
        let type: String?
        let remote: String?
        let upstreams: String?

        init(_ json: JSONNode) throws(JSONNode.Unexpected) {
            type = try json["type"]?.requireText()
            remote = try json["remote"]?.requireText()
            upstreams = try json["upstreams"]?.requireText()
        }
    }

    private let remotes: [String: Remote]
    private let environment: @Sendable (String) -> String?

    /// - Parameter environment: the value of a variable.
    init(parsing bytes: [UInt8], environment: @escaping @Sendable (String) -> String?) throws {
        remotes = try JSONDocument(bytes).root.requireMembers(Remote.init)
        self.environment = environment
    }

    /// The places that a path leads to, each as rclone writes it; empty if the remote stores files itself.
    func places(behind path: String) throws(Unclear) -> [Place] {
        let head = path.prefix { $0 != ":" && $0 != "," && $0 != "/" }
        // A path on this machine.
        guard head.endIndex < path.endIndex, path[head.endIndex] != "/" else { return [] }
        guard !head.isEmpty else {
            // A remote defined inline, such as ':crypt,remote=/home/fan:'.
            if Self.leadElsewhere.contains(String(path.dropFirst().prefix { $0 != ":" && $0 != "," })) { throw Unclear() }
            return []
        }
        let name = String(head)
        let type = value("type", \.type, of: name) ?? ""
        let remote = value("remote", \.remote, of: name, type)
        let upstreams = value("upstreams", \.upstreams, of: name, type).map(Self.list) ?? []
        guard remote != nil || !upstreams.isEmpty else { return [] }
        // Inline values override the settings.
        guard path[head.endIndex] == ":" else { throw Unclear() }
        let rest = String(path[head.endIndex...].dropFirst())
        switch type {
        case "alias", "hasher", "cache": return [Place(text: Self.join(remote ?? "", rest), hasPlainNames: true)]
        case "union": return upstreams.map { Place(text: Self.join(Self.withoutMode($0), rest), hasPlainNames: true) }
        case "combine": return Self.parts(of: upstreams, at: rest)
        default: return (upstreams + [remote].compactMap(\.self)).map { Place(text: $0, hasPlainNames: false) }
        }
    }

    private static let leadElsewhere: Set<String> = ["alias", "cache", "chunker", "combine", "compress", "crypt", "hasher", "union"]

    /// The value of a setting, in rclone's order of precedence: the variables of the remote, those of its type, the file.
    private func value(_ key: String, _ inFile: KeyPath<Remote, String?>, of name: String, _ type: String? = nil) -> String? {
        environment("RCLONE_CONFIG_\(name)_\(key)".uppercased()) ?? type.flatMap { environment("RCLONE_\($0)_\(key)".uppercased()) }
            ?? remotes[name]?[keyPath: inFile]
    }

    private static func join(_ remote: String, _ rest: String) -> String {
        rest.isEmpty ? remote : RclonePath(remote).appending(rest).text
    }

    /// A part of a union without its access mode: `remote:folder:ro`.
    private static func withoutMode(_ upstream: String) -> String {
        for mode in [":ro", ":nc", ":writeback"] where upstream.hasSuffix(mode) { return String(upstream.dropLast(mode.count)) }
        return upstream
    }

    /// The part of a combination that a path in it leads to; all parts if the path is the whole.
    private static func parts(of upstreams: [String], at path: String) -> [Place] {
        let components = path.split(separator: "/", maxSplits: 1)
        return upstreams.compactMap { upstream in
            guard let equals = upstream.firstIndex(of: "=") else { return nil }
            let place = String(upstream[upstream.index(after: equals)...])
            guard let first = components.first else { return Place(text: place, hasPlainNames: false) }
            guard first == upstream[..<equals] else { return nil }
            return Place(text: join(place, components.count > 1 ? String(components[1]) : ""), hasPlainNames: true)
        }
    }

    /// The words of a list; a word with spaces is in quotes, and a quote inside quotes is written twice.
    private static func list(_ text: String) -> [String] {
        var words: [String] = []
        var rest = text[...]
        while let first = rest.first {
            if first == " " {
                rest.removeFirst()
            } else if first == "\"" {
                rest.removeFirst()
                words.append(takeQuoted(from: &rest))
            } else {
                let word = rest.prefix { $0 != " " }
                words.append(String(word))
                rest = rest[word.endIndex...]
            }
        }
        return words
    }

    private static func takeQuoted(from rest: inout Substring) -> String {
        var word = ""
        while let end = rest.firstIndex(of: "\"") {
            word += rest[..<end]
            rest = rest[rest.index(after: end)...]
            guard rest.first == "\"" else { return word }
            word.append(rest.removeFirst())
        }
        return word + rest
    }
}
