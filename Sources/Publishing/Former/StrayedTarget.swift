import Files

/// A target whose manifest has the identity of another one, because it was copied, moved or put back to an older state. The former files that
/// carry the identity belong to the other: here, they are neither removed nor restored.
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
        // The same one, however often that publication is begun, so that it finds again what it has kept.
        identity = TargetIdentity(of: [manifest.target?.word ?? "", place, manifest.before?.hexadecimal ?? "", "\(manifest.publication)"])
    }
}

extension StrayedTarget: CustomStringConvertible {
    /// What has happened, and what that means.
    package var description: String {
        owner == place
            ? "'\(place)' does not match the former files kept for it, as if it had been restored from a backup"
            : "'\(place)' is a copy of '\(owner)' or was moved from there, and the former files belong to '\(owner)'"
    }
}
