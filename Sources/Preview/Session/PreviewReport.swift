import Diagnostics

/// What the preview tells whoever has started it.
package enum PreviewReport: Sendable {
    /// Pages can be looked at, under this address. The port need not be the one that was wanted.
    case listening(address: String, port: UInt16)
    /// The program has taken the place of the one before it, and goes on under the same address.
    case restarted
    /// The content has been read again.
    case updated(files: [String], duration: Duration)
    /// What is wrong with the content now, where that is something else than before. Empty when all is well again.
    case diagnostics([Diagnostic])
    /// What the disk, the system or another program did not allow. The preview goes on.
    case trouble(String)
    /// The site's program is being built, because its sources have changed.
    case building
    /// It could not be built; the diagnostics name files by their absolute paths.
    case notBuilt([Diagnostic])
    /// It is replaced by the one that has been built.
    case restarting
}
