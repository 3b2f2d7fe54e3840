import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// All data of a site, for the day on which its owner wants to take it elsewhere.
///
/// Texts and pictures are named by their paths in the content folder, where they are Markdown and files already.
package struct WholeSite: Sendable {
    /// The version of the format of `site.json`. It goes up when an existing key changes its meaning or is removed.
    static let version = 1

    private let content: SiteContent
    private let settings: SiteSettings
    private let links: Links
    private let includesGuarded: Bool

    /// - Parameter includesGuarded: whether it has what is guarded, and texts that are not on the site yet.
    package init(of content: SiteContent, links: Links, includesGuarded: Bool) {
        self.content = content
        self.links = links
        self.includesGuarded = includesGuarded
        var settings = content.settings
        settings.data.includesSpoilers = includesGuarded
        self.settings = settings
    }

    private var texts: WholeTexts { WholeTexts(of: content, includesUnpublished: includesGuarded) }

    /// One for each show.
    private var dataFiles: [DataFile] {
        let (people, sources) = (Listing(content.people), Listing(content.sources))
        return content.shows.map { DataFile(of: $0, people: people, sources: sources, settings: settings, links: links) }
    }
}

extension WholeSite {
    /// Everything in one file, in the format that `Manual/pages/export.md` describes.
    package var json: JSON {
        // The people and sources of the site are written as those of a show are.
        let files = dataFiles
        let values = DataFile(
            of: Show(id: Show.ID("none"), title: "", kind: .series, status: .announced), people: Listing(content.people),
            sources: Listing(content.sources), settings: settings, links: links)
        return .object(
            [
                "format": "marquee-site",
                "version": .number(Self.version),
                "date": .string("\(content.date)"),
                "spoilers": includesGuarded ? "included" : "leftOut",
                "site": .object([
                    "title": .string(settings.title),
                    "address": .string("\(settings.baseURL)"),
                    "language": .string(settings.language),
                    "tagline": settings.tagline.map(JSON.string),
                    "description": settings.description.map(JSON.string),
                    "footer": settings.footer.map { .string($0.value) },
                    "licence": settings.data.licence.map(JSON.string),
                ]),
                "shows": .list(files.map { .object(joining: [$0.members], onLines: true) }, onLines: true),
                "people": .list(content.people.map(values.person), onLines: true),
                "sources": .list(content.sources.map(values.source), onLines: true),
                "authors": .list(content.authors.map { author($0, values) }, onLines: true),
                "articles": .list(texts.articles.map { article($0, values) }, onLines: true),
                "texts": .list(proseTexts, onLines: true),
                "pages": .list(texts.pages.map { page($0, values) }, onLines: true),
                "items": .list(texts.items.map { item($0, values) }, onLines: true),
            ], onLines: true)
    }

    /// The texts that go with episodes and characters.
    private var proseTexts: [JSON] {
        content.prose.keys.sorted { $0.file < $1.file }.map { subject in
            let about: String =
                switch subject {
                case .episode(_, let season, let code): "\(StoryPoint.episode(season: season, code))"
                case .character(_, let character): character.rawValue
                }
            return .object([
                "file": .string(subject.file), "show": .string(subject.show.rawValue), "about": .string(about),
                "aliases": .strings(content.formerAddresses[subject]?.written ?? []),
            ])
        }
    }

    private func author(_ author: Author, _ file: DataFile) -> JSON {
        .object([
            "id": .string(author.id.rawValue),
            "name": .string(author.name),
            "aliases": .strings(author.aliases),
            "role": file.optional(author.role),
            "bio": file.optional(author.bio),
            "links": file.links(author.links),
            "image": author.image.map { file.image($0, until: nil) },
        ])
    }

    private func article(_ article: Article, _ file: DataFile) -> JSON {
        .object([
            "file": .string(article.location.file),
            "slug": .string(article.slug),
            "title": .string(article.title),
            "date": .string(article.date.rfc3339),
            "updated": file.optional(article.updated?.rfc3339),
            "authors": file.ids(article.authors),
            "tags": .strings(article.tags.map(\.name)),
            "show": file.optional(article.show?.rawValue),
            "description": file.optional(article.description),
            "image": article.image.map { file.image($0, until: nil) },
            "draft": article.isDraft ? true : nil,
            "spoils": (article.spoils?.value.points.map(\.description)).flatMap(JSON.strings),
            "aliases": .strings(article.aliases.map { "/\($0.value)" } + article.hostAliases.map(\.value.description)),
            "sources": file.ids(article.sources),
        ])
    }

    /// A page of a collection, with what it has for each key of its own.
    private func item(_ item: CollectionItem, _ file: DataFile) -> JSON {
        let keys = content.settings.collections.first { $0.id == item.collection }?.keys ?? []
        let values = zip(keys, item.values).map { (key: $0.name, value: JSON.strings($1.map(\.written))) }
        return .object([
            "file": .string(item.location.file),
            "collection": .string(item.collection),
            "slug": .string(item.slug),
            "title": .string(item.title),
            "date": file.optional(item.date?.rfc3339),
            "show": file.optional(item.show?.rawValue),
            "description": file.optional(item.description),
            "image": item.image.map { file.image($0, until: nil) },
            "audio": file.optional(item.audio?.written),
            "draft": item.isDraft ? true : nil,
            "spoils": (item.spoils?.value.points.map(\.description)).flatMap(JSON.strings),
            "aliases": .strings(item.formerAddresses.written),
            "values": values.contains { $0.value != nil } ? .object(joining: [values]) : nil,
        ])
    }

    private func page(_ page: Page, _ file: DataFile) -> JSON {
        .object([
            "file": .string(page.location.file),
            "path": .string(page.path),
            "title": .string(page.title),
            "description": file.optional(page.description),
            "image": page.image.map { file.image($0, until: nil) },
            "draft": page.isDraft ? true : nil,
            "aliases": .strings(page.aliases.map { "/\($0.value)" } + page.hostAliases.map(\.value.description)),
        ])
    }
}

extension WholeSite {
    /// All tables. The folder is empty for what belongs to no show.
    package var tables: [(folder: String, sheet: Sheet)] {
        SiteTables(texts: texts, content: content).all.map { ("", $0) }
            + dataFiles.flatMap { file in ShowTables(file: file).all.map { (file.show.id.rawValue, $0) } }
    }

    /// The tables that an import understands.
    package var importableTables: [(folder: String, sheet: Sheet)] {
        [("", SiteTables(texts: texts, content: content).people)]
            + dataFiles.flatMap { file in ShowTables(file: file).importable.map { (file.show.id.rawValue, $0) } }
    }

    /// The files for Kodi and Jellyfin.
    package var mediaFiles: [(path: String, xml: XML)] {
        var folders = MediaNames()
        return dataFiles.flatMap { file in MediaShow(file: file, folder: folders.name(for: file.show)).files }
    }
}

extension CollectionItem.Value {
    /// As the front matter has it.
    var written: String {
        switch self {
        case .text(let text): text
        case .date(let date): "\(date)"
        case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
        case .link(let link): link.address.description
        case .reference(let name): name.value
        }
    }
}

extension CollectionItem.Audio {
    fileprivate var written: String {
        switch self {
        case .file(let path): path
        case .address(let address): address.description
        }
    }
}
