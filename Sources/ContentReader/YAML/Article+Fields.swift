import Diagnostics
import ShowData

extension Article {
    /// Reads an article's front matter. Its slug is the file name, unless it has a `slug`.
    ///
    /// - Parameter body: its text; the argument says whether headings have ids.
    init?(_ fields: inout Fields, body: (_ headingIDs: Bool) -> Body) {
        let slug = fields.optional("slug", .slug, "the end of its address, if it differs from the file name") ?? fields.report.slug
        let title = fields.required("title", .nonBlank, "must not spoil anything")
        let date = fields.required("date", .timestamp, "a day, or a day and a time in UTC")
        var article = Unfinished(slug, title, date) {
            Article(slug: $0, title: $1, date: $2, location: SourceLocation(file: fields.report.file))
        }
        article.datePlace = fields.location(of: "date")
        article.slugPlace = fields.has("slug") ? fields.location(of: "slug") : nil
        let updated = fields.optional("updated", .timestamp, "the day of the last change worth mentioning")
        article.updated = updated
        article.updatedPlace = updated == nil ? nil : fields.location(of: "updated")
        article.authors = fields.distinct(
            "authors", of: .author, atMost: Amount.authors, "ids or names from `authors.yaml`; every article should have one")
        article.tags = fields.distinct("tags", of: .tag, atMost: Amount.tags, "words; all articles show a tag as the newest one types it")
        article.show = fields.optional("show", .onlyShow, "the id of the show that it is about")
        article.series = fields.optional(
            "series", .properName, "the name of the series of articles that it is a part of; the parts are in the order of their dates")
        let spoils = fields.optional(
            "spoils", .spoils,
            "a point of the story: the text is closed until then, while title, description, picture and tags stay open; `true` closes it "
                + "until the end of the show; `nothing` confirms that it contains no spoilers")
        article.description = fields.optional("description", .text, "one sentence; must not spoil anything either")
        article.image = fields.optional("image", .image, "the picture at the top and in link previews")
        article.motif = fields.optional(
            "motif", .word(Motif.self),
            "what is drawn at its top if it has no picture, such as `music` or `sea`; without it, the words of its title decide, or chance")
        article.isDraft = fields.optional("draft", .boolean, "`true` keeps it off the site")
        article.isFeatured = fields.optional("featured", .boolean, "`true` puts it on the home page before newer articles")
        let former = fields.formerAddresses()
        (article.aliases, article.hostAliases) = (former.files, former.hosts)
        let discussion = fields.optional(
            "discussion", .webAddress, "the post whose answers are its comments, with `comments: { mastodon: … }` in `site.yaml`")
        article.discussion = discussion.map { Located($0, at: fields.location(of: "discussion")) }
        article.sources = fields.distinct("sources", of: .source, "where this comes from")
        if let date, let updated, updated.date < date.date {
            fields.report.error(
                at: fields.location(of: "updated"), "updated on \(updated.date), before it was published on \(date.date)",
                help: "'updated' must be the same day as 'date', or later"
            )
        }
        // A link into a closed text would open it, so headings get no ids in a text that is guarded as a whole.
        let guardedUntil: SpoilerGuard? = if case .until(let guardedUntil)? = spoils { guardedUntil } else { nil }
        article.spoils = guardedUntil.map { Located($0, at: fields.location(of: "spoils")) }
        article.isSaidToSpoilNothing = spoils == .nothing
        article.body = body(guardedUntil == nil)
        guard let article = article.finished else { return nil }
        self = article
    }
}

extension Article {
    /// Reads the front matter of a translation: what readers see of it, and when it was last changed. The facts are those of `original`.
    init?(translating original: Article, _ fields: inout Fields, body: Body) {
        let title = fields.required("title", .nonBlank, "must not spoil anything")
        var article = original
        let updated = fields.optional("updated", .timestamp, "the day on which the translation was last brought up to date")
        article.updated = updated
        article.updatedPlace = updated == nil ? nil : fields.location(of: "updated")
        let tags = fields.distinct("tags", of: .tag, atMost: Amount.tags, "words; all articles show a tag as the newest one types it")
        if fields.has("tags") { article.tags = tags }
        article.description = fields.optional("description", .text, "one sentence; must not spoil anything either")
        if let image = fields.optional("image", .image, "the picture at the top and in link previews") { article.image = image }
        if fields.optional("draft", .boolean, "`true` keeps it off the site") == true { article.isDraft = true }
        fields.leaveToOriginal([
            "slug", "date", "authors", "show", "series", "motif", "spoils", "featured", "aliases", "discussion", "sources",
        ])
        article.location = SourceLocation(file: fields.report.file)
        article.slugPlace = nil
        // Former addresses lead to the original.
        (article.aliases, article.hostAliases) = ([], [])
        article.body = body
        guard let title else { return nil }
        article.title = title
        self = article
    }
}

extension Fields {
    /// Takes keys that only the original of a translation has, and warns of them.
    mutating func leaveToOriginal(_ keys: [String]) {
        let written = keys.filter { has($0) }
        for key in keys { take(key) }
        guard let first = written.first else { return }
        let names = written.map { "'\($0)'" }.joined(separator: ", ")
        report.warning(
            at: location(of: first), "the translation takes \(names) from '\(report.originalFile)'",
            help: written.count == 1 ? "delete this line" : "delete these lines")
    }
}

extension Article {
    /// What to do about several shows in `show`, of which `id` is the first.
    static func helpForSeveralShows(_ id: String) -> String {
        "an article is about one show: write 'show: \(id)', and link to the other in the text, or name it in 'tags'"
    }
}

extension Format<Show.ID> {
    /// The show of an article, which may not be a list of several.
    fileprivate static let onlyShow = Format(name: show.name, schema: show.schema) { node, report in
        guard let items = node.items, items.count > 1, let first = items[0].text else { return show.decode(node, report) }
        let id = Namespace.shows.name(for: first)
        report.mismatch(node, expected: show.name, help: Article.helpForSeveralShows(Slug.isValid(id) ? id : Slug.from(first)))
        return nil
    }
}

extension Format<Tag> {
    fileprivate static let tag = {
        let name = "a tag of at most \(Amount.tagLength) characters with at least one letter, digit or emoji"
        return Format(name: name, schema: .matching(Pattern.letterOrDigit, longest: Amount.tagLength)) { node, report in
            let text = node.text.flatMap { $0.unicodeScalars.count > Amount.tagLength ? nil : $0 }
            guard let tag = text.flatMap({ Tag($0, at: report.location(of: node)) }) else {
                let isPair = if case .mapping(let pairs) = node.content { pairs.count == 1 } else { false }
                report.mismatch(node, expected: name, help: isPair ? node.asText : nil)
                return nil
            }
            node.warnOfSurprises(report)
            return tag
        }.inEachLanguage()
    }()
}

/// What a text reveals.
enum Spoils: Equatable {
    case nothing
    case until(SpoilerGuard)
}

extension Format<Spoils> {
    static let spoils = {
        let points = Format<SpoilerGuard>.storyPoints
        return Format(name: "\(points.name), or 'nothing'", schema: .either([.words(["nothing"]), .boolean, points.schema])) {
            node, report in
            if node.text == "nothing" { return .nothing }
            return switch node.text.flatMap(Bool.init(inYAML:)) {
            case false?: .nothing
            case true?: .until(.endOfShow)
            case nil: points.decode(node, report).map { .until($0) }
            }
        }
    }()
}
