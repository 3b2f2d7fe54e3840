import Diagnostics

/// What the preview reports to whoever started it.
package enum PreviewReport: Sendable {
    /// Pages are available at this address. The port may not be the wanted one.
    case listening(address: String, port: UInt16)
    /// The program has replaced the previous one, and continues at the same address.
    case restarted
    /// The content has been read again.
    case updated(files: [String], duration: Duration)
    /// A page took long to make.
    case slow(SlowPage)
    /// What is wrong with the content now, if that has changed. Empty when everything is fine again.
    case diagnostics([Diagnostic])
    /// A failure of the disk, the system or another program. The preview goes on.
    case trouble(String)
    /// The site's program is being built, because its sources have changed.
    case building
    /// It could not be built. The diagnostics have absolute paths.
    case notBuilt([Diagnostic])
    /// It is being replaced by the one that was built.
    case restarting
}
