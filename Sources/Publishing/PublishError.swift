import Checks
import Files

/// Why a site was not published, or not completely.
package enum PublishError: Error, Hashable, Sendable {
    /// There is no site to publish.
    case notBuilt(BuildFailure)
    /// The plan would do harm; nothing was changed.
    case refused(Refusal)
    /// A program that the target needs is not on the `PATH`.
    case missingProgram(RequiredProgram)
    /// The program on the `PATH` is older than the target needs.
    case outdatedProgram(RequiredProgram, found: String)
    /// Another program failed; its last message, without passwords.
    case failed(String, saying: String)
    /// The file system refused something.
    case file(FileError)
    /// The manifest at the target is damaged or was written by a newer Marquee.
    case unreadableManifest(String)
    /// Someone else has published to the target since this publication looked at it.
    case overtaken
    /// git has locked the repository at the target; `nil` if git does not say which file is the lock.
    case locked(String?)
    /// Another publication from this folder is still running.
    case inUse
    /// There is no state to go back to.
    case nothingBefore
    /// The former files that the target's identity leads to are another target's.
    case strayed(StrayedTarget)
    /// Files that Marquee did not put there, in the places of files that a rollback would restore.
    case foreignFiles(examples: [String], count: Int)
    /// Files at the target that someone else has changed since they were published; a rollback would lose the changes.
    case alteredTarget(examples: [String], count: Int)
    /// Files of the previous state that are missing among the former files, or have changed there.
    case incompleteState(examples: [String], count: Int)
    /// A picture of the previous state that was taken down since.
    case withdrawn(String)
    /// The place of the target, or one that it uses, cannot be used; the reason.
    case unsuitable(String)
    /// The public addresses that did not show what was published.
    case unverified(examples: [String], count: Int)
}

extension PublishError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notBuilt(let failure): "\(failure)"
        case .refused(let refusal): "nothing was published: \(refusal)"
        case .missingProgram(let program):
            "this target needs the program '\(program.rawValue)', which is not on the PATH; install it with: \(program.installCommand)"
        case .outdatedProgram(let program, let found):
            "this target needs \(program.rawValue) \(program.oldestVersion.description) or newer, but \(found) is installed; "
                + "install a newer one with: \(program.installCommand)"
        case .failed(let program, let message): "\(program) failed: \(message)"
        case .file(let error): "\(error)"
        case .unreadableManifest(let place):
            "the file '\(PublishedManifest.path)' in \(place) is damaged or was written by a newer Marquee; update Marquee, or remove that file and "
                + "publish with 'owned: true' for this target"
        case .overtaken: "someone else has published to this target in the meantime; check what is live, then publish again"
        case .locked(let file):
            "git has locked the repository\(file.map { " with the file '\($0)'" } ?? ""): someone else is publishing there right now, or "
                + "git was interrupted; publish again, and if the lock is still there when nobody is publishing, remove it"
        case .inUse: "another publication is running; wait until it has finished"
        case .nothingBefore: "there is no earlier state to go back to"
        case .strayed(let target):
            "nothing was rolled back: \(target); publish the earlier content instead; after that, this target can be rolled back"
        case .foreignFiles(let examples, let count):
            "nothing was rolled back, because files that Marquee did not put there are in the way: \(Self.list(examples, of: count)); "
                + "move them away"
        case .alteredTarget(let examples, let count):
            "nothing was rolled back, because \(count == 1 ? "a file was" : "files were") altered at the target since the last publication: "
                + "\(Self.list(examples, of: count)); copy what you want to keep into the content, then move \(count == 1 ? "it" : "them") away"
        case .incompleteState(let examples, let count):
            "nothing was rolled back, because the previous state cannot be restored completely; missing or altered among the former files: "
                + "\(Self.list(examples, of: count)); publish the earlier content instead"
        case .withdrawn(let file):
            "nothing was rolled back, because the earlier state has '\(file)', and that picture was taken down; to show earlier texts, publish "
                + "them again"
        case .unsuitable(let reason): reason
        case .unverified(let examples, let count):
            "it was published, but \(count == 1 ? "one address does" : "\(count) addresses do") not show it: "
                + examples.joined(separator: ", ") + (count > examples.count ? " and \(count - examples.count) more" : "")
        }
    }

    private static func list(_ examples: [String], of count: Int) -> String {
        examples.map { "'\($0)'" }.joined(separator: ", ") + (count > examples.count ? " and \(count - examples.count) more" : "")
    }
}

/// Runs `action`, and turns its error into a publishing error.
func onDisk<Result>(_ action: () throws(FileError) -> Result) throws(PublishError) -> Result {
    do { return try action() } catch { throw .file(error) }
}
