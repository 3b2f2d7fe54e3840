import Files
import Hypertext

/// Where a repository is, as git reads an address (git-clone, "Git URLs").
struct RepositoryAddress: Sendable {
    /// What git is given.
    let text: String
    /// The absolute path of a repository on this machine; `nil` for one that is reached by ssh or through the network.
    let folder: String?

    /// - Parameter contentFolder: the absolute folder that a relative path starts at.
    init(_ text: String, contentFolder: String) {
        if let scheme = text.firstRange(of: "://") {
            self.text = text
            let place = text[scheme.upperBound...]
            folder = text[..<scheme.lowerBound] == "file" ? String(place).percentDecoded : nil
            return
        }
        let colon = text.firstIndex(of: ":")
        let slash = text.firstIndex(of: "/")
        guard let colon, slash.map({ colon < $0 }) ?? true else {
            let path = text.hasPrefix("/") ? text : "\(contentFolder)/\(text)"
            (self.text, folder) = (path, path)
            return
        }
        (self.text, folder) = (text, nil)
    }

    /// Refuses a repository on this machine that is, or uses, a part of one of `folders`: git runs the hooks of a repository that it
    /// pushes to, and anyone who can write to the folder could put hooks there.
    ///
    /// - Parameter folders: the path of each and its name in messages.
    func refuse(inside folders: [(path: String, name: String)]) throws(PublishError) {
        guard let folder else { return }
        // git drops a host before the first slash, but keeps a folder.
        guard folder.hasPrefix("/") else {
            throw .unsuitable("'\(text)' has a host, or no slash, before its folder; write 'file:///' and the whole path")
        }
        let (places, parts) = try onDisk { () throws(FileError) in try Self.places(of: folder) }
        for path in places {
            for (other, name) in folders where try onDisk({ () throws(FileError) in try Folder.isInside(path, other) }) {
                throw .unsuitable(
                    "the repository '\(folder)' of this target is inside \(name), and git would run the programs in it; "
                        + "choose one outside the site's folders")
            }
        }
        for path in parts {
            for (other, name) in folders where try onDisk({ () throws(FileError) in try Folder.isInside(path, other) }) {
                throw .unsuitable(
                    "the repository '\(folder)' of this target uses '\(path)', which is inside \(name), and git would run the programs in "
                        + "it; choose one that uses nothing inside the site's folders")
            }
        }
    }

    /// Every folder in which git may look for the repository at `path` (git, "gitrepository-layout"), and the places that those use for
    /// their parts.
    private static func places(of path: String) throws(FileError) -> (folders: [String], parts: [String]) {
        var parts: [String] = []
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        var places = [path]
        var next = ["", "/.git", ".git", ".git/.git"].map { path + $0 }
        while let place = next.popLast() {
            guard let status = try FileStatus(of: place, followingLinks: true) else { continue }
            let real = try Folder.realPath(of: place)
            guard !places.dropFirst().contains(real) else { continue }
            places.append(real)
            switch status.kind {
            case .file: if let target = try GitPointer.folder(namedIn: real) { next.append(target) }
            case .folder:
                if let target = try GitPointer.folder(namedIn: "\(real)/commondir", after: "") { next.append(target) }
                if try FileStatus(of: "\(real)/HEAD") != nil { parts += try RepositoryPlaces.named(in: real) }
            default: continue
            }
        }
        return (places, parts)
    }
}
