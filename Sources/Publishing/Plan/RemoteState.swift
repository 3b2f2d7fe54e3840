/// What a target holds now.
package struct RemoteState: Equatable, Sendable {
    /// `nil` where Marquee has never published.
    package var manifest: PublishedManifest?
    /// Every file at the target, whoever put it there, except Marquee's own records.
    package var files: [String: StoredFile]
    /// Every folder there without a file in it or in the folders inside it.
    package var emptyFolders: Set<String>
    /// Changes when someone else publishes, such as the live commit or release.
    package var revision: String?
    /// The states that a rollback can return to, the newest last, each in a few words.
    package var kept: [String]
    /// Set if the former files belong to another target.
    package var strayed: StrayedTarget?

    package init(
        manifest: PublishedManifest? = nil, files: [String: StoredFile] = [:], emptyFolders: Set<String> = [], revision: String? = nil,
        kept: [String] = [], strayed: StrayedTarget? = nil
    ) {
        self.manifest = manifest
        self.files = files
        self.emptyFolders = emptyFolders
        self.revision = revision
        self.kept = kept
        self.strayed = strayed
    }
}
