import ContentReader
import Diagnostics
import Files
import Pictures
import ShowData

/// Plans which versions of the site's pictures are published, and makes them.
///
/// The plan is a pure function of the content and of the tool, and needs no pixel. What was made is kept in the cache, so that each version
/// of a picture is made once.
package struct PictureWorkshop: Sendable {
    package let cache: ResultCache
    package let vips: Vips?
    package let renderer: SVGRenderer?
    private let contentFolder: String

    /// A picture that is no wider gains little from smaller versions, in pixels.
    private static let widestUnshrunk = 480
    /// More than any picture has, so that only the width limits a version.
    private static let anyHeight = ["--height", "10000000"]

    /// - Parameters:
    ///   - contentFolder: where the pictures are.
    ///   - vips: without it, pictures are published in their own size, and only what their files say about them is removed.
    ///   - renderer: without it, pages have no pictures of their own where their links are shared.
    package init(cache: ResultCache, contentFolder: String, vips: Vips?, renderer: SVGRenderer?) {
        self.cache = cache
        self.contentFolder = contentFolder
        self.vips = vips
        self.renderer = renderer
    }

    /// Whether the file at a path of the content looks like a picture of which versions are published.
    package static func mayMake(_ path: String) -> Bool {
        guard path.hasPrefix(Asset.pictureFolder), let ending = path.split(separator: ".").last?.lowercased() else { return false }
        return PictureKind.allCases.contains { $0.endings.contains(ending) }
    }

    /// What tells one state of the tools from another: pages and pictures depend on it.
    package var tools: String { "\(vips?.version ?? "no vips"), \(renderer?.version ?? "no renderer")" }

    /// Completes what is known of the pictures of `content` with the versions that are published of them.
    ///
    /// - Returns: what an owner should know about what the tools do, or cannot do.
    @discardableResult package func plan(_ content: inout SiteContent) -> [Diagnostic] {
        content.pictureFolder = cache.folder
        content.drawingTool = renderer?.version
        let icon = IconPicture(of: content, in: contentFolder)
        content.icon = icon.address
        for asset in content.assets {
            guard let picture = content.pictures[asset.path], let facts = picture.facts else { continue }
            guard let plan = plan(of: asset, picture, facts, content.settings) else {
                content.pictures[asset.path]?.cleaned = Self.cleanedName(of: facts)
                continue
            }
            content.pictures[asset.path] = plan.published(picture)
            content.pictures[asset.path]?.color = plan.colorName.flatMap(cache.bytes).flatMap { Color(String(decoding: $0, as: UTF8.self)) }
        }
        return icon.diagnostics + undrawn(in: content) + (vips == nil ? unmade(in: content) : [])
    }

    /// An owner who has asked for them is told that they are missing.
    private func undrawn(in content: SiteContent) -> [Diagnostic] {
        guard renderer == nil, content.settings.shareImages?.isEmpty == false else { return [] }
        return [
            .note(
                at: SourceLocation(file: "site.yaml"),
                "links to this site are shared without pictures, because neither 'resvg' nor 'rsvg-convert' is installed",
                help: "install one with `\(SVGRenderer.installCommand)`")
        ]
    }

    private func unmade(in content: SiteContent) -> [Diagnostic] {
        let unknown = content.assets.filter { $0.isInPictureFolder && content.pictures[$0.path]?.facts?.header.kind == .heic }
        return unknown.map { asset in
            .error(
                at: SourceLocation(file: asset.file),
                "browsers do not show HEIC pictures, and the program 'vips', which converts them, is not installed",
                help: "install it with `\(Vips.installCommand)`, or save the picture as JPEG")
        } + unshrunk(in: content)
    }

    private func unshrunk(in content: SiteContent) -> [Diagnostic] {
        let photos = content.assets.filter { isShrunk($0, of: content) }
        guard let first = photos.first else { return [] }
        let subject = photos.count == 1 ? "this picture is" : "\(photos.count) pictures are"
        return [
            .note(
                at: SourceLocation(file: first.file), "\(subject) published in full size, because the program 'vips' is not installed",
                help: "install it with `\(Vips.installCommand)`, and phones load a fraction of the bytes")
        ]
    }

    private func isShrunk(_ asset: Asset, of content: SiteContent) -> Bool {
        guard asset.isInPictureFolder, let picture = content.pictures[asset.path] else { return false }
        return picture.facts != nil && picture.width > Self.widestUnshrunk
    }

    /// `nil` if the picture is published in its own size.
    private func plan(of asset: Asset, _ picture: PublishedPicture, _ facts: PictureFacts, _ settings: SiteSettings) -> PicturePlan? {
        // What is in `files/` is there to be downloaded.
        guard let vips, asset.isInPictureFolder, facts.header.isWhole else { return nil }
        // libvips reads only the first picture of an animated PNG or AVIF.
        if facts.header.frames > 1, ![.gif, .webp].contains(facts.header.kind) { return nil }
        return PicturePlan(asset, picture, facts, tool: vips.version, makesAVIF: settings.images.makesAVIF)
    }

    private static func cleanedName(of facts: PictureFacts) -> String {
        ResultCache.name(of: facts.digest, ["cleaned 1"], tool: "marquee", ending: facts.header.kind.ending)
    }
}

/// Making pictures.
extension PictureWorkshop {
    /// Something that has to be made.
    private enum Job: Sendable {
        case versions(PicturePlan)
        case cleaning(Asset, PictureFacts, name: String)

        var asset: Asset {
            switch self {
            case .versions(let plan): plan.asset
            case .cleaning(let asset, _, _): asset
            }
        }
    }

    /// Makes what is missing in the cache, on several threads.
    ///
    /// - Parameters:
    ///   - content: planned.
    ///   - progress: called whenever a picture is done, with how many are and how many there are to make, on any thread.
    /// - Returns: an error for each picture that cannot be made.
    package func make(
        for content: SiteContent, threads: Int, progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void
    ) async -> [Diagnostic] {
        let missing = missing(in: content)
        if !missing.isEmpty { WorkFolder.removeAbandoned(in: cache.folder) }
        return await withWorkers(missing, threads: threads, progress: progress, work: carryOut)
    }

    /// Makes the versions of one picture, unless they are there.
    ///
    /// - Parameter path: of the original on the site.
    package func make(_ path: String, for content: SiteContent) async -> Diagnostic? {
        guard let asset = content.assets.first(where: { $0.path == path }), let job = job(for: asset, in: content) else { return nil }
        return await carryOut(job)
    }

    /// What making the pictures that are missing in the cache takes.
    package enum Work { case none, copying, converting }

    package func work(for content: SiteContent) -> Work {
        let missing = missing(in: content)
        let converts = missing.contains { if case .versions = $0 { true } else { false } }
        return missing.isEmpty ? .none : converts ? .converting : .copying
    }

    private func missing(in content: SiteContent) -> [Job] { content.assets.compactMap { job(for: $0, in: content) } }

    private func job(for asset: Asset, in content: SiteContent) -> Job? {
        guard let picture = content.pictures[asset.path], let facts = picture.facts else { return nil }
        if let plan = plan(of: asset, picture, facts, content.settings) {
            let names = plan.steps.map(\.name) + [plan.colorName].compactMap(\.self)
            return names.allSatisfy(cache.has) ? nil : .versions(plan)
        }
        guard let name = picture.cleaned, !cache.has(name) else { return nil }
        return .cleaning(asset, facts, name: name)
    }

    private func carryOut(_ job: Job) async -> Diagnostic? {
        let place = SourceLocation(file: job.asset.file)
        do throws(Failure) {
            switch job {
            case .versions(let plan): try await makeVersions(of: plan)
            case .cleaning(let asset, let facts, let name): try clean(asset, facts, as: name)
            }
            return nil
        } catch {
            return .error(at: place, "the picture '\(job.asset.file)' \(error.reason)", help: error.help)
        }
    }

    private struct Failure: Error {
        /// After the name of the picture.
        let reason: String
        let help: String?

        init(_ reason: String, help: String? = "save it again, or remove it") {
            self.reason = reason
            self.help = help
        }

        init(_ error: FileError) { self.init("cannot be prepared: \(error)", help: nil) }
    }

    private func onDisk<Result: ~Copyable>(_ work: () throws(FileError) -> Result) throws(Failure) -> Result {
        do { return try work() } catch { throw Failure(error) }
    }

    private func clean(_ asset: Asset, _ facts: PictureFacts, as name: String) throws(Failure) {
        let bytes = try original(asset, facts)
        guard let cleaned = CleanedPicture.bytes(of: bytes) else {
            throw Failure(
                facts.header.isWhole ? "has notes about its camera and place that cannot be found in the file" : "is damaged")
        }
        try onDisk { () throws(FileError) in try cache.keep(cleaned, as: name) }
    }

    private func original(_ asset: Asset, _ facts: PictureFacts) throws(Failure) -> [UInt8] {
        let bytes = try onDisk { () throws(FileError) in try File.read("\(contentFolder)/\(asset.file)", atMost: .picture) }
        guard Digest(of: bytes) == facts.digest else { throw Failure("was changed while the site was made", help: "build again") }
        return bytes
    }

    private func makeVersions(of plan: PicturePlan) async throws(Failure) {
        guard let vips else { return }
        let bytes = try original(plan.asset, plan.facts)
        let folder = try onDisk { () throws(FileError) in
            try cache.makeFolder()
            return try WorkFolder(in: cache.folder)
        }
        try onDisk { () throws(FileError) in try File.write(bytes, to: "\(folder.path)/in") }
        let header = plan.facts.header
        let source = header.frames > 1 ? "in[n=-1]" : "in"
        // Upright, in the colours of the web, and unpacked once for all versions.
        try await run(
            vips,
            ["thumbnail", source, "all.v", "\(plan.width)"] + Self.anyHeight + ["--size", "down", "--fail-on", "truncated"]
                + (header.hasProfile || header.isForPrint ? ["--export-profile", "srgb"] : [])
                + (header.isForPrint ? ["--import-profile", "cmyk"] : []),
            in: folder.path, isForeign: true)
        for step in plan.steps where !cache.has(step.name) {
            let size = ["\(step.width)"] + Self.anyHeight + ["--size", "down", "--no-rotate"]
            let isWhole = step.width == plan.width
            try await run(vips, isWhole ? ["copy", "all.v", step.result] : ["thumbnail", "all.v", step.result] + size, in: folder.path)
            let made = try onDisk { () throws(FileError) in try File.read("\(folder.path)/\(step.file)", atMost: .picture) }
            let finished = CleanedPicture.bytes(of: made, stating: header.rights)
            try onDisk { () throws(FileError) in try cache.keep(finished, as: step.name) }
        }
        if let name = plan.colorName {
            try await run(vips, ["thumbnail", "all.v", "mean.ppm", "1", "--height", "1", "--size", "force"], in: folder.path)
            let pixel = try onDisk { () throws(FileError) in try File.read("\(folder.path)/mean.ppm", atMost: .picture) }
            guard let color = PixelMap.firstColor(of: pixel) else { throw Failure("cannot be prepared: 'vips' gave no colour") }
            try onDisk { () throws(FileError) in try cache.keep(Array("\(color)".utf8), as: name) }
        }
    }

    private func run(_ vips: Vips, _ arguments: [String], in folder: String, isForeign: Bool = false) async throws(Failure) {
        let result = await vips.run(arguments, in: folder, isForeign: isForeign)
        if result.isOverdue { throw Failure("takes too long to prepare", help: "make it smaller") }
        guard result.hasSucceeded else {
            let complaint = result.complaint.isEmpty ? "it failed" : result.complaint
            throw Failure("cannot be unpacked; 'vips' says: \(complaint)")
        }
    }

    /// The results of `work` that are not `nil`, of several elements at the same time.
    func withWorkers<Element: Sendable, Result: Sendable>(
        _ elements: [Element], threads: Int, progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void,
        work: @escaping @Sendable (Element) async -> Result?
    ) async -> [Result] {
        guard !elements.isEmpty else { return [] }
        progress(0, elements.count)
        return await withTaskGroup(of: Result?.self) { group in
            var waiting = elements.makeIterator()
            for _ in 0..<max(1, threads) {
                if let element = waiting.next() { group.addTask { await work(element) } }
            }
            var results: [Result] = []
            var done = 0
            while let result = await group.next() {
                done += 1
                progress(done, elements.count)
                if let result { results.append(result) }
                if let element = waiting.next() { group.addTask { await work(element) } }
            }
            return results
        }
    }
}
