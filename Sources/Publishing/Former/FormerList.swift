import Files
import Hypertext

/// What Marquee has put into a folder of former files: a file in it, `.marquee-former.json`, that is written before anything else and
/// removed last.
///
/// Only what the list names is ever removed, and only if it has the hash that was recorded. Anything else in the folder belongs to someone
/// else.
struct FormerList: Equatable {
    /// Its path in the folder.
    static let path = ".marquee-former.json"

    let folder: FormerFolder
    /// The place of the target, because a copied target has the same identity.
    let place: String
    /// The fingerprint of the manifest of the state that the folder restores.
    let before: Fingerprint
    var files: Set<String>
    /// The hashes of the files, if known. An earlier Marquee recorded none.
    var hashes: [String: Fingerprint]

    init(
        of folder: FormerFolder, at place: String, before: Fingerprint, files: Set<String> = [], hashes: [String: Fingerprint] = [:]
    ) {
        self.folder = folder
        self.place = place
        self.before = before
        self.files = files
        self.hashes = hashes
    }
}

extension FormerList {
    private static let format = 1

    /// Reads the list that `folder` holds. `nil` for anything else, such as another folder's list or one with impossible paths.
    init?(parsing bytes: [UInt8], in folder: FormerFolder) {
        guard bytes.count <= SizeLimit.manifest.bytes, let json = try? JSONDocument(bytes).root,
            let list = try? FormerList(json, of: folder), list.files.allSatisfy({ PathProblem(withKnown: $0) == nil })
        else { return nil }
        self = list
    }

    private init(_ json: JSONNode, of folder: FormerFolder) throws(JSONNode.Unexpected) {
        let owner = FormerFolder(try json.required("publication").requireInteger(), of: try json.required("target").requireTarget())
        guard try json.required("format").requireInteger() == Self.format, owner == folder else { throw JSONNode.Unexpected() }
        self.init(
            of: folder, at: try json.required("place").requireText(), before: try json.required("before").requireFingerprint(),
            files: Set(try json.required("files").requireItems(JSONNode.requireText)),
            hashes: try json["hashes"]?.requireMembers(JSONNode.requireFingerprint) ?? [:])
    }

    /// The same list always has the same bytes.
    var bytes: [UInt8] {
        let json: JSON = .object([
            "before": before.json, "files": .array(files.sorted { $0.precedesInBytes($1) }.map(JSON.string)),
            "format": .number(Self.format),
            "hashes": .object(sorting: hashes.mapValues(\.json)),
            "place": .string(place), "publication": .number(folder.publication), "target": folder.target.json,
        ])
        return json.compact + [UInt8(ascii: "\n")]
    }
}
