/// Access to a kind of target: reads what it holds and changes it. All decisions are made by the plan.
package protocol Transport: Sendable {
    /// Whether the target keeps a `Cache-Control` with each file.
    var storesCacheControl: Bool { get }

    /// Inspects the target without changing it.
    ///
    /// - Parameters:
    ///   - site: what the files there are compared with, if the target can compare.
    ///   - folder: where the files of the site are.
    func state(comparedWith site: LocalSite, in folder: String) async throws(PublishError) -> RemoteState

    /// Runs the steps in order. If one fails, the later ones are not started.
    ///
    /// - Parameters:
    ///   - remote: the state the plan was made for; if the target has changed since, `overtaken` is thrown.
    ///   - folder: where the files of the site are.
    ///   - report: called before each step.
    func carryOut(
        _ steps: [Step], after remote: RemoteState, from folder: String, report: @Sendable (Step) -> Void
    ) async throws(PublishError)

    /// Returns to the state before the last publication.
    ///
    /// - Parameter pictures: those that were taken down. A state that has one of them is not returned to.
    /// - Returns: a short description of the state that is live now.
    func rollBack(withholding pictures: WithdrawnPictures) async throws(PublishError) -> String

    /// What is live, without looking at each file.
    func status() async throws(PublishError) -> RemoteState
}

/// How many states a target can be rolled back to.
let statesKept = 5

extension Transport {
    /// Returns to the state before the last publication, of a site from which nothing was taken down.
    func rollBack() async throws(PublishError) -> String { try await rollBack(withholding: WithdrawnPictures([])) }
}
