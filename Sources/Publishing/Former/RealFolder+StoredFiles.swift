import Files

extension RealFolder {
    /// What is at `path`, with its hash; `nil` if nothing is. A folder is nothing that Marquee puts there either.
    func storedFile(at path: String) throws(FileError) -> StoredFile? {
        guard let status = try status(of: path) else { return nil }
        return try storedFile(at: path, status)
    }

    /// - Parameter isHashed: whether the hash of a file of a certain size is needed.
    func storedFile(at path: String, _ status: FileStatus, hashingIf isHashed: (_ size: Int) -> Bool = { _ in true }) throws(FileError)
        -> StoredFile
    {
        guard status.kind == .file else { return .other }
        return .file(size: status.size, hash: isHashed(status.size) ? try Fingerprint(ofFileAt: path, in: self) : nil)
    }
}

extension StoredFile {
    /// Whether a file that was looked at before is still what it was, as far as was looked.
    func isStill(_ earlier: StoredFile) -> Bool {
        guard case .file(let size, let hash) = self, case .file(size, let earlierHash) = earlier else { return self == earlier }
        return hash == nil || earlierHash == nil || hash == earlierHash
    }
}

extension Upload {
    /// Whether it may be put in its place, because that is still as it was when the publication was planned. A file that is gone does not
    /// matter.
    func mayReplace(_ there: StoredFile?) -> Bool {
        guard let there else { return true }
        return replaced.map(there.isStill) ?? false
    }
}
