import Diagnostics
import Files
import ShowData

/// The content of one file.
///
/// A class, because it is large and passed on many times.
final class FileReading: Sendable {
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
        case prose(Body, ProseSubject, FormerAddresses)
        case article(Article)
        case page(Page)
        case item(CollectionItem)
        /// By the path of the text.
        case comments([Comment], on: String)
        case corrections([CorrectionCredit])
        /// The text of an article whose facts cannot be read.
        case unfinishedArticle(Article)
        /// The text of a page whose facts cannot be read.
        case unfinishedPage(Page)
        case theme(ThemeFile)
    }

    /// `nil` if the file is too broken to yield anything.
    let value: Value?
    let findings: Findings
    /// What parsing its text gave, if a later build may want to know.
    let text: TextReading?

    init(value: Value?, findings: Findings, text: TextReading?) {
        self.value = value
        self.findings = findings
        self.text = text
    }
}

/// Reads files independently of each other, on any number of threads.
struct FileReader: Sendable {
    let folder: String
    let texts: TextReader
    /// The texts that earlier builds have parsed and the articles that they have read, if this one reads for later ones.
    var cache: TextCache?
    /// The languages of a site that has several.
    private let languages: SiteLanguages?

    init(folder: String, texts: TextReader, cache: TextCache? = nil) {
        self.folder = folder
        self.texts = texts
        self.cache = cache
        languages = SiteLanguages(texts.settings.languages, current: texts.settings.language)
    }

    func read(_ file: (path: String, kind: ContentFile)) -> FileReading {
        // What is read of a translation depends on the original too.
        let isWhole = file.kind == .article && languages?.isTranslation != true
        if isWhole, let known = cache?.article(in: file.path) { return known }
        let report = FileReport(
            file: file.path, typography: texts.settings.typography, notesKeys: texts.settings.contribution != nil,
            languages: languages, originalTypography: texts.settings.originalTypography, words: texts.settings.words)
        // A show exists even if its file is broken.
        if case .show(let show) = file.kind { report.define(show.rawValue, in: .shows, at: report.location(of: nil)) }
        let value: FileReading.Value? =
            if file.kind == .theme(.font) {
                ThemeFont(folder: folder, report: report).map { .theme(.font($0)) }
            } else {
                SourceText(folder: folder, report: report).flatMap { source in self.value(of: file.kind, source, report) }
            }
        if value == nil { for namespace in file.kind.namespaces { report.missesNames(in: namespace) } }
        let text = report.parsed.map { text, frontMatter in
            TextReading(
                text, facts: value?.facts(frontMatter: frontMatter, body: text.bodyFacts),
                article: isWhole ? value.flatMap { ArticleReading($0, report.findings) } : nil)
        }
        return FileReading(value: value, findings: report.findings, text: text)
    }

    private func value(of kind: ContentFile, _ source: SourceText, _ report: FileReport) -> FileReading.Value? {
        switch kind {
        case .episodeProse(let show): episodeProse(of: show, source, report)
        case .characterProse(let show): characterProse(of: show, source, report)
        case .article: article(source, report)
        case .page: page(source, report)
        case .item(let collection): item(of: collection, source, report)
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
        case .comments(let text): data(source, report, as: .comments(on: text))
        case .corrections: data(source, report, as: .corrections)
        case .theme(.styles): OwnStyleSheet(source, report).map { .theme(.styles($0)) }
        case .theme(.part(let place)): OwnPart(source, at: place, texts.settings, report).map { .theme(.part($0)) }
        case .theme(.font): nil
        }
    }

    private func data(_ source: SourceText, _ report: FileReport, as format: Format<FileReading.Value>) -> FileReading.Value? {
        YAMLText.node(source.bytes, report: report).flatMap { format.decode($0, report) }
    }
}

/// Markdown files.
extension FileReader {
    private func article(_ source: SourceText, _ report: FileReport) -> FileReading.Value? {
        if report.stem == "index" {
            report.error(
                at: report.location(of: nil), "an article cannot be called 'index': the list of articles has no text of its own",
                help: "rename the file; the name becomes the end of its address")
            return nil
        }
        guard let matter = FrontMatter(source, report: report) else { return nil }
        if languages?.isTranslation == true {
            return translation(
                matter, report, keys: "title, date and authors", original: { Article(&$0) { _ in .empty } },
                make: Article.init(translating:_:body:)
            ).map { .article($0) }
        }
        var body: Body?
        let article = read(matter, report, keys: "title, date and authors") { fields in
            Article(&fields) { headingIDs in
                let rendered = render(matter, report, headingIDs: headingIDs)
                body = rendered
                return rendered
            }
        }
        if let article {
            nameRepetition(of: article.title, matter, report)
            return .article(article)
        }
        let location = SourceLocation(file: report.file)
        var unfinished = Article(slug: Slug.from(report.stem), title: "", date: Timestamp(.standIn), location: location)
        unfinished.body = body ?? render(matter, report)
        return .unfinishedArticle(unfinished)
    }

    private func page(_ source: SourceText, _ report: FileReport) -> FileReading.Value? {
        if let problem = ReservedPage(report.originalFile) {
            report.error(at: report.location(of: nil), problem.message, help: problem.help)
            return nil
        }
        guard let matter = FrontMatter(source, report: report) else { return nil }
        let path = path(of: report)
        if languages?.isTranslation == true {
            return translation(
                matter, report, keys: "title", original: { Page(&$0, path: path, body: .empty) }, make: Page.init(translating:_:body:)
            ).map { .page($0) }
        }
        let body = render(matter, report)
        let page = read(matter, report, keys: "title") { fields in Page(&fields, path: path, body: body) }
        if let page {
            nameRepetition(of: page.title, matter, report)
            return .page(page)
        }
        let location = SourceLocation(file: report.file)
        return .unfinishedPage(Page(path: path ?? Slug.from(report.stem), title: "", body: body, location: location))
    }

    /// A translated text, with the facts of its original, and only what readers see of its own.
    ///
    /// - Parameters:
    ///   - keys: the keys that the original needs.
    ///   - original: reads the original's front matter.
    ///   - make: reads the translation's front matter, and combines it with the original and the translated body.
    private func translation<Text: TranslatableText>(
        _ matter: FrontMatter, _ report: FileReport, keys: String, original: (inout Fields) -> Text?,
        make: (Text, inout Fields, Body) -> Text?
    ) -> Text? {
        guard let original = self.original(of: report, keys: keys, original) else { return nil }
        let body = render(matter, report, headingIDs: !original.isSpoiler)
        let text = read(matter, report, keys: "title") { make(original, &$0, body) }
        if let text { nameRepetition(of: text.title, matter, report) }
        return text
    }

    /// What `make` reads from the front matter of the text of which the file is a translation; `nil` if something is wrong with it, which
    /// reading the original reports.
    private func original<Value>(of report: FileReport, keys: String, _ make: (inout Fields) -> Value?) -> Value? {
        let facts = FileReport(
            file: report.originalFile, languages: languages, originalTypography: texts.settings.originalTypography,
            words: texts.settings.words)
        guard let source = SourceText(folder: folder, report: facts), let matter = FrontMatter(source, report: facts),
            let value = read(matter, facts, keys: keys, make), !facts.findings.diagnostics.hasErrors
        else { return nil }
        return value
    }

    private func item(of id: String, _ source: SourceText, _ report: FileReport) -> FileReading.Value? {
        let collections = texts.settings.collections
        guard let collection = collections.first(where: { $0.id == id }) else {
            // Settings that cannot be read have no title.
            guard !texts.settings.title.isEmpty else { return nil }
            let nearest = collections.map(\.id).nearest(to: id).map { "did you mean the folder '\($0)'?" }
            let title = id.prefix(1).uppercased() + id.dropFirst()
            report.error(
                at: report.location(of: nil), "site.yaml declares no collection '\(id)'",
                help: nearest ?? "write 'collections: { \(id): { title: \(title) } }' there")
            return nil
        }
        guard let slug = report.slug, let matter = FrontMatter(source, report: report) else { return nil }
        if languages?.isTranslation == true {
            return translation(
                matter, report, keys: "title", original: { CollectionItem(&$0, of: collection, slug: slug) { _ in .empty } },
                make: { CollectionItem(translating: $0, of: collection, &$1, body: $2) }
            ).map { .item($0) }
        }
        let item = read(matter, report, keys: collection.hasFeed ? "title and date" : "title") { fields in
            CollectionItem(&fields, of: collection, slug: slug) { render(matter, report, headingIDs: $0) }
        }
        if let item { nameRepetition(of: item.title, matter, report) }
        return item.map { .item($0) }
    }

    private func episodeProse(of show: Show.ID, _ source: SourceText, _ report: FileReport) -> FileReading.Value? {
        guard let (body, former) = prose(source, report) else { return nil }
        guard case .episode(let season, let code)? = StoryPoint(report.stem) else {
            report.error(at: report.location(of: nil), "the file name is not an episode", help: "give it a name such as 's1e1.md'")
            return nil
        }
        let point = StoryPoint.episode(season: season, code).description
        report.refer(to: point, in: .screen(show: show.rawValue))
        report.define(point, in: .episodeProse(show: show.rawValue), at: report.location(of: nil))
        return .prose(body, .episode(show: show, season: season, code), former)
    }

    private func characterProse(of show: Show.ID, _ source: SourceText, _ report: FileReport) -> FileReading.Value? {
        guard let (body, former) = prose(source, report) else { return nil }
        report.refer(to: report.stem, in: .characters(show: show.rawValue))
        return .prose(body, .character(show: show, Character.ID(report.stem)), former)
    }

    /// A text whose front matter, if it has any, names only the addresses that the page of its subject had before.
    private func prose(_ source: SourceText, _ report: FileReport) -> (Body, FormerAddresses)? {
        guard let matter = FrontMatter(source, report: report) else { return nil }
        var former = FormerAddresses()
        if matter.yaml != nil, !matter.saysNothing {
            let inner = FileReport(frontMatterOf: report)
            if let node = matter.yaml.flatMap({ YAMLText.node($0, report: inner) }), case .mapping(let pairs) = node.content,
                pairs.allSatisfy({ $0.key.text == "aliases" }), var fields = Fields(node, report: inner)
            {
                former = fields.formerAddresses()
                fields.finish()
                report.add(inner)
            } else {
                report.error(
                    at: report.location(of: nil), "the front matter of this file can only have 'aliases'",
                    help: "its facts belong in the show's YAML files")
            }
        }
        return (render(matter, report, needsFrontMatter: false), former)
    }

    /// What `make` reads from the front matter, which is required.
    private func read<Value>(_ matter: FrontMatter, _ report: FileReport, keys: String, _ make: (inout Fields) -> Value?) -> Value? {
        guard let yaml = matter.yaml else {
            let (line, message, help) = FrontMatter.absence(in: matter.body, keys: keys)
            report.error(at: SourceLocation(file: report.file, line: line), message, help: help)
            return nil
        }
        guard !matter.saysNothing else {
            report.error(
                at: report.location(of: nil), "the front matter is empty", help: "write \(keys) between the two lines '---'")
            return nil
        }
        // Its report is part of the file's.
        let inner = FileReport(frontMatterOf: report)
        guard let node = YAMLText.node(yaml, report: inner) else {
            if let (line, _) = matter.lineOfBody {
                report.error(
                    at: SourceLocation(file: report.file, line: line + 1), "this line is in the front matter, and has no colon",
                    help: "if the text begins here, write a line '---' above it")
            } else {
                report.add(inner)
            }
            return nil
        }
        defer { report.add(inner) }
        guard var fields = Fields(node, report: inner) else { return nil }
        let value = make(&fields)
        fields.finish()
        return value
    }

    private func render(_ matter: FrontMatter, _ report: FileReport, headingIDs: Bool = true, needsFrontMatter: Bool = true) -> Body {
        let (body, diagnostics) = parse(matter, report, headingIDs: headingIDs)
        // Of front matter that is only taken for text, nothing is said but that.
        let isConfused = needsFrontMatter && matter.yaml == nil
        let repetition = matter.repetition
        report.add(
            isConfused || repetition != nil
                ? diagnostics.filter { $0.severity == .error || !isConfused && repetition?.contains($0.location.line) == false }
                : diagnostics)
        return body
    }

    /// Warns of front matter and of a title that are written a second time below the front matter.
    private func nameRepetition(of title: String, _ matter: FrontMatter, _ report: FileReport) {
        if let lines = matter.repetition {
            report.warning(
                at: SourceLocation(file: report.file, line: lines.lowerBound), "this second front matter is shown as text",
                help: "delete it, or move its lines into the first one")
        }
        if let line = matter.repeats(title: title) {
            report.warning(
                at: SourceLocation(file: report.file, line: line), "the page shows its title by itself, and again with this heading",
                help: "delete this line")
        }
    }

    /// Parses the text, unless an earlier build has parsed the same.
    private func parse(_ matter: FrontMatter, _ report: FileReport, headingIDs: Bool) -> (body: Body, diagnostics: [Diagnostic]) {
        guard let cache else { return texts.body(matter, in: report.file, headingIDs: headingIDs) }
        let frontMatter = Digest(of: Array(matter.yaml ?? []))
        if let known = cache.text(of: report.file), known.hasHeadingIDs == headingIDs {
            report.note(known, frontMatter: frontMatter)
            return (known.body, known.diagnostics)
        }
        let (body, diagnostics) = texts.body(matter, in: report.file, headingIDs: headingIDs)
        report.note(ParsedText(body, diagnostics, in: report.file, hasHeadingIDs: headingIDs), frontMatter: frontMatter)
        return (body, diagnostics)
    }

    /// The folders and the name of a file in `pages`.
    private func path(of report: FileReport) -> String? {
        let parts = report.originalFile.split(separator: "/").dropFirst().dropLast().map { String($0).composed } + [report.stem]
        return parts.map { report.isSlug($0) }.contains(false) ? nil : parts.joined(separator: "/")
    }
}

extension CalendarDate {
    /// The day of a text whose own day cannot be read.
    fileprivate static let standIn = CalendarDate(daysSince1970: 0)
}

/// A text that can have translations.
private protocol TranslatableText {
    var title: String { get }
    /// Whether it is closed as a whole. A link into it would open it, so its headings get no ids.
    var isSpoiler: Bool { get }
}

extension Article: TranslatableText {
    fileprivate var isSpoiler: Bool { spoils != nil }
}

extension CollectionItem: TranslatableText {
    fileprivate var isSpoiler: Bool { spoils != nil }
}

extension Page: TranslatableText {
    fileprivate var isSpoiler: Bool { false }
}
