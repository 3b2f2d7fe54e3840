#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

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
        let answer = try JSONDecoder().decode(Answer.self, from: Data(bytes))
        let features = answer.features
        isBucketBased = features["BucketBased"] ?? false
        let makesDuplicates = features["DuplicateFiles"] ?? false
        replacesByMoving = !isBucketBased && !makesDuplicates && features["Move"] ?? false
        let isFolder = features["IsLocal"] ?? false && !(features["WrapFs"] ?? false)
        folder = isFolder ? answer.root.flatMap { $0.hasPrefix("/") ? $0 : nil } : nil
        hash = features["SlowHash"] ?? false ? nil : ["md5", "sha1"].first { answer.hashes.contains($0) }
    }

    private struct Answer: Decodable {
        let root: String?
        let hashes: [String]
        let features: [String: Bool]

        enum CodingKeys: String, CodingKey {
            case root = "Root"
            case hashes = "Hashes"
            case features = "Features"
        }
    }
}

/// An entry of `rclone lsjson`.
struct RcloneEntry: Decodable {
    let path: String
    let size: Int
    let hashes: [String: String]?
    let isFolder: Bool
    /// When it was changed, in UTC, in a form whose order as text is the order of time.
    let date: String

    enum CodingKeys: String, CodingKey {
        case path = "Path"
        case size = "Size"
        case hashes = "Hashes"
        case isFolder = "IsDir"
        case date = "ModTime"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        path = try values.decode(String.self, forKey: .path)
        size = try values.decode(Int.self, forKey: .size)
        hashes = try values.decodeIfPresent([String: String].self, forKey: .hashes)
        isFolder = try values.decode(Bool.self, forKey: .isFolder)
        // "2026-01-31T12:00:00.5Z", without zeros at the end of the fraction. "Z" would come after a dot.
        let time = try values.decodeIfPresent(String.self, forKey: .date) ?? ""
        date = String(time.prefix { $0 != "Z" })
    }

    static func list(parsing bytes: [UInt8]) throws -> [RcloneEntry] { try JSONDecoder().decode([RcloneEntry].self, from: Data(bytes)) }
}
