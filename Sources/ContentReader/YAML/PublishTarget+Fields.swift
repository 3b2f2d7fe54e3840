import Diagnostics
import ShowData

extension Format<[PublishTarget]> {
    /// Targets by their names.
    static let publishTargets = Format(name: "targets by their names, each with where it is") { node, report in
        guard let fields = Fields(node, report: report) else { return nil }
        return fields.entries().compactMap { entry in
            guard let name = Format<String>.slug.decode(entry.key, report), var fields = Fields(entry.value, report: report) else {
                return nil
            }
            let target = PublishTarget(named: name, &fields)
            fields.finish()
            return target
        }
    }
}

extension PublishTarget {
    /// Reads one target. `nil` where it is not said what kind it is, or more than one is.
    fileprivate init?(named name: String, _ fields: inout Fields) {
        let folder = fields.optional("folder", .place)
        let zip = fields.optional("zip", .place)
        let rsync = fields.optional("rsync", .sshPlace)
        let repository = fields.optional("git", .place)
        let remote = fields.optional("rclone", .rclonePath)
        let branch = fields.optional("branch", .branch)
        let host = fields.optional("host", .word(Host.self))
        let isOwned = fields.optional("owned", .boolean)
        let isVerified = fields.optional("verify", .boolean)
        let purge = fields.list("purge", of: .nonBlank)
        let former = fields.optional("former", .place)

        let kinds = ["folder", "zip", "rsync", "git", "rclone"].filter { fields.has($0) }
        guard kinds.count == 1 else {
            fields.report.error(
                at: fields.node,
                kinds.isEmpty ? "the target does not say where it is" : "the target is \(kinds.joined(separator: " and "))",
                help: "give it exactly one of folder, zip, rsync, git and rclone")
            return nil
        }
        if branch != nil, kinds != ["git"] {
            fields.report.error(at: fields.location(of: "branch"), "only a git repository has a branch")
        }
        if former != nil, kinds != ["folder"], kinds != ["rclone"] {
            fields.report.error(at: fields.location(of: "former"), "only a folder and rclone keep former files in a place of their own")
        }
        let place: Place? =
            switch kinds[0] {
            case "folder": folder.map(Place.folder)
            case "zip": zip.map(Place.zip)
            case "rsync": rsync
            case "git": repository.map { Place.git(repository: $0, branch: branch ?? Self.usualBranch(of: $0)) }
            default: remote.map(Place.rclone)
            }
        guard let place else { return nil }
        self.init(name: name, place: place, host: host)
        self.isOwned = isOwned ?? false
        self.isVerified = isVerified ?? false
        self.purge = purge
        self.former = former
    }

    private static func usualBranch(of repository: String) -> String { repository.contains("codeberg.org") ? "pages" : "gh-pages" }
}

extension Format<String> {
    /// A path or address that is handed to another program.
    fileprivate static let place = Format(name: "a path or an address") { node, report in
        guard let text = Format<String>.nonBlank.decode(node, report) else { return nil }
        if text.hasPrefix("-") {
            report.error(
                at: node, "'\(text)' begins with a hyphen, which programs read as an option", help: "write './\(text)' for a folder")
            return nil
        }
        if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
            report.error(at: node, "a path or an address has no line breaks and no control characters")
            return nil
        }
        if holdsSecret(text) {
            report.error(
                at: node, "a password or a key has no place in site.yaml",
                help:
                    "take it out, and change it, because others may have read it; ssh, git and rclone keep such things in their own configuration"
            )
            return nil
        }
        return text
    }

    /// Whether a web address has a password in it, or an rclone path a setting that is one.
    private static func holdsSecret(_ text: String) -> Bool {
        if let scheme = text.firstRange(of: "://") {
            let authority = text[scheme.upperBound...].prefix { $0 != "/" }
            if let at = authority.lastIndex(of: "@"), authority[..<at].contains(":") || text.hasPrefix("http") { return true }
        }
        let lower = text.lowercased()
        return ["pass=", "password=", "secret_access_key=", "token=", "key=", "secret="].contains { lower.contains($0) }
    }

    fileprivate static let rclonePath = Format(name: "a path of rclone such as remote:bucket") { node, report in
        guard let text = place.decode(node, report) else { return nil }
        guard text.contains(":") else {
            report.error(at: node, "'\(text)' names no remote of rclone", help: "write 'remote:folder'; 'rclone config' makes a remote")
            return nil
        }
        var path = text
        while path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// The name of a branch, as far as git's rules matter here (git-check-ref-format).
    fileprivate static let branch = Format.scalar("the name of a branch such as gh-pages") { text in
        let isName =
            !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"): true
                default: false
                }
            }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let isSound = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".lock") && !$0.hasSuffix(".") }
        return isName && isSound && !text.hasPrefix("-") && !text.contains("..") ? text : nil
    }
}

extension Format<PublishTarget.Place> {
    /// A host and a folder there.
    fileprivate static let sshPlace = Format(name: "a folder of a server such as fan@host.example:/var/www/leaves") { node, report in
        guard let text = Format<String>.place.decode(node, report) else { return nil }
        guard let colon = text.firstIndex(of: ":") else {
            report.error(
                at: node, "'\(text)' has no colon between the server and the folder", help: "write fan@host.example:/var/www/leaves")
            return nil
        }
        let host = text[..<colon]
        var path = text[text.index(after: colon)...]
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        let isHost = !host.isEmpty && host.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "@.-_".contains($0)) }
        guard isHost, path.split(separator: "/").allSatisfy({ $0 != ".." && $0 != "." }), path != "/", !path.isEmpty else {
            report.error(
                at: node, "'\(text)' is no folder of a server",
                help: "write fan@host.example:/var/www/leaves; a port or a key goes into ssh's own configuration")
            return nil
        }
        return .rsync(host: String(host), path: String(path))
    }
}
