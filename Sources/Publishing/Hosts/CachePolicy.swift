/// How long browsers and CDNs may keep a file without asking again.
package enum CachePolicy {
    /// For files whose names change with their contents: a year, and never asked for again (RFC 8246).
    static let fingerprinted = "public, max-age=31536000, immutable"
    /// For pages, feeds and everything else with a permanent address.
    static let page = "public, max-age=300, must-revalidate"
    /// For pictures and downloads, which change rarely, under their old names.
    static let picture = "public, max-age=3600"

    /// The value of `Cache-Control` for the file at a path of the site.
    package static func cacheControl(of path: String) -> String {
        if path.hasPrefix(fingerprintedFolder) { return fingerprinted }
        return PublicationStage(ofFileAt: path) == .assets ? picture : page
    }

    /// The folder with all fingerprinted files of the site, and no others.
    static let fingerprintedFolder = "assets/"
}
