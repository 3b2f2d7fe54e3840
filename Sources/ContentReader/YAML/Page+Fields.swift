import Diagnostics

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
        let former = fields.formerAddresses()
        (page.aliases, page.hostAliases) = (former.files, former.hosts)
        guard let page = page.finished else { return nil }
        self = page
    }
}

extension Page {
    /// Reads the front matter of a translation: what readers see of it. The facts are those of `original`.
    init?(translating original: Page, _ fields: inout Fields, body: Body) {
        let title = fields.required("title", .nonBlank, "of the page")
        var page = original
        page.description = fields.optional("description", .text, "one sentence for search engines")
        if let image = fields.optional("image", .image, "the picture") { page.image = image }
        if fields.optional("draft", .boolean, "`true` keeps it off the site") == true { page.isDraft = true }
        fields.leaveToOriginal(["aliases"])
        (page.aliases, page.hostAliases) = ([], [])
        page.location = SourceLocation(file: fields.report.file)
        page.body = body
        guard let title else { return nil }
        page.title = title
        self = page
    }
}
