/// Where the site is published to: an entry of `publish` in `site.yaml`.
///
/// It never contains a password or a key. Those are in ssh, git's credential helper or rclone's own configuration.
package struct PublishTarget: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
        /// A folder; a relative path is relative to the content folder.
        case folder(String)
        /// An archive; a relative path is relative to the content folder.
        case zip(String)
        /// A folder on a server, reached through ssh, such as `fan@host.example:/var/www/leaves`.
        case rsync(host: String, path: String)
        /// A branch of a repository.
        case git(repository: String, branch: String)
        /// A path as rclone writes it: `remote:bucket/folder`.
        case rclone(String)
    }

    /// Who serves the files. Each host reads its own configuration files.
    package enum Host: String, CaseIterable, Sendable {
        case github, codeberg, gitlab, netlify, cloudflare, apache, nginx, other
    }

    /// The key in `site.yaml`.
    package let name: String
    package let place: Place
    package var host: Host
    /// Whether files that do not come from Marquee may be overwritten and removed.
    package var isOwned = false
    /// Whether changed pages are fetched from their public addresses and compared.
    package var isVerified = false
    /// Whether it gets a copy that works without a host, for an archive.
    package var isOffline = false
    /// A program and its arguments; it receives the changed addresses on its standard input.
    package var purge: [String] = []
    /// Where former files are kept; `nil` for the default place.
    package var former: String?

    package init(name: String, place: Place, host: Host? = nil) {
        self.name = name
        self.place = place
        self.host = host ?? Host(usualFor: place)
    }
}

extension PublishTarget.Host {
    /// Whether the host redirects from `alias` as its configuration file tells it to.
    package func redirects(from alias: HostAlias) -> Bool {
        switch self {
        case .github, .other: false
        // They compare paths only.
        case .codeberg, .gitlab, .cloudflare: alias.query == nil
        // It takes names and values.
        case .netlify: alias.query.map { $0.split(separator: "&").allSatisfy { $0.contains("=") } } ?? true
        case .apache, .nginx: true
        }
    }

    fileprivate init(usualFor place: PublishTarget.Place) {
        self =
            switch place {
            case .folder, .zip: .netlify
            case .rsync, .rclone: .other
            case .git(let repository, _) where repository.contains("codeberg.org"): .codeberg
            case .git(let repository, _) where repository.contains("gitlab."): .gitlab
            case .git: .github
            }
    }
}
