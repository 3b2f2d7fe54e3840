extension Format<[PublishTarget]> {
    /// Targets by name.
    static let publishTargets = Format(
        name: "targets by name, each with its location", schema: .entries(Format<PublishTarget>.target(named: "").schema)
    ) { node, report in
        guard let fields = Fields(node, report: report, form: .publishTargets) else { return nil }
        let entries = fields.entries()
        if let place = entries.first(where: { $0.key.text.map(PublishTarget.kinds.contains) ?? false && $0.value.text != nil }) {
            let kind = place.key.text ?? ""
            report.error(
                at: place.key, "'\(kind)' belongs to a target, and a target has a name",
                help: "write '\(kind): …' into braces, after a name: live: { \(kind): … }")
            return nil
        }
        return entries.compactMap { entry in
            guard let name = Format<String>.slug.decode(entry.key, report) else { return nil }
            return Format<PublishTarget>.target(named: name).decode(entry.value, report)
        }
    }
}

extension Format<PublishTarget> {
    fileprivate static func target(named name: String) -> Format {
        .record("a target", form: .publishTarget) { PublishTarget(named: name, &$0) }
    }
}

extension Form {
    /// Addresses may contain passwords, so none is repeated.
    fileprivate static let publishTarget = Form.ofText { "{ \(PublishTarget.kind(of: $0)): … }, with this address or folder" }
    fileprivate static let publishTargets = Form.ofText {
        "publish: { live: { \(PublishTarget.kind(of: $0)): … } }, with this address or folder"
    }
}

extension PublishTarget {
    fileprivate static let kinds: Set = ["folder", "zip", "git", "rsync", "rclone"]

    /// The kind of target that a place without one is likely to be.
    fileprivate static func kind(of place: String) -> String {
        if place.hasSuffix(".zip") { return "zip" }
        if place.contains("://") || place.hasPrefix("git@") || place.hasSuffix(".git") || place.hasPrefix("github.com") { return "git" }
        if place.contains("@"), place.contains(":") { return "rsync" }
        return place.contains(":") ? "rclone" : "folder"
    }

    /// Reads one target. `nil` if it does not name exactly one kind.
    fileprivate init?(named name: String, _ fields: inout Fields) {
        let folder = fields.optional(
            "folder", .place, "a folder; relative paths here start at the folder of `site.yaml`")
        let zip = fields.optional("zip", .place, "an archive")
        let repository = fields.optional("git", .repository, "the address of a repository, or its folder")
        let server = fields.optional(
            "rsync", .sshPlace,
            "a server and a folder there, `fan@host.example:/var/www/leaves`; the folder becomes a link to the newest release in `leaves.releases`"
        )
        let remote = fields.optional("rclone", .rclonePath, "a path as rclone writes it, `remote:bucket/folder`")
        let branch = fields.optional(
            "branch", .branch, "for `git`: the branch; by default `gh-pages`, or `pages` on Codeberg")

        let kind = fields.onlyOne(
            of: "folder", "zip", "git", "rsync", "rclone", none: "the target has no location",
            several: { "the target has several locations: \($0)" },
            help: "give it exactly one of folder, zip, git, rsync and rclone")
        let place =
            folder.map(Place.folder) ?? zip.map(Place.zip) ?? server ?? remote.map(Place.rclone)
            ?? repository.map { .git(repository: $0, branch: branch ?? Self.usualBranch(of: $0)) }
        var target = Unfinished(kind, place) { PublishTarget(name: name, place: $1) }
        target.host = fields.optional(
            "host", .word(Host.self),
            "who serves the site, and so which configuration files it gets: `github`, `codeberg`, `gitlab`, `netlify`, `cloudflare`, `apache`, `nginx` or `other`"
        )
        target.isOwned = fields.optional("owned", .boolean, "`true` if other files there may be overwritten and removed")
        target.isOffline = fields.optional(
            "offline", .boolean,
            "for `folder` and `zip`: `true` for a copy to keep, which works without the internet by opening `index.html`, with a `README.txt`"
        )
        target.isVerified = fields.optional(
            "verify", .boolean, "`true` to fetch the changed pages from their public addresses, and compare them")
        target.purge = fields.optional("purge", .command, "a program and its arguments; it receives the changed addresses, one per line")
        let hasRemote = fields.has("rclone")
        let former = fields.optional(
            "former", hasRemote ? .rclonePath : .place,
            "for `folder` and `rclone`: where former files are kept; outside the target, the content and the output folder")
        target.former = former

        guard let kind else { return nil }
        if branch != nil, kind != "git" {
            fields.report.error(at: fields.location(of: "branch"), "only a git repository has a branch")
        }
        if former != nil, kind != "folder", kind != "rclone" {
            fields.report.error(at: fields.location(of: "former"), "only a folder and rclone have a separate place for former files")
        }
        guard let target = target.finished else { return nil }
        if target.isOffline {
            if kind != "folder", kind != "zip" {
                fields.report.error(at: fields.location(of: "offline"), "only a folder and an archive can be offline copies")
            }
            for key in ["host", "verify", "purge"] where fields.has(key) {
                fields.report.error(at: fields.location(of: key), "an offline copy has no host", help: "leave out '\(key)'")
            }
        }
        self = target
    }

    private static func usualBranch(of repository: String) -> String { repository.contains("codeberg.org") ? "pages" : "gh-pages" }
}
