import Files

/// Everything that the bytes of a site depend on: two builds with equal inputs write the same files.
package struct BuildInputs: Sendable {
    /// What identifies them; two are equal if these bytes are.
    let bytes: [UInt8]
    /// What identifies all of them but the content.
    let setup: [UInt8]
    /// What identifies the running program; empty if nothing is known about it.
    package let program: String
    package let content: FileTree
    /// When the listing of the content began, in nanoseconds since 1970.
    package let time: Int
    /// Whether every later change of a file shows in its status, however coarse the clock of its disk is.
    let isSettled: Bool

    /// - Parameters:
    ///   - program: the running program, which contains the theme; `nil` if its file is gone, so that nothing is known about it.
    ///   - settings: what was chosen for this build, and the versions of the libraries, in an order that is always the same.
    ///   - content: listed before any of its files was read.
    ///   - time: when the listing began, in nanoseconds since 1970.
    package init(program: FileStatus?, settings: [String], content: FileTree, listedAt time: Int) {
        var packed = PackedBytes()
        self.program = program?.stamp ?? ""
        packed.add(self.program)
        packed.add(settings) { bytes, setting in bytes.add(setting) }
        setup = packed.bytes
        packed.add(content.files) { bytes, file in
            bytes.add(file.path)
            bytes.add(file.stamp)
        }
        packed.add(content.refused) { bytes, refusal in
            bytes.add(refusal.path)
            bytes.add("\(refusal.reason)")
        }
        bytes = packed.bytes
        self.content = content
        self.time = time
        isSettled = program != nil && content.files.allSatisfy { $0.isSettled(at: time) }
    }
}
