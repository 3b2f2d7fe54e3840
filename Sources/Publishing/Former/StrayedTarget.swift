import Files

/// A target whose manifest has the identity of another one, because it was copied, moved or put back to an older state. The former files
/// with that identity belong to the other target: here, they are neither removed nor restored.
package struct StrayedTarget: Hashable, Sendable {
    /// Where the target is.
    let place: String
    /// The place whose former files they are; the same one where only the states differ.
    let owner: String
    /// The identity that the target gets with its next publication.
    let identity: TargetIdentity

    init(_ manifest: PublishedManifest, at place: String, owner: String) {
        self.place = place
        self.owner = owner
        // The same each time that publication is started, so that it finds what it has kept.
        identity = TargetIdentity(of: [manifest.target?.word ?? "", place, manifest.before?.hexadecimal ?? "", "\(manifest.publication)"])
    }
}

extension StrayedTarget: CustomStringConvertible {
    /// What has happened and what it means.
    package var description: String {
        owner == place
            ? "'\(place)' does not match the former files kept for it, as if it had been restored from a backup"
            : "'\(place)' is a copy of '\(owner)' or was moved from there, and the former files belong to '\(owner)'"
    }
}
