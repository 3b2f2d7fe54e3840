import Diagnostics
import Hypertext
import Markdown
import ShowData

/// The content of one file.
struct FileReading: Sendable {
    enum Value: Sendable {
        case authors([Author])
        case people([Person])
        case sources([Source])
        /// With the places of its first key and of its `follows`, if any; `hasStatus` tells whether it has a `status`.
        case show(Show, at: SourceLocation, followsAt: SourceLocation, hasStatus: Bool)
        case season(Season, of: Show.ID)
        case characters([Character], of: Show.ID)
        case books(Books, of: Show.ID)
        case claims([ClaimDraft], of: Show.ID)
        case relationships([Spoilable<Relationship>], of: Show.ID)
        case quotes([Spoilable<Quote>], of: Show.ID)
        case tracks([Track], of: Show.ID)
        case places([Place], of: Show.ID)
        case prose(Body, ProseSubject)
        case article(Article)
        case page(Page)
    }

    /// `nil` if the file is too broken to yield anything.
    let value: Value?
    let findings: Findings
}

/// Reads files independently of each other, on any number of threads.
struct FileReader: Sendable {
    let folder: String
    let texts: TextReader

    func read(_ file: (path: String, kind: ContentFile)) -> FileReading {
        let report = FileReport(file: file.path, typography: texts.settings.typography)
        // A show exists even if its file is broken.
        if case .show(let show) = file.kind { report.define(show.rawValue, in: .shows, at: report.location(of: nil)) }
        let source = SourceText(folder: folder, report: report)
        let value = source.flatMap { source in self.value(of: file.kind, source, report) }
        if value == nil, let namespace = file.kind.namespace { report.missesNames(in: namespace) }
        return FileReading(value: value, findings: report.findings)
    }

    private func value(of kind: ContentFile, _ source: SourceText, _ report: FileReport) -> FileReading.Value? {
        switch kind {
        case .episodeProse(let show): episodeProse(of: show, source, report)
        case .characterProse(let show): characterProse(of: show, source, report)
        case .article: article(source, report).map { .article($0) }
        case .page: page(source, report).map { .page($0) }
        case .authors: data(source, report, as: .authors)
        case .people: data(source, report, as: .people)
        case .sources: data(source, report, as: .sources)
        case .show(let show): data(source, report, as: .show(show))
        case .season(let show, let number): data(source, report, as: .season(number, of: show))
        case .characters(let show): data(source, report, as: .characters(of: show))
        case .books(let show): data(source, report, as: .books(of: show))
        case .claims(let show): data(source, report, as: .claims(about: show))
        case .relationships(let show): data(source, report, as: .relationships(in: show))
        case .quotes(let show): data(source, report, as: .quotes(from: show))
        case .music(let show): data(source, report, as: .music(in: show))
        case .places(let show): data(source, report, as: .places(of: show))
        }
    }

    private func data(_ source: SourceText, _ report: FileReport, as format: Format<FileReading.Value>) -> FileReading.Value? {
        YAMLText.node(source.bytes, report: report).flatMap { format.decode($0, report) }
    }
}

/// Markdown files.
extension FileReader {
    private func article(_ source: SourceText, _ report: FileReport) -> Article? {
        guard let matter = frontMatter(source, report, keys: "title, date and authors") else { return nil }
        return read(matter, report) { fields in Article(&fields) { render(matter, report, headingIDs: $0) } }
    }

    private func page(_ source: SourceText, _ report: FileReport) -> Page? {
        guard let matter = frontMatter(source, report, keys: "title") else { return nil }
        let body = render(matter, report)
        return read(matter, report) { fields in Page(&fields, path: path(of: report), body: body) }
    }

    private func episodeProse(of show: Show.ID, _ source: SourceText, _ report: FileReport) -> FileReading.Value? {
        guard let body = prose(source, report) else { return nil }
        guard case .episode(let season, let code)? = StoryPoint(report.stem) else {
            report.error(at: report.location(of: nil), "the file name is not an episode", help: "give it a name such as 's1e1.md'")
            return nil
        }
        let point = StoryPoint.episode(season: season, code).description
        report.refer(to: point, in: .screen(show: show.rawValue))
        report.define(point, in: .episodeProse(show: show.rawValue), at: report.location(of: nil))
        return .prose(body, .episode(show: show, season: season, code))
    }

    private func characterProse(of show: Show.ID, _ source: SourceText, _ report: FileReport) -> FileReading.Value? {
        guard let body = prose(source, report) else { return nil }
        report.refer(to: report.stem, in: .characters(show: show.rawValue))
        return .prose(body, .character(show: show, Character.ID(report.stem)))
    }

    /// A text without required front matter; front matter without keys is allowed.
    private func prose(_ source: SourceText, _ report: FileReport) -> Body? {
        guard let matter = FrontMatter(source, report: report) else { return nil }
        if let yaml = matter.yaml, yaml.contains(where: { $0 > UInt8(ascii: " ") }) {
            report.error(at: report.location(of: nil), "this file needs no front matter", help: "its facts belong in the show's YAML files")
        }
        return render(matter, report)
    }

    /// The front matter, which is required. If it is missing, problems in the body are still reported.
    private func frontMatter(_ source: SourceText, _ report: FileReport, keys: String) -> FrontMatter? {
        guard let matter = FrontMatter(source, report: report) else { return nil }
        guard matter.yaml != nil else {
            if matter.body.starts(with: "+++".utf8) {
                report.error(
                    at: report.location(of: nil), "front matter in TOML is not read",
                    help: "write it in YAML: a line '---' in place of each '+++', and 'title: …' in place of 'title = \"…\"'")
                return nil
            }
            _ = render(matter, report)
            report.error(
                at: report.location(of: nil), "the file has no front matter",
                help: "begin it with a line '---', then \(keys), then a line '---'"
            )
            return nil
        }
        return matter
    }

    private func read<Value>(_ matter: FrontMatter, _ report: FileReport, _ make: (inout Fields) -> Value?) -> Value? {
        // The front matter starts on line 2. Its report is part of the file's.
        let inner = FileReport(file: report.file, linesBefore: 1, typography: report.typography)
        defer { report.add(inner) }
        guard let node = YAMLText.node(matter.yaml ?? [], report: inner), var fields = Fields(node, report: inner) else { return nil }
        let value = make(&fields)
        fields.finish()
        return value
    }

    private func render(_ matter: FrontMatter, _ report: FileReport, headingIDs: Bool = true) -> Body {
        let (body, diagnostics) = texts.body(matter, in: report.file, headingIDs: headingIDs)
        report.add(diagnostics)
        return body
    }

    /// The folders and the name of a file in `pages`.
    private func path(of report: FileReport) -> String? {
        let parts = report.file.split(separator: "/").dropFirst().dropLast().map { String($0).composed } + [report.stem]
        return parts.map { report.isSlug($0) }.contains(false) ? nil : parts.joined(separator: "/")
    }
}
