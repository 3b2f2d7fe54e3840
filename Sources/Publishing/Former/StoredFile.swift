import Files

/// What is known about something stored at a target or among the former files, apart from folders.
package enum StoredFile: Hashable, Sendable {
    /// A file of `size` bytes; `hash` is `nil` if it would cost too much to find out.
    case file(size: Int, hash: Fingerprint?)
    /// A symbolic link, a pipe or another special file: never put there by Marquee.
    case other

    var hash: Fingerprint? { if case .file(_, let hash) = self { hash } else { nil } }

    /// Whether it certainly has the contents of a file of the site.
    func holds(_ file: LocalSite.File) -> Bool { self == .file(size: file.size, hash: file.hash) }

    /// Whether it is what the manifest says that Marquee put there, as far as the target shows.
    func isAsPublished(_ known: PublishedManifest.File) -> Bool {
        guard case .file(let size, let hash) = self else { return false }
        if let published = known.hash { return size == known.size && (hash ?? published) == published }
        guard let versions = known.versions else { return false }
        return hash.map(versions.contains) ?? true
    }
}
