/// Values that are passed to other programs: nothing in them may be an option, a command or a secret.
extension Format<String> {
    /// A path or an address.
    static let place = Format(name: "a path or an address", schema: .pattern(Pattern.place)) { node, report in
        guard node.text?.isFreeOfSecrets(at: node, report) ?? true, let text = Format<String>.typed.visible.decode(node, report) else {
            return nil
        }
        if text.hasPrefix("-") {
            report.error(
                at: node, "'\(text)' begins with a hyphen, which programs read as an option", help: "write './\(text)' for a folder")
            return nil
        }
        if text.unicodeScalars.contains(where: \.isControl) {
            report.error(at: node, "a path or an address cannot contain line breaks or control characters")
            return nil
        }
        return text
    }

    /// The address or folder of a repository. git would run the command in an address like `ext::sh -c …`.
    static let repository = Format(name: "a repository such as git@host.example:fan/leaves.git", schema: place.schema) { node, report in
        guard let text = place.decode(node, report) else { return nil }
        if text.contains("::") {
            report.error(
                at: node, "'\(text)' makes git run a program",
                help: "write an address that begins with https:// or ssh://, or one such as git@host.example:fan/leaves.git")
            return nil
        }
        return text
    }

    /// A path on a remote that the owner has configured. A remote configured on the fly, as in `:sftp,ssh="…":`, can be a command.
    static let rclonePath = Format(name: "an rclone path such as remote:bucket", schema: .pattern(Pattern.rclonePath)) { node, report in
        guard let text = place.decode(node, report) else { return nil }
        let remote = text.prefix { $0 != ":" }
        guard remote.endIndex < text.endIndex else {
            report.error(
                at: node, "'\(text)' does not name an rclone remote", help: "write 'remote:folder'; 'rclone config' creates a remote")
            return nil
        }
        guard !remote.isEmpty, !remote.hasPrefix(" "), remote.allSatisfy({ $0.isLetter || $0.isNumber || "_-.+@ ".contains($0) }) else {
            report.error(
                at: node, "'\(remote):' is not the name of an rclone remote",
                help: "set up the remote with 'rclone config'; for a folder on this machine, use 'folder'")
            return nil
        }
        let parts = text[remote.endIndex...].dropFirst().split(separator: "/")
        guard !parts.contains(".."), !parts.contains(".") else {
            report.error(at: node, "'\(text)' has a part '.' or '..'", help: "write the path without it")
            return nil
        }
        var path = text
        while path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// The name of a branch, as far as git's rules matter here (git-check-ref-format).
    static let branch = Format(name: branchName.name, schema: branchName.schema) { node, report in
        guard node.text?.isFreeOfSecrets(at: node, report) ?? true else { return nil }
        return branchName.decode(node, report)
    }

    private static let branchName = Format.scalar("the name of a branch such as gh-pages", .pattern(Pattern.branch)) { text in
        let isName = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./".contains($0)) }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let isSound = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".lock") && !$0.hasSuffix(".") }
        return isName && isSound && !text.hasPrefix("-") && !text.contains("..") ? text : nil
    }
}

extension Format<PublishTarget.Place> {
    /// A folder on a host.
    static let sshPlace = Format(
        name: "a folder on a server such as fan@host.example:/var/www/leaves", schema: .pattern(Pattern.sshPlace)
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
                at: node, "'\(text)' is not a folder on a server",
                help: "write fan@host.example:/var/www/leaves; a port or a key goes into ssh's own configuration")
            return nil
        }
        return .rsync(host: String(host), path: String(path))
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool { value < 0x20 || value == 0x7F }
}
