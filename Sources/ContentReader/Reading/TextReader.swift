import Diagnostics
import Markdown

/// Reads the texts of the content, according to the site's settings.
struct TextReader: Sendable {
    let settings: SiteSettings
    /// The paths of all files that Markdown may show or link to unchanged.
    let assetPaths: Set<String>
    private let options: MarkdownOptions
    private let destinations: DestinationResolver

    init(settings: SiteSettings, assetPaths: Set<String>) {
        self.settings = settings
        self.assetPaths = assetPaths
        options = settings.markdownOptions
        destinations = DestinationResolver(
            // Texts may go on naming a picture that was taken down, even without its file.
            base: settings.baseURL, root: settings.rootURL, files: assetPaths.union(settings.withdrawnPictures),
            fileNames: NearestMatch { Array(assetPaths) },
            filesByName: FileNames { Array(assetPaths) })
    }

    func body(_ matter: FrontMatter, in file: String, headingIDs: Bool) -> (body: Body, diagnostics: [Diagnostic]) {
        var options = options
        options.headingIDs = headingIDs
        // Only texts that are guarded as a whole have headings without ids.
        options.isGuarded = !headingIDs
        let document = MarkdownDocument(
            parsing: matter.body.span,
            in: SourceFile(path: file, firstLine: matter.bodyLine),
            options: options,
            resolve: { destinations.resolve($0) }
        )
        let body = Body(
            text: document.richText(),
            headings: document.headings,
            excerpt: document.excerpt ?? PlainText(),
            wordCount: document.wordCount,
            directiveAttempts: document.directiveAttempts
        )
        let known = Set(document.diagnostics.lazy.filter(\.hidesLine).map(\.location.line))
        let open = OpenPasswords(in: matter.body, of: file, firstLine: matter.bodyLine, known: known)
        return (body, document.diagnostics + open.diagnostics)
    }
}

extension SiteSettings {
    /// How the site's texts are read. Their headings rank below the page's own title.
    package var markdownOptions: MarkdownOptions {
        var words = MarkdownOptions.Phrases()
        words.footnotes = phrases.footnotes
        words.footnoteReturn = phrases.backToText
        words.table = phrases.table
        words.taskDone = phrases.taskDone
        words.taskOpen = phrases.taskOpen
        var options = MarkdownOptions(
            smartPunctuation: smartPunctuation,
            rawHTML: allowsRawHTML ? .allowed : .escaped,
            closesVoidElements: false,
            topHeadingLevel: 2,
            phrases: words
        )
        options.embedsBareLinks = embedsBareLinks
        options.typography = Typography(language: language)
        options.namesUnclosedContainers = false
        return options
    }
}
