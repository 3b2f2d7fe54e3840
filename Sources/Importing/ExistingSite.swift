import ContentReader
import Files
import ShowData

/// The site that is imported into: its content, and the texts of its files.
struct ExistingSite: Sendable {
    let folder: String
    let content: SiteContent
    /// The paths of all files that are not hidden.
    let paths: Set<String>
    /// Whether files name schemas for editors.
    let hasSchemas: Bool

    init(_ content: SiteContent, tree: FileTree, folder: String) throws(ImportError) {
        self.folder = folder
        self.content = content
        paths = Set(tree.files.map(\.path))
        do { hasSchemas = try FileStatus(of: "\(folder)/.schemas")?.kind == .folder } catch { throw .environment("\(error)") }
    }

    func show(_ id: String) -> Show? { content.shows.first { $0.id.rawValue == id } }

    /// All articles: published, to come, and drafts.
    var articles: [Article] { content.articles + content.articlesToCome + content.unfinished.articles }

    /// The old addresses of all texts, in lower case.
    var aliases: Set<String> {
        let pages = content.pages + content.draftPages + content.unfinished.pages
        let entries = (content.formerAddresses.values + (content.items + content.itemsToCome).map(\.formerAddresses)).flatMap(\.files)
        return Set((articles.flatMap(\.aliases) + pages.flatMap(\.aliases) + entries).map { $0.value.lowercased() })
    }

    /// The tags of all articles, by their addresses.
    var tags: [String: Tag] { Dictionary(articles.flatMap(\.tags).map { ($0.slug, $0) }) { _, last in last } }

    /// The first parts of addresses that the site itself has, so that no show and no page may have them.
    static let takenBySite = [
        "news", "shows", "people", "authors", "tags", "sources", "images", "files", "index", "404", "search", "feed", "assets",
    ]

    /// The names of pages that many sites have, so that no new show takes them.
    static let usualPages = ["about", "pictures", "spoilers", "now"]

    /// The first parts of addresses that no new page may have, because the site itself or a show has them.
    var takenByOthers: [String] { Self.takenBySite + content.shows.map(\.id.rawValue) }

    /// The text of a file; `nil` if there is none.
    func text(_ path: String) throws(ImportError) -> String? {
        do { return String(decoding: try File.read("\(folder)/\(path)", atMost: .data), as: UTF8.self) } catch
            where error.reason == .notFound
        { return nil } catch { throw .environment("\(error)") }
    }

    /// The first line of a new file, for editors.
    ///
    /// - Parameter path: of the file; by default that for which the schema is.
    func header(_ schema: ContentSchema, inFileAt path: String? = nil) -> [String] {
        hasSchemas ? [schema.comment(inFileAt: path ?? schema.file)] : []
    }

    /// The file of a season, which may have any number of leading zeros.
    func seasonFile(_ number: Int, of show: String) -> String {
        let start = "shows/\(show)/season-"
        let written = paths.first { path in
            path.hasPrefix(start) && path.hasSuffix(".yaml") && Int(path.dropFirst(start.count).dropLast(5)) == number
        }
        return written ?? "\(start)\(number).yaml"
    }
}
