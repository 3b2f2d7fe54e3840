import Hypertext
import ShowData

/// What a kind of file may contain, for editors that complete and check while you type.
///
/// A JSON Schema (draft 2020-12), generated from the code that reads the file.
package enum ContentSchema: String, CaseIterable, Sendable {
    case site, authors, people, sources, show, season, characters, books, claims, relationships, quotes, music, places, article, page,
        comments, corrections

    /// Increases when a file that used to be valid no longer is.
    package static let version = 1

    /// What the schema is for, such as `shows/<show>/show.yaml`.
    package var file: String {
        switch self {
        case .site, .authors, .people, .sources, .corrections: "\(rawValue).yaml"
        case .season: "shows/<show>/season-<number>.yaml"
        case .show, .characters, .books, .claims, .relationships, .quotes, .music, .places: "shows/<show>/\(rawValue).yaml"
        case .article: "the front matter of articles/<year>/<name>.md"
        case .page: "the front matter of pages/<name>.md"
        case .comments: "articles/<year>/<name>.comments.yaml"
        }
    }

    /// The file name of the schema.
    package var fileName: String { "\(rawValue).json" }

    /// The schema as JSON, one member per line, with a line feed at the end.
    package var text: [UInt8] {
        let schema = schema
        return SchemaWriter(schema).document(schema, id: "urn:marquee:schema:\(Self.version):\(rawValue)", description: file).indented
    }

    /// The comment, the first line of the file at `path`, by which editors find the schema in `.schemas`.
    package func comment(inFileAt path: String) -> String {
        let up = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
        return "# yaml-language-server: $schema=\(up).schemas/\(fileName)"
    }

    /// The schema of the front matter of a collection's pages, and the name of its file.
    package static func schema(of collection: ContentCollection) -> (fileName: String, text: [UInt8]) {
        let schema = ownSchema(of: collection)
        let name = "collections-\(collection.id)"
        let text = SchemaWriter(schema).document(
            schema, id: "urn:marquee:schema:\(version):\(name)", description: "the front matter of collections/\(collection.id)/<name>.md")
        return ("\(name).json", text.indented)
    }

    static func ownSchema(of collection: ContentCollection) -> Schema {
        .titled("a page of '\(collection.id)'", .record { CollectionItem(&$0, of: collection, slug: "slug") { _ in .empty } })
    }

    var schema: Schema {
        let show = Show.ID("show")
        return switch self {
        case .site: Format.settings.schema
        case .authors: Format.authors.schema
        case .people: Format.people.schema
        case .sources: Format.sources.schema
        case .show: Format.show(show).schema
        case .season: Format.season(nil, of: show).schema
        case .characters: Format.characters(of: show).schema
        case .books: Format.books(of: show).schema
        case .claims: Format.claims(about: show).schema
        case .relationships: Format.relationships(in: show).schema
        case .quotes: Format.quotes(from: show).schema
        case .music: Format.music(in: show).schema
        case .places: Format.places(of: show).schema
        case .article: .titled("an article", .record { Article(&$0) { _ in .empty } })
        case .page: .titled("a page", .record { Page(&$0, path: nil, body: .empty) })
        case .comments: Format.comments(on: "").schema
        case .corrections: Format.corrections.schema
        }
    }
}
