/// What a target holds now.
package struct RemoteState: Equatable, Sendable {
    /// How a file at the target compares with the file to publish at the same path.
    package enum Comparison: Hashable, Sendable {
        case same, different
        /// The target cannot tell, so its manifest is trusted.
        case unknown
    }

    /// `nil` where Marquee has never published.
    package var manifest: PublishedManifest?
    /// Every file at the target, whoever put it there, except Marquee's own records.
    package var files: [String: Comparison]
    /// Changes when someone else publishes, such as the live commit or release.
    package var revision: String?
    /// The states that a rollback can return to, the newest last, each in a few words.
    package var kept: [String]
    /// Set if the former files belong to another target.
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
