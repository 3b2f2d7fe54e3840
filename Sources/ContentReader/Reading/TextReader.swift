import Diagnostics
import Markdown

/// Reads the texts of the content: for the first time, and again for what is seldom asked for and therefore not kept.
public struct TextReader: Sendable {
    let folder: String
    let settings: SiteSettings
    /// The paths of all files that Markdown may show or link to as they are.
    let assetPaths: Set<String>
    private let assetNames: NearestMatch

    init(folder: String, settings: SiteSettings, assetPaths: Set<String>) {
        self.folder = folder
        self.settings = settings
        self.assetPaths = assetPaths
        assetNames = NearestMatch { Array(assetPaths) }
    }

    /// The text in `file` with only the words of the links to `addresses`, written as in `Body.Link`, and the place of the first link to each.
    ///
    /// - Returns: `nil` where the file has gone.
    /// - Complexity: one reading of the file, whatever the number of addresses.
    public func text(
        in file: String, withoutLinksTo addresses: Set<String>, headingIDs: Bool = true
    ) -> (body: Body, places: [String: SourceLocation])? {
        let report = FileReport(file: file)
        guard let source = SourceText(folder: folder, report: report), let matter = FrontMatter(source, report: report) else { return nil }
        // A link that is refused is reported with its place, and with its address as the reason.
        let (body, diagnostics) = body(matter, in: file, headingIDs: headingIDs, withoutLinksTo: addresses)
        let found = diagnostics.lazy.filter { addresses.contains($0.message) }.map { ($0.message, $0.location) }
        return (body, Dictionary(found) { first, _ in first })
    }

    /// - Parameter addresses: of links inside the site of which only the words are left.
    func body(
        _ matter: FrontMatter, in file: String, headingIDs: Bool, withoutLinksTo addresses: Set<String> = []
    ) -> (body: Body, diagnostics: [Diagnostic]) {
        var options = settings.markdownOptions
        options.headingIDs = headingIDs
        var destinations = DestinationResolver(base: settings.baseURL, files: assetPaths, named: assetNames, refusing: addresses)
        let document = MarkdownDocument(
            parsing: matter.body.span,
            in: SourceFile(path: file, firstLine: matter.bodyLine),
            options: options,
            resolve: { destinations.resolve($0) }
        )
        let body = Body(
            text: document.richText(),
            headings: document.headings,
            excerpt: document.excerpt ?? "",
            wordCount: document.wordCount,
            links: destinations.links
        )
        return (body, document.diagnostics)
    }
}

extension SiteSettings {
    /// How the site's texts are read. Their headings stand below the page's own title.
    fileprivate var markdownOptions: MarkdownOptions {
        var words = MarkdownOptions.Phrases()
        words.footnotes = phrases.footnotes
        words.footnoteReturn = phrases.backToText
        words.table = phrases.table
        words.taskDone = phrases.taskDone
        words.taskOpen = phrases.taskOpen
        return MarkdownOptions(
            smartPunctuation: smartPunctuation,
            rawHTML: allowsRawHTML ? .allowed : .escaped,
            closesVoidElements: false,
            topHeadingLevel: 2,
            phrases: words
        )
    }
}
