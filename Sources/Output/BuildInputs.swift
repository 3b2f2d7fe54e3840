import Files

/// Everything that the bytes of a site depend on: two builds with equal inputs write the same files.
package struct BuildInputs: Sendable {
    /// What identifies them; two are equal if these bytes are.
    let bytes: [UInt8]
    /// What identifies all of them but the content.
    let setup: [UInt8]
    /// What identifies the running program; empty if nothing is known about it.
    package let program: String
    let content: FileTree
    /// Whether every later change of a file shows in its status, however coarse the clock of its disk is.
    let isSettled: Bool

    /// - Parameters:
    ///   - program: the running program, which contains the theme; `nil` if its file is gone, so that nothing is known about it.
    ///   - settings: what was chosen for this build, and the versions of the libraries, in an order that is always the same.
    ///   - content: listed before any of its files was read.
    ///   - time: when the listing began, in nanoseconds since 1970.
    package init(program: FileStatus?, settings: [String], content: FileTree, listedAt time: Int) {
        var strings = Netstrings()
        self.program = program?.stamp ?? ""
        strings.add(self.program)
        strings.add(settings)
        setup = strings.bytes
        strings.add(content.files.count)
        for file in content.files {
            strings.add(file.path)
            strings.add(file.status.stamp)
        }
        for refusal in content.refused {
            strings.add(refusal.path)
            strings.add("\(refusal.reason)")
        }
        bytes = strings.bytes
        self.content = content
        isSettled = program != nil && content.files.allSatisfy { $0.status.isSettled(at: time) }
    }
}
