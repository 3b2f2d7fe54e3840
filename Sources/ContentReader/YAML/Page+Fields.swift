import Diagnostics
import ShowData

extension Page {
    /// Reads a page's front matter. `path` is `nil` if there is none, which has been reported.
    init?(_ fields: inout Fields, path: String?, body: Body) {
        let title = fields.required("title", .nonBlank, "of the page")
        var page = Unfinished(path, title) {
            Page(path: $0, title: $1, body: body, location: SourceLocation(file: fields.report.file))
        }
        page.description = fields.optional("description", .text, "one sentence for search engines")
        page.image = fields.optional("image", .image, "the picture")
        page.isDraft = fields.optional("draft", .boolean, "`true` keeps it off the site")
        let aliases = fields.list("aliases", of: .alias, atMost: Amount.aliases, "old paths that lead here")
        (page.aliases, page.hostAliases) = (aliases.files, aliases.hosts)
        guard let page = page.finished else { return nil }
        self = page
    }
}
