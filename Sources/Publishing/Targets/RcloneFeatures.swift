import Hypertext

/// What a remote of rclone can do (`rclone backend features`).
struct RcloneFeatures: Hashable, Sendable {
    /// An object store: a file appears whole or not at all, and there are no folders.
    let isBucketBased: Bool
    /// A file can be written out of sight and then moved over the live one.
    let replacesByMoving: Bool
    /// A hash that it lists without reading the files.
    let hash: String?
    /// The folder on this machine if the remote is a plain local folder; `nil` for any other remote, even one that leads to such a folder.
    let folder: String?

    init(parsing bytes: [UInt8]) throws {
        let answer = try JSONDocument(bytes).root
        let features = try answer.required("Features").requireMembers(JSONNode.requireBoolean)
        let hashes = try answer.required("Hashes").requireItems(JSONNode.requireText)
        isBucketBased = features["BucketBased"] ?? false
        let makesDuplicates = features["DuplicateFiles"] ?? false
        replacesByMoving = !isBucketBased && !makesDuplicates && features["Move"] ?? false
        let isFolder = features["IsLocal"] ?? false && !(features["WrapFs"] ?? false)
        let root = try answer["Root"]?.requireText()
        folder = isFolder ? root.flatMap { $0.hasPrefix("/") ? $0 : nil } : nil
        hash = features["SlowHash"] ?? false ? nil : ["md5", "sha1"].first { hashes.contains($0) }
    }
}

/// An entry of `rclone lsjson`.
struct RcloneEntry {
    let path: String
    let size: Int
    let hashes: [String: String]?
    let isFolder: Bool
    /// When it was changed, in UTC, in a form whose order as text is the order of time.
    let date: String

    private init(_ json: JSONNode) throws(JSONNode.Unexpected) {
        path = try json.required("Path").requireText()
        size = try json.required("Size").requireInteger()
        hashes = try json["Hashes"]?.requireMembers(JSONNode.requireText)
        isFolder = try json.required("IsDir").requireBoolean()
        // "2026-01-31T12:00:00.5Z", without zeros at the end of the fraction. "Z" would come after a dot.
        date = String((try json["ModTime"]?.requireText() ?? "").prefix { $0 != "Z" })
    }

    static func list(parsing bytes: [UInt8]) throws -> [RcloneEntry] { try JSONDocument(bytes).root.requireItems(RcloneEntry.init) }
}
