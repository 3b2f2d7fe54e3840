import ContentReader
import Files
import ShowData

/// The folder of a blog's pictures and other files, from which those that are used are copied.
struct Uploads: Sendable {
    enum Found: Hashable, Sendable {
        /// As what, and from where.
        case copy(to: String, from: String)
        /// A sentence without a subject: `is not in the folder of uploads`.
        case missing(String)
    }

    private let folder: String?
    private let settings: SiteSettings
    /// The files by their paths below `uploads`, in lower case.
    private var files: [String: FileTree.File] = [:]
    /// Where files belong that were asked for, and why others have no place, by their paths.
    private var destinations: [String: String] = [:]
    private var refused: [String: String] = [:]
    private var taken: Set<String>
    private let saved: SavedIDs
    private let prefix: String

    /// - Parameters:
    ///   - folder: `wp-content/uploads`, or a folder around it; `nil` if there is none.
    ///   - taken: the paths of the site's files.
    ///   - prefix: before the names in the saved ids.
    ///   - settings: of the site, which say what pictures it takes.
    init(
        _ folder: String?, besides taken: Set<String>, saved: SavedIDs, prefix: String, settings: SiteSettings
    ) throws(ImportError) {
        self.folder = folder
        self.settings = settings
        self.saved = saved
        self.prefix = prefix
        self.taken = Set(taken.map { $0.lowercased() })
        guard let folder else { return }
        let tree: FileTree
        do { tree = try FileTree(at: folder) } catch { throw .environment("\(error); name the folder with the pictures with --uploads") }
        for file in tree.files { files[Self.key(file.path)] = file }
    }

    /// The paths of all files, in order.
    var all: [String] { files.keys.sorted() }

    /// What is below `uploads` in a path.
    static func key(_ path: String) -> String {
        let parts = path.lowercased().split(separator: "/")
        let start = parts.lastIndex(of: "uploads").map { $0 + 1 } ?? 0
        return parts[start...].joined(separator: "/")
    }

    /// Where a file of the blog belongs in the site.
    ///
    /// - Parameter path: below `uploads`, decoded. Of a smaller copy such as `a-300x200.jpg`, the whole picture is taken.
    mutating func file(_ path: String) -> Found {
        guard let folder else { return .missing("needs the folder wp-content/uploads; pass it with --uploads") }
        let key = Self.key(path)
        guard let file = Self.whole(key).compactMap({ files[$0] }).first else { return .missing("is not in the folder of uploads") }
        let name = file.path
        let source = "\(folder)/\(name)"
        if let known = destinations[name] { return .copy(to: known, from: source) }
        if let reason = refused[name] { return .missing(reason) }
        if let reason = problem(with: file, in: folder) {
            refused[name] = reason
            return .missing(reason)
        }
        let ending = Self.ending(of: name)
        let isPicture = Self.signatures[ending] != nil
        let destination = saved["\(prefix)file \(Self.safe(key))"] ?? destination(for: name, ending: ending, isPicture: isPicture)
        destinations[name] = destination
        return .copy(to: destination, from: source)
    }

    private static func ending(of name: String) -> String {
        let last = name.split(separator: "/").last.map(String.init) ?? ""
        return last.lastIndex(of: ".").map { last[last.index(after: $0)...].lowercased() } ?? ""
    }

    /// Why a file has no place in a site, without a subject; `nil` if it has one.
    private func problem(with file: FileTree.File, in folder: String) -> String? {
        let ending = Self.ending(of: file.path)
        guard let signatures = Self.signatures[ending] else {
            guard Self.otherEndings.contains(ending) else { return "is of a kind that a site does not take; pack it into an archive" }
            return CopiedFileCheck.problem(withCopyOf: file, in: folder, settings).map { "cannot be used: \($0)" }
        }
        let start: [UInt8]
        do { start = try File.beginning(of: "\(folder)/\(file.path)", count: 16) } catch { return "cannot be read" }
        if start.isEmpty { return "is empty" }
        guard signatures.isEmpty || signatures.contains(where: { start.starts(with: $0) || start.dropFirst(4).starts(with: $0) }) else {
            return "is not a picture of the kind that its name says"
        }
        return CopiedFileCheck.problem(withCopyOf: file, in: folder, settings).map { "cannot be used: \($0)" }
    }

    /// The line to save for a file that was copied.
    func savedLine(for path: String) -> (key: String, value: String)? {
        for key in Self.whole(Self.key(path)) {
            if let name = files[key]?.path, let destination = destinations[name] {
                return ("\(prefix)file \(Self.safe(Self.key(name)))", destination)
            }
        }
        return nil
    }

    private mutating func destination(for name: String, ending: String, isPicture: Bool) -> String {
        var parts = Self.key(name).split(separator: "/").map(String.init)
        let stem = parts.popLast().map { $0.dropLast(ending.count + 1) } ?? ""
        let folders = parts.map { Slug.from($0) }.filter { !$0.isEmpty && PathProblem(with: $0) == nil }
        let path = ([isPicture ? "images" : "files"] + folders).joined(separator: "/")
        var ids = NewIDs(besides: [])
        while true {
            let candidate = "\(path)/\(ids.make(from: String(stem), else: isPicture ? "picture" : "file")).\(ending)"
            if taken.insert(candidate.lowercased()).inserted { return candidate }
        }
    }

    /// The names under which the whole picture may be there, the best first.
    private static func whole(_ key: String) -> [String] {
        guard let dot = key.lastIndex(of: ".") else { return [key] }
        let (stem, ending) = (withoutSize(key[..<dot]), key[dot...])
        let unscaled = ["-scaled", "-rotated"].filter { stem.hasSuffix($0) }.map { "\(stem.dropLast($0.count))\(ending)" }
        return ["\(stem)\(ending)", "\(stem)-scaled\(ending)"] + unscaled + [key]
    }

    /// Without a size such as `-300x200` at the end.
    private static func withoutSize(_ stem: Substring) -> Substring {
        guard let dash = stem.lastIndex(of: "-") else { return stem }
        let sides = stem[stem.index(after: dash)...].split(separator: "x", omittingEmptySubsequences: false)
        let isSize = sides.count == 2 && sides.allSatisfy { 1...5 ~= $0.count && $0.allSatisfy { $0.isASCII && $0.isNumber } }
        return isSize ? stem[..<dash] : stem
    }

    private static func safe(_ key: String) -> String { key.filter { $0 != "\"" && !$0.isNewline } }

    /// How pictures begin, by the ends of their names.
    private static let signatures: [String: [[UInt8]]] = [
        "jpg": [[0xFF, 0xD8]], "jpeg": [[0xFF, 0xD8]], "png": [[0x89, 0x50, 0x4E, 0x47]], "gif": [Array("GIF8".utf8)],
        "webp": [Array("RIFF".utf8)], "avif": [Array("ftyp".utf8)],
        // Read as a whole.
        "svg": [],
    ]

    private static let otherEndings: Set = [
        "mp3", "m4a", "ogg", "oga", "wav", "flac", "mp4", "m4v", "webm", "mov", "ogv", "zip", "epub", "txt", "csv", "doc", "docx", "odt",
        "rtf",
        "xls", "xlsx", "ods", "ppt", "pptx", "odp",
    ]
}
