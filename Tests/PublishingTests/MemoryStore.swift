import Files
import Site
import Synchronization

@testable import Publishing

/// A place in memory that fails on demand.
final class MemoryStore: FileStore {
    struct Contents: Equatable {
        var files: [String: String] = [:]
        var manifest: [UInt8]?
        /// The folders of former files: contents by path.
        var former: [String: [String: String]] = [:]
    }

    private struct State {
        var contents = Contents()
        /// How many changes may still be made; `nil` for any number.
        var changesLeft: Int?
        /// What visitors could have seen, after each change.
        var history: [[String: String]] = []
        /// Run once, after that many more changes.
        var intrusion: (after: Int, action: @Sendable (inout Contents) -> Void)?
    }

    /// What the files of each folder hold.
    private let sources: [String: [String: String]]
    private let state = Mutex(State())

    init(_ files: [String: String] = [:], at place: String = "memory", sources: [String: [String: String]]) {
        self.place = place
        self.sources = sources
        state.withLock { $0.contents.files = files }
    }

    var contents: Contents { state.withLock { $0.contents } }
    var history: [[String: String]] { state.withLock { $0.history } }

    /// Makes the network fail after that many more changes of single files.
    func cut(after changes: Int?) { state.withLock { $0.changesLeft = changes } }

    /// Lets someone else act after that many more changes.
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
    let place: String

    func contents(
        after manifest: PublishedManifest?, before site: LocalSite, in folder: String?
    ) async throws(PublishError) -> StoredContents {
        StoredContents(files: contents.files.mapValues(StoredFile.init))
    }

    func manifest() async throws(PublishError) -> [UInt8]? { contents.manifest }

    func writeManifest(_ bytes: [UInt8]) async throws(PublishError) { try change { $0.manifest = bytes } }

    func upload(_ files: [Upload], from folder: String) async throws(PublishError) {
        for file in files { try change { $0.files[file.path] = sources[folder]?[file.path] } }
    }

    func remove(_ files: [Removal], emptiedFolders: [String]) async throws(PublishError) {
        for file in files { try change { $0.files[file.path] = nil } }
    }

    func formerFolders() async throws(PublishError) -> [String] { Array(contents.former.keys) }

    func formerPaths(in folder: String) async throws(PublishError) -> Set<String> {
        Set(contents.former[folder, default: [:]].keys.filter { !$0.hasPrefix(".marquee") })
    }

    func formerFiles(_ paths: Set<String>, in folder: String) async throws(PublishError) -> [String: StoredFile] {
        contents.former[folder, default: [:]].filter { paths.contains($0.key) }.mapValues(StoredFile.init)
    }

    func readFormer(_ record: String, in folder: String) async throws(PublishError) -> [UInt8]? {
        contents.former[folder]?[record].map { Array($0.utf8) }
    }

    func writeFormer(_ bytes: [UInt8], to record: String, in folder: String) async throws(PublishError) {
        // A folder is made before anything is in it.
        if contents.former[folder] == nil { try change { $0.former[folder] = [:] } }
        try change { $0.former[folder]?[record] = String(decoding: bytes, as: UTF8.self) }
    }

    func keep(_ files: [String], in folder: String) async throws(PublishError) {
        for file in files where contents.former[folder]?[file] == nil {
            try change { $0.former[folder, default: [:]][file] = $0.files[file] }
        }
    }

    func restore(_ files: [Upload], from folder: String) async throws(PublishError) {
        for file in files { try change { $0.files[file.path] = $0.former[folder]?[file.path] } }
    }

    func removeFormer(_ files: [String], in folder: String) async throws(PublishError) {
        for file in files { try change { $0.former[folder]?[file] = nil } }
    }

    func removeFormerFolder(_ folder: String) async throws(PublishError) {
        if contents.former[folder] == [:] { try change { $0.former[folder] = nil } }
    }
}
