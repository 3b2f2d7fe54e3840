import Diagnostics
import Files
import Pictures

/// Looks at the files in `images/` and `files/`: whether browsers or hosts could run them, because they may come from people other than the
/// site's owner, and which of them are pictures of which size.
///
/// Findings are kept, so that each file is looked at again only if it has changed.
package struct CopiedFileCheck: Sendable {
    private struct Finding: Sendable {
        /// What is wrong with it.
        var problems: [Diagnostic] = []
        /// What is known of a raster picture.
        var facts: PictureFacts?
        /// How large an SVG picture is.
        var size: PictureSize?

        /// What is wrong with it on a site with these settings, which may allow what would be an error.
        func problems(_ settings: SiteSettings) -> [Diagnostic] {
            settings.allowsActiveFiles ? problems.filter { $0.severity != .error } : problems
        }
    }

    private struct PictureSize: Hashable, Sendable {
        let width: Int
        let height: Int
    }

    private var found: [FileTree.File: Finding] = [:]
    /// What earlier builds found out about pictures.
    private let record: PictureRecord?

    /// - Parameter record: what earlier builds found out about pictures.
    init(record: PictureRecord? = nil) { self.record = record }

    /// What is wrong with the files of the last look.
    func diagnostics(_ settings: SiteSettings) -> [Diagnostic] {
        found.flatMap { file, finding -> [Diagnostic] in
            let faults = finding.facts.map {
                PictureFaults(path: file.path, size: file.size, header: $0.header, settings: settings.images).diagnostics
            }
            return finding.problems(settings) + (faults ?? [])
        }
    }

    /// The pictures among the files of the last look, by path.
    var pictures: [String: PublishedPicture] {
        let pictures = found.compactMap { file, finding -> (String, PublishedPicture)? in
            if let facts = finding.facts {
                return (file.path.composed, PublishedPicture(width: facts.header.width, height: facts.header.height, facts: facts))
            }
            return finding.size.map { (file.path.composed, PublishedPicture(width: $0.width, height: $0.height, facts: nil)) }
        }
        return Dictionary(pictures) { first, _ in first }
    }

    /// Looks at `files`.
    ///
    /// - Parameters:
    ///   - folder: the content folder.
    ///   - hasChanged: whether the file at a path is known to have changed, regardless of its size and time.
    mutating func look(at files: [FileTree.File], in folder: String, threads: Int, hasChanged: (String) -> Bool = { _ in false }) {
        let new = files.filter { found[$0] == nil || hasChanged($0.path) }
        let findings = new.parallelMap(threads: threads) { [record] in Self.finding(of: $0, in: folder, record) }
        let current = Set(files)
        let isSame = new.isEmpty && found.count == current.count
        found = found.filter { current.contains($0.key) }
        for (file, finding) in zip(new, findings) { found[file] = finding }
        if isSame { return }
        record?.keep(found.lazy.compactMap { file, finding in finding.facts.map { (file, $0) } })
    }

    /// Why a site would not build with a copy of a file in `images/` or `files/`, whatever the copy is called; `nil` if it would.
    ///
    /// - Parameter file: in `folder`.
    package static func problem(withCopyOf file: FileTree.File, in folder: String, _ settings: SiteSettings) -> String? {
        guard file.size <= SizeLimit.asset.bytes else { return "the file is larger than \(SizeLimit.asset)" }
        let finding = contents(of: file, in: folder, nil)
        let faults = finding.facts.map {
            PictureFaults(path: file.path, size: file.size, header: $0.header, settings: settings.images).diagnostics
        }
        let found = finding.problems(settings) + (faults ?? [])
        return found.first { $0.severity == .error }?.message
    }

    private static let trust = "if you trust everybody who adds files, write 'activeFiles: allowed' in site.yaml"

    private static func finding(of file: FileTree.File, in folder: String, _ record: PictureRecord?) -> Finding {
        let place = SourceLocation(file: file.path)
        if let name = ActiveName(path: file.path) {
            return Finding(problems: [.error(at: place, name.problem(at: file.path), help: "remove or rename the file; \(trust)")])
        }
        return contents(of: file, in: folder, record)
    }

    private static func contents(of file: FileTree.File, in folder: String, _ record: PictureRecord?) -> Finding {
        let place = SourceLocation(file: file.path)
        // A file that is too large for a site is refused elsewhere.
        guard file.size <= SizeLimit.asset.bytes else { return Finding() }
        let ending = ActiveName.endings(of: file.path.lowercased()).last ?? ""
        do {
            if ending == SVGPicture.ending { return try svg(file, at: "\(folder)/\(file.path)") }
            let isPicture = FileSignature.rasterEndings.contains(ending)
            if isPicture, let facts = record?.facts(of: file) { return Finding(facts: facts) }
            let signature = FileSignature(try File.beginning(of: "\(folder)/\(file.path)", count: FileSignature.length))
            if let active = signature.active {
                let message = "browsers may run '\(file.path)' as part of the site, because it starts like \(active)"
                return Finding(problems: [
                    .error(at: place, message, help: "remove the file, or save it in the format that its name says; \(trust)")
                ])
            }
            guard isPicture, file.size > 0 else { return Finding(problems: unshown(file, ending)) }
            guard signature.isRaster else {
                let message = "'\(file.path)' is not a picture, although its extension is '.\(ending)'"
                return Finding(problems: [
                    .error(at: place, message, help: "save it again as a picture, or give it the extension of its real format")
                ])
            }
            return PictureFormat.isForPrograms(ending: ending)
                ? Finding(problems: unshown(file, ending)) : try raster(file, at: "\(folder)/\(file.path)", signature)
        } catch {
            return Finding(problems: [.error(at: place, "the file cannot be read: \(error.reason)")])
        }
    }

    /// A note about a picture that no browser shows.
    private static func unshown(_ file: FileTree.File, _ ending: String) -> [Diagnostic] {
        guard PictureFormat.isForPrograms(ending: ending), file.path.hasPrefix(Asset.pictureFolder), file.size > 0 else { return [] }
        let message = "browsers do not show '.\(ending)' files as pictures, and what the camera noted in it is published too"
        return [.warning(at: SourceLocation(file: file.path), message, help: PictureFormat.help)]
    }

    private static func svg(_ file: FileTree.File, at path: String) throws(FileError) -> Finding {
        let bytes = try File.beginning(of: path, count: SVGPicture.largest + 1)
        let problems = SVGPicture.problems(in: bytes).map { problem in
            let mark = Mark(at: problem.offset, in: bytes[...])
            let place = SourceLocation(file: file.path, line: mark.line, column: mark.column)
            return Diagnostic.error(at: place, problem.message, help: "\(problem.remedy); \(trust)")
        }
        return Finding(problems: problems, size: SVGSize.size(in: bytes).map { PictureSize(width: $0.width, height: $0.height) })
    }

    /// - Parameter signature: of the file, which is a raster picture.
    private static func raster(_ file: FileTree.File, at path: String, _ signature: FileSignature) throws(FileError) -> Finding {
        // Of other formats, such as BMP, nothing is known but that browsers show them.
        guard signature.kind != nil else { return Finding() }
        guard file.size <= SizeLimit.picture.bytes else {
            let message = "the picture is larger than \(SizeLimit.picture)"
            return Finding(problems: [.error(at: SourceLocation(file: file.path), message, help: "make it smaller")])
        }
        let bytes = try File.read(path, atMost: .picture)
        guard let header = PictureHeader(of: bytes) else {
            let message = "the picture '\(file.path)' is damaged: its file does not say how large it is"
            return Finding(problems: [
                .error(at: SourceLocation(file: file.path), message, help: "copy it again from where it came from, or save it again")
            ])
        }
        return Finding(facts: PictureFacts(header: header, digest: Digest(of: bytes)))
    }
}
