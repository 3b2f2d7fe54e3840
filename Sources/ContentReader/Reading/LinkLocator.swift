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

    /// The places of the first links in `file` that lead to `addresses`, written as in `Body.Link`.
    ///
    /// - Complexity: one reading of the file, whatever the number of addresses.
    public func places(ofLinksTo addresses: Set<String>, in file: String) -> [String: SourceLocation] {
        let report = FileReport(file: file)
        guard let source = SourceText(folder: folder, report: report), let matter = FrontMatter(source, report: report) else { return [:] }
        // A link that is refused is reported with its place, so each that is looked for is refused with its address as the reason.
        let document = MarkdownDocument(
            parsing: matter.body.span,
            in: SourceFile(path: file, firstLine: matter.bodyLine),
            options: settings.markdownOptions
        ) { destination in
            var resolver = DestinationResolver(base: settings.baseURL, files: files)
            let resolution = resolver.resolve(destination)
            guard let address = resolver.links.first?.address, addresses.contains(address) else { return resolution }
            return .refuse(address)
        }
        let found = document.diagnostics.lazy.filter { addresses.contains($0.message) }.map { ($0.message, $0.location) }
        return Dictionary(found) { first, _ in first }
    }
}
