extension String {
    /// What follows the last `/` of a path, or all of it.
    package var fileName: Substring {
        guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return self[...] }
        return self[utf8.index(after: slash)...]
    }
}
