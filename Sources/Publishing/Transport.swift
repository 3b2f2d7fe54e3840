/// A way to a kind of target: what it holds, and how it is changed. Everything that is decided is decided by the plan.
package protocol Transport: Sendable {
    /// Whether the target keeps a `Cache-Control` with each file.
    var storesCacheControl: Bool { get }

    /// Looks at the target, and changes nothing.
    ///
    /// - Parameters:
    ///   - site: what the files there are compared with, as far as the target can.
    ///   - folder: where the files of the site are.
    func state(comparedWith site: LocalSite, in folder: String) async throws(PublishError) -> RemoteState

    /// Does one step after another. Where one fails, those after it are not begun.
    ///
    /// - Parameters:
    ///   - remote: what the plan was made for; where the target has changed since, `overtaken` is thrown.
    ///   - folder: where the files of the site are.
    ///   - report: is told of each step before it begins.
    func carryOut(
        _ steps: [Step], after remote: RemoteState, from folder: String, report: @Sendable (Step) -> Void
    ) async throws(PublishError)

    /// Returns to the state before the last publication.
    ///
    /// - Returns: a few words about the state that is live now.
    func rollBack() async throws(PublishError) -> String

    /// What is live, without looking at each file.
    func status() async throws(PublishError) -> RemoteState
}

/// How many states a target can go back to.
let statesKept = 5
