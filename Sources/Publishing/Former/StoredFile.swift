import Files
import Site

/// What is known about something stored at a target or among the former files.
enum StoredFile: Hashable, Sendable {
    /// A file of `size` bytes; `hash` is `nil` if it would cost too much to find out.
    case file(size: Int, hash: Fingerprint?)
    /// A symbolic link, a pipe or another special file: never put there by Marquee.
    case other

    /// How it compares with a file that a manifest names.
    func comparison(with file: PublishedManifest.File) -> RemoteState.Comparison {
        guard case .file(file.size, let hash) = self else { return .different }
        guard let hash, let wanted = file.hash else { return .unknown }
        return hash == wanted ? .same : .different
    }
}
