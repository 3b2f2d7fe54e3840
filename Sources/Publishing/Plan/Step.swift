import Files

/// One step of a publication. The steps of a plan run one after another, each only if those before it succeeded.
package enum Step: Equatable, Sendable {
    /// Keeps a copy of these files as they are now, and of the manifest, so that this publication can be rolled back. Where the
    /// manifest is that of a publication that was interrupted, it has kept its own copies, and these are only more of them.
    case preserve([KeptFile], PublishedManifest, in: FormerFolder)
    /// Records in the manifest which files are about to change. Whatever happens afterwards, the next publication knows them.
    case announce(PublishedManifest)
    /// Writes files, in any order among themselves.
    case upload([Upload])
    /// Removes files, and then the folders that are left empty.
    case remove([Removal], emptiedFolders: [String])
    /// Records in the manifest what is there now, and makes it live if the target kept it out of sight until now.
    case finish(PublishedManifest)
}

/// A file to copy before it is replaced or removed.
package struct KeptFile: Hashable, Sendable {
    package let path: String
    /// Its hash; `nil` if the target does not show it.
    package let hash: Fingerprint?

    package init(_ path: String, hash: Fingerprint?) {
        self.path = path
        self.hash = hash
    }
}

/// A file to remove, if it is still what it was.
package struct Removal: Hashable, Sendable {
    package let path: String
    package let removed: StoredFile

    package init(_ path: String, _ removed: StoredFile) {
        self.path = path
        self.removed = removed
    }
}

/// A file to write, and its `Cache-Control`.
package struct Upload: Hashable, Sendable {
    package let path: String
    package let cacheControl: String?
    /// What visitors see at the path until it is replaced; `nil` if nothing is there.
    package let replaced: StoredFile?

    package init(_ path: String, cacheControl: String? = nil, replacing replaced: StoredFile? = nil) {
        self.path = path
        self.cacheControl = cacheControl
        self.replaced = replaced
    }

    package var isReplacement: Bool { replaced != nil }
}
