import Site
import Synchronization

@testable import Publishing

/// A place that is nothing but a dictionary, and that fails when it is told to.
final class MemoryStore: FileStore {
    struct Contents: Equatable {
        var files: [String: String] = [:]
        var manifest: [UInt8]?
        var former: [Int: [String: String]] = [:]
        var formerManifests: [Int: [UInt8]] = [:]
    }

    private struct State {
        var contents = Contents()
        /// How many changes may still be made; `nil` for any number.
        var changesLeft: Int?
        /// What visitors could have seen, after each change.
        var history: [[String: String]] = []
        /// Done once, after so many changes more.
        var intrusion: (after: Int, action: @Sendable (inout Contents) -> Void)?
    }

    /// What the files of each folder hold.
    private let sources: [String: [String: String]]
    private let state = Mutex(State())

    init(_ files: [String: String] = [:], sources: [String: [String: String]]) {
        self.sources = sources
        state.withLock { $0.contents.files = files }
    }

    var contents: Contents { state.withLock { $0.contents } }
    var history: [[String: String]] { state.withLock { $0.history } }

    /// Lets the network go after so many more changes of single files.
    func cut(after changes: Int?) { state.withLock { $0.changesLeft = changes } }

    /// Lets somebody else do something after so many more changes.
    func intrude(after changes: Int, _ action: @escaping @Sendable (inout Contents) -> Void) {
        state.withLock { $0.intrusion = (changes, action) }
    }

    func edit(_ action: (inout Contents) -> Void) { state.withLock { action(&$0.contents) } }

    private func change(_ action: (inout Contents) -> Void) throws(PublishError) {
        let isCut = state.withLock { state in
            if state.changesLeft == 0 { return true }
            state.changesLeft? -= 1
            action(&state.contents)
            state.history.append(state.contents.files)
            if let intrusion = state.intrusion {
                if intrusion.after == 0 {
                    intrusion.action(&state.contents)
                    state.intrusion = nil
                } else {
                    state.intrusion?.after -= 1
                }
            }
            return false
        }
        if isCut { throw .failed("network", saying: "cut") }
    }

    let storesCacheControl = false
    let description = "memory"

    func files(comparedWith site: LocalSite, in folder: String) async throws(PublishError) -> [String: RemoteState.Comparison] {
        contents.files.mapValues { _ in .unknown }
    }

    func manifest() async throws(PublishError) -> [UInt8]? { contents.manifest }

    func writeManifest(_ bytes: [UInt8]) async throws(PublishError) { try change { $0.manifest = bytes } }

    func upload(_ files: [Upload], from folder: String) async throws(PublishError) {
        for file in files { try change { $0.files[file.path] = sources[folder]?[file.path] } }
    }

    func remove(_ files: [String], emptiedFolders: [String]) async throws(PublishError) {
        for file in files { try change { $0.files[file] = nil } }
    }

    func preserve(_ files: [String], for publication: Int) async throws(PublishError) {
        for file in files {
            try change { contents in
                guard contents.former[publication]?[file] == nil else { return }
                contents.former[publication, default: [:]][file] = contents.files[file]
            }
        }
    }

    func preserveManifest(_ bytes: [UInt8], for publication: Int) async throws(PublishError) {
        try change { $0.formerManifests[publication] = bytes }
    }

    func preserved(for publication: Int) async throws(PublishError) -> (manifest: [UInt8], files: Set<String>)? {
        contents.formerManifests[publication].map { ($0, Set(contents.former[publication, default: [:]].keys)) }
    }

    func restore(_ files: [Upload], from publication: Int) async throws(PublishError) {
        for file in files { try change { $0.files[file.path] = $0.former[publication]?[file.path] } }
    }

    func publicationsPreserved() async throws(PublishError) -> [Int] { Array(contents.formerManifests.keys) }

    func forget(_ publication: Int) async throws(PublishError) {
        try change {
            $0.former[publication] = nil
            $0.formerManifests[publication] = nil
        }
    }
}
