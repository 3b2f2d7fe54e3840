import Files

/// The folder of what one publication has replaced: `7-k3j9x2m4q8w1z`, the number of the publication and the identity of its target.
package struct FormerFolder: Hashable, Sendable {
    package let publication: Int
    package let target: TargetIdentity

    package init(_ publication: Int, of target: TargetIdentity) {
        self.publication = publication
        self.target = target
    }

    /// The folder that is named `name`; `nil` if Marquee gives no folder such a name.
    package init?(named name: String) {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let publication = Int(plain: parts[0]), publication > 0, let target = TargetIdentity(String(parts[1]))
        else {
            return nil
        }
        self.init(publication, of: target)
    }

    package var name: String { "\(publication)-\(target.word)" }
}
