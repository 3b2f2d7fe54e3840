import Files

/// The folder of a site, with `site.yaml` in it.
package enum SiteFolder {
    /// The folder in it that the site may be built to. Any other folder for the finished site is outside.
    package static let output = "public"

    /// The files of the site in `folder`, without the finished site if that is in there.
    ///
    /// - Throws: `FileError` if the folder itself cannot be listed.
    package static func files(in folder: String) throws(FileError) -> FileTree {
        try FileTree(at: folder, leavingOut: hasFinishedSite(folder) ? output : nil)
    }

    /// Marquee's records are next to the finished site. They may be removed at any time; then its home page tells.
    private static func hasFinishedSite(_ folder: String) -> Bool {
        [".marquee", "\(output)/index.html"].contains { (try? FileStatus(of: "\(folder)/\($0)")) != nil }
    }
}
