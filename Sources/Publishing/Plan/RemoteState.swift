/// What a target holds now.
package struct RemoteState: Equatable, Sendable {
    /// How a file at the target compares with the one of the same path that is to be published.
    package enum Comparison: Hashable, Sendable {
        case same, different
        /// The target cannot tell; its manifest has to be believed.
        case unknown
    }

    /// `nil` where Marquee has never published.
    package var manifest: PublishedManifest?
    /// Every file that is there, whoever put it there, but for Marquee's own records.
    package var files: [String: Comparison]
    /// What changes when anybody else publishes, such as the commit or the release that is live.
    package var revision: String?
    /// The states that a rollback can return to, the newest last, each in a few words.
    package var kept: [String]
    /// Set where the former files of the target are another one's.
    package var strayed: StrayedTarget?

    package init(
        manifest: PublishedManifest? = nil, files: [String: Comparison] = [:], revision: String? = nil, kept: [String] = [],
        strayed: StrayedTarget? = nil
    ) {
        self.manifest = manifest
        self.files = files
        self.revision = revision
        self.kept = kept
        self.strayed = strayed
    }
}
