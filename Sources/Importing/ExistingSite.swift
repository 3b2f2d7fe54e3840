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

    /// The text of a file; `nil` if there is none.
    func text(_ path: String) throws(ImportError) -> String? {
        do { return String(decoding: try File.read("\(folder)/\(path)", atMost: .data), as: UTF8.self) } catch
            where error.reason == .notFound
        { return nil } catch { throw .environment("\(error)") }
    }

    /// The first line of a new file, for editors.
    func header(_ schema: ContentSchema) -> [String] {
        guard hasSchemas else { return [] }
        let depth = schema.file.split(separator: "/").count - 1
        return ["# yaml-language-server: $schema=\(String(repeating: "../", count: depth)).schemas/\(schema.fileName)"]
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
