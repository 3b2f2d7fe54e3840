/// A thing that a publication does at the target; the steps of a plan are done one after another, each only if those before it succeeded.
package enum Step: Equatable, Sendable {
    /// Keeps a copy of these files as they are now, and of the manifest, so that there is a way back from this publication. Where the
    /// manifest is that of a publication that was interrupted, it has kept its own copies, and these are only more of them.
    case preserve([String], PublishedManifest, in: FormerFolder)
    /// Says in the manifest which files are about to change. Whatever happens from here on, the next publication knows them.
    case announce(PublishedManifest)
    /// Writes files, in any order among themselves.
    case upload([Upload])
    /// Removes files, and then the folders that nothing is left in.
    case remove([String], emptiedFolders: [String])
    /// Says in the manifest what is there now, and makes it what visitors see where the target has been out of their sight until now.
    case finish(PublishedManifest)
}

/// A file to be written, and what browsers are told about keeping it.
package struct Upload: Hashable, Sendable {
    package let path: String
    package let cacheControl: String?
    /// Whether visitors see a file at the path until it is replaced.
    package let isReplacement: Bool

    package init(_ path: String, cacheControl: String? = nil, isReplacement: Bool = false) {
        self.path = path
        self.cacheControl = cacheControl
        self.isReplacement = isReplacement
    }
}
