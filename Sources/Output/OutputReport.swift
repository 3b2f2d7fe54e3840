/// What a build did to the output folder. The lists are sorted by the bytes of the paths.
package struct OutputReport: Hashable, Sendable {
    /// Files that are new or have new contents.
    package let written: [String]
    /// Files that already had the right contents and were not touched.
    package let unchanged: [String]
    /// Files of an earlier build that this one no longer has.
    package let removed: [String]
    /// Files of an earlier build that this one no longer has, but that somebody has changed since. They stay.
    package let altered: [String]
    /// The size of the site: all files, written or unchanged.
    package let bytes: Int
    /// The size of the files written.
    package let writtenBytes: Int
    /// How many of the unchanged files were known to be so before they were made.
    package var known = 0

    package init(written: [String], unchanged: [String], removed: [String], altered: [String] = [], bytes: Int, writtenBytes: Int) {
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
        self.altered = altered
        self.bytes = bytes
        self.writtenBytes = writtenBytes
    }
}
