import Diagnostics
import Files

/// Checks `images/` and `files/` for files that browsers or hosts could run: they are copied to the site unchanged, and may come from
/// people other than its owner.
///
/// Findings are kept, so that each file is checked again only if it has changed.
struct CopiedFileCheck: Sendable {
    private var found: [FileTree.File: [Diagnostic]] = [:]

    /// What is wrong with the files of the last check.
    var diagnostics: [Diagnostic] { found.values.flatMap(\.self) }

    /// Checks `files`.
    ///
    /// - Parameters:
    ///   - folder: the content folder.
    ///   - hasChanged: whether the file at a path is known to have changed, regardless of its size and time.
    mutating func look(at files: [FileTree.File], in folder: String, threads: Int, hasChanged: (String) -> Bool = { _ in false }) {
        let new = files.filter { found[$0] == nil || hasChanged($0.path) }
        let diagnostics = new.parallelMap(threads: threads) { Self.problems(with: $0, in: folder) }
        let current = Set(files)
        found = found.filter { current.contains($0.key) }
        for (file, diagnostics) in zip(new, diagnostics) { found[file] = diagnostics }
    }

    private static func problems(with file: FileTree.File, in folder: String) -> [Diagnostic] {
        let place = SourceLocation(file: file.path)
        let trust = "if you trust everybody who adds files, write 'activeFiles: allowed' in site.yaml"
        if let name = ActiveName(path: file.path) {
            return [.error(at: place, name.problem(at: file.path), help: "remove or rename the file; \(trust)")]
        }
        // A file that is too large for a site is refused elsewhere.
        guard file.size <= SizeLimit.asset.bytes else { return [] }
        let ending = ActiveName.endings(of: file.path.lowercased()).last ?? ""
        do {
            if ending == SVGPicture.ending {
                let bytes = try File.beginning(of: "\(folder)/\(file.path)", count: SVGPicture.largest + 1)
                return SVGPicture.problems(in: bytes).map { problem in
                    let mark = Mark(at: problem.offset, in: bytes[...])
                    let place = SourceLocation(file: file.path, line: mark.line, column: mark.column)
                    return .error(at: place, problem.message, help: "\(problem.remedy); \(trust)")
                }
            }
            let signature = FileSignature(try File.beginning(of: "\(folder)/\(file.path)", count: FileSignature.length))
            if let active = signature.active {
                let message = "browsers may run '\(file.path)' as part of the site, because it starts like \(active)"
                return [.error(at: place, message, help: "remove the file, or save it in the format that its name says; \(trust)")]
            }
            if FileSignature.rasterEndings.contains(ending), file.size > 0, !signature.isRaster {
                let message = "'\(file.path)' is not a picture, although its extension is '.\(ending)'"
                return [.error(at: place, message, help: "save it again as a picture, or give it the extension of its real format")]
            }
            return []
        } catch {
            return [.error(at: place, "the file cannot be read: \(error.reason)")]
        }
    }
}
