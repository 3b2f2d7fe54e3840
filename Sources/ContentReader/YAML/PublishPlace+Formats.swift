import Diagnostics
import ShowData

/// What is handed to other programs: nothing in it may be an option, a command or a secret.
extension Format<String> {
    /// A path or an address.
    static let place = Format(name: "a path or an address", schema: .pattern(Pattern.place)) { node, report in
        guard let text = Format<String>.nonBlank.decode(node, report) else { return nil }
        if text.hasPrefix("-") {
            report.error(
                at: node, "'\(text)' begins with a hyphen, which programs read as an option", help: "write './\(text)' for a folder")
            return nil
        }
        if text.unicodeScalars.contains(where: \.isControl) {
            report.error(at: node, "a path or an address has no line breaks and no control characters")
            return nil
        }
        return text.isFreeOfSecrets(at: node, report) ? text : nil
    }

    /// The address of a repository, or its folder. git would run what such an address as `ext::sh -c …` says.
    static let repository = Format(name: "a repository such as git@host.example:fan/leaves.git", schema: place.schema) { node, report in
        guard let text = place.decode(node, report) else { return nil }
        if text.contains("::") {
            report.error(
                at: node, "'\(text)' names a program by which git reaches a repository",
                help: "write an address that begins with https:// or ssh://, or one such as git@host.example:fan/leaves.git")
            return nil
        }
        return text
    }

    /// A path of a remote that the owner has configured. What rclone configures on the fly, as in `:sftp,ssh="…":`, can be a command.
    static let rclonePath = Format(name: "a path of rclone such as remote:bucket", schema: .pattern(Pattern.rclonePath)) { node, report in
        guard let text = place.decode(node, report) else { return nil }
        let remote = text.prefix { $0 != ":" }
        guard remote.endIndex < text.endIndex else {
            report.error(at: node, "'\(text)' names no remote of rclone", help: "write 'remote:folder'; 'rclone config' makes a remote")
            return nil
        }
        guard !remote.isEmpty, !remote.hasPrefix(" "), remote.allSatisfy({ $0.isLetter || $0.isNumber || "_-.+@ ".contains($0) }) else {
            report.error(
                at: node, "'\(remote):' is not the name of a remote of rclone",
                help: "give the remote a name and its settings with 'rclone config'; for a folder of this machine there is 'folder'")
            return nil
        }
        let parts = text[remote.endIndex...].dropFirst().split(separator: "/")
        guard !parts.contains(".."), !parts.contains(".") else {
            report.error(at: node, "'\(text)' has a part that is no name", help: "leave out '.' and '..'")
            return nil
        }
        var path = text
        while path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// The name of a branch, as far as git's rules matter here (git-check-ref-format).
    static let branch = Format.scalar("the name of a branch such as gh-pages", .pattern(Pattern.branch)) { text in
        let isName = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./".contains($0)) }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let isSound = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".lock") && !$0.hasSuffix(".") }
        return isName && isSound && !text.hasPrefix("-") && !text.contains("..") ? text : nil
    }

    /// A word of a command.
    static let argument = {
        let word = literal.visible
        return Format(name: word.name, schema: word.schema) { node, report in
            guard let text = word.decode(node, report), text.isFreeOfSecrets(at: node, report) else { return nil }
            return text
        }
    }()
}

extension Format<PublishTarget.Place> {
    /// A host and a folder there.
    static let sshPlace = Format(
        name: "a folder of a server such as fan@host.example:/var/www/leaves", schema: .pattern(Pattern.sshPlace)
    ) { node, report in
        guard let text = Format<String>.place.decode(node, report) else { return nil }
        guard let colon = text.firstIndex(of: ":") else {
            report.error(
                at: node, "'\(text)' has no colon between the server and the folder", help: "write fan@host.example:/var/www/leaves")
            return nil
        }
        let host = text[..<colon]
        var path = text[text.index(after: colon)...]
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        let names = host.split(separator: "@", omittingEmptySubsequences: false)
        let isHost =
            names.count <= 2
            && names.allSatisfy { name in
                !name.isEmpty && !name.hasPrefix("-")
                    && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) }
            }
        if let name = path.split(separator: "/").first(where: { $0.hasPrefix("-") }) {
            report.error(
                at: node, "'\(name)' begins with a hyphen, which programs on the server read as an option", help: "choose another name")
            return nil
        }
        guard isHost, path.split(separator: "/").allSatisfy({ $0 != ".." && $0 != "." }), path != "/", !path.isEmpty else {
            report.error(
                at: node, "'\(text)' is no folder of a server",
                help: "write fan@host.example:/var/www/leaves; a port or a key goes into ssh's own configuration")
            return nil
        }
        return .rsync(host: String(host), path: String(path))
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool { value < 0x20 || value == 0x7F }
}

extension String {
    /// Whether there is no password and no key in it. One is an error: others may read `site.yaml`.
    fileprivate func isFreeOfSecrets(at node: Node, _ report: FileReport) -> Bool {
        guard holdsSecret else { return true }
        report.error(
            at: node, "a password or a key has no place in site.yaml",
            help:
                "take it out, and change it, because others may have read it; ssh, git and rclone keep such things in their own configuration"
        )
        return false
    }

    /// Whether a web address has a password in it, or a setting or a header is one. What the shell reads from a variable is none.
    private var holdsSecret: Bool {
        if let scheme = firstRange(of: "://") {
            let authority = self[scheme.upperBound...].prefix { $0 != "/" }
            if let at = authority.lastIndex(of: "@"), authority[..<at].contains(":") || hasPrefix("http") { return true }
        }
        let lower = lowercased()
        return ["pass=", "password=", "key=", "token=", "secret=", "bearer ", "-key: ", "-token: "].contains { label in
            guard let range = lower.firstRange(of: label), let next = lower[range.upperBound...].first else { return false }
            return next != "$"
        }
    }
}
