import Diagnostics
import ShowData

extension Article {
    /// Reads an article's front matter. `slug` is `nil` where there is none, which has been reported.
    init?(_ fields: inout Fields, slug: String?, spoils: SpoilerGuard?, body: Body) {
        let title = fields.required("title", .nonBlank)
        let date = fields.required("date", .timestamp)
        let updated = fields.optional("updated", .timestamp)
        let authors = fields.distinct("authors", of: .author)
        let tags = fields.distinct("tags", of: .tag)
        let show = fields.optional("show", .show)
        let description = fields.optional("description", .text)
        let image = fields.optional("image", .image)
        let draft = fields.optional("draft", .boolean)
        let aliases = fields.list("aliases", of: .alias)
        let sources = fields.distinct("sources", of: .source)
        if let date, let updated, updated.date < date.date {
            fields.report.error(
                at: fields.location(of: "updated"), "updated on \(updated.date), before it was published on \(date.date)",
                help: "'updated' is the day of 'date' or a later one"
            )
        }
        guard let slug, let title, let date else { return nil }
        self.init(
            slug: slug,
            title: title,
            date: date,
            updated: updated,
            authors: authors,
            tags: tags,
            show: show,
            description: description,
            image: image,
            isDraft: draft ?? false,
            aliases: aliases,
            sources: sources,
            spoils: spoils.map { Located($0, at: fields.location(of: "spoils")) },
            body: body,
            location: SourceLocation(file: fields.report.file)
        )
    }
}

extension Format<Tag> {
    fileprivate static let tag = Format.scalar("a tag with at least one letter or digit", parse: Tag.init)
}
