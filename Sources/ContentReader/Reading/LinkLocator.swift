import Diagnostics
import Markdown

/// Finds where a link stands in a file of the content.
///
/// Places of links are not kept, because nearly all links are right. For one that is not, the file is read again.
public struct LinkLocator: Sendable {
    private let folder: String
    private let settings: SiteSettings
    private let files: Set<String>

    init(folder: String, settings: SiteSettings, files: Set<String>) {
        self.folder = folder
        self.settings = settings
        self.files = files
    }

    /// The place of the first link in `file` that leads to `link`, written as in `Body.links`; the file's beginning where there is none.
    public func place(of link: String, in file: String) -> SourceLocation {
        let report = FileReport(file: file)
        let start = report.location(of: nil)
        guard let source = SourceText(folder: folder, report: report), let matter = FrontMatter(source, report: report) else {
            return start
        }
        let found = "the link that is looked for"
        let document = MarkdownDocument(
            parsing: matter.body.span,
            in: SourceFile(path: file, firstLine: matter.bodyLine),
            options: settings.markdownOptions
        ) { destination in
            var resolver = DestinationResolver(base: settings.baseURL, files: files)
            let resolution = resolver.resolve(destination)
            return resolver.links == [link] ? .refuse(found) : resolution
        }
        return document.diagnostics.first { $0.message == found }?.location ?? start
    }
}
