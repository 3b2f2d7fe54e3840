import CLibrary
import Files

/// Other places that a repository makes git use for parts of itself, so that git would run programs or read settings there.
enum RepositoryPlaces {
    /// The symbolic links in the repository at `folder` where git looks for its hooks, settings, objects and references, and the places
    /// that its settings name for hooks and for more settings.
    static func named(in folder: String) throws(FileError) -> [String] {
        var places: [String] = []
        for part in ["", "hooks", "info", "objects", "objects/info", "refs", "refs/heads"] {
            let path = part.isEmpty ? folder : "\(folder)/\(part)"
            guard try FileStatus(of: path, followingLinks: true)?.kind == .folder else { continue }
            for entry in try Folder.entries(of: path) where entry.status.kind == .symbolicLink { places.append("\(path)/\(entry.name)") }
        }
        for name in ["config", "config.worktree"] { try addPlaces(namedIn: "\(folder)/\(name)", of: folder, to: &places, depth: 0) }
        return places
    }

    /// git gives up at the same depth.
    private static let deepestInclude = 10

    private static func addPlaces(
        namedIn file: String, of folder: String, to places: inout [String], depth: Int
    ) throws(FileError) {
        guard depth < deepestInclude, try FileStatus(of: file, followingLinks: true)?.kind == .file,
            let bytes = try? File.read(file, atMost: .gitSetting)
        else { return }
        for setting in settings(in: String(decoding: bytes, as: UTF8.self)) {
            switch setting.key {
            case "core.hookspath": places.append(path(setting.value, from: folder))
            case "include.path", "includeif.path":
                let included = path(setting.value, from: file.parentPath ?? "")
                places.append(included)
                try addPlaces(namedIn: included, of: folder, to: &places, depth: depth + 1)
            default: continue
            }
        }
    }

    /// The settings of a file as far as they are written on one line each (git-config, "Syntax"); keys in lower case, without a subsection.
    private static func settings(in text: String) -> [(key: String, value: String)] {
        var section = ""
        return text.split(whereSeparator: \.isNewline).compactMap { line in
            var line = line.drop(while: \.isWhitespace)
            if line.first == "[", let end = line.lastIndex(of: "]") {
                section = line[..<end].dropFirst().prefix { $0.isLetter }.lowercased()
                line = line[end...].dropFirst()
            }
            guard let equals = line.firstIndex(of: "=") else { return nil }
            let key = line[..<equals].filter { !$0.isWhitespace }.lowercased()
            let value = line[equals...].dropFirst().drop(while: \.isWhitespace)
            let isQuoted = value.first == "\""
            let end = isQuoted ? value.dropFirst().firstIndex(of: "\"") : value.firstIndex { "#;".contains($0) }
            let plain = value[..<(end ?? value.endIndex)].dropFirst(isQuoted ? 1 : 0)
            return ("\(section).\(key)", String(plain.reversed().drop(while: \.isWhitespace).reversed()))
        }
    }

    private static func path(_ path: String, from folder: String) -> String {
        if path.hasPrefix("~/"), let home = EnvironmentVariable.value(of: "HOME") { return home + path.dropFirst() }
        return path.hasPrefix("/") ? path : "\(folder)/\(path)"
    }
}
