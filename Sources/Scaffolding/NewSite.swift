import ContentReader
import Files
import ShowData
import ThemeKit

/// A new site, with a sample of each thing that a site has, which its owner replaces.
package struct NewSite: Sendable {
    package let title: String
    package let show: String
    package let kind: Show.Kind
    package let language: String
    package let date: CalendarDate

    /// - Parameters:
    ///   - folder: where the site will be; its name is the title of the site if there is no other.
    ///   - show: the title of the show; by default that of the site.
    /// - Throws: `refused` if neither the folder nor `title` gives a title.
    package init(
        in folder: String, title: String? = nil, show: String? = nil, kind: Show.Kind = .series, language: String = "en", date: CalendarDate
    ) throws(ScaffoldingError) {
        self.title = title ?? Self.title(from: folder)
        self.show = show ?? self.title
        self.kind = kind
        self.language = language
        self.date = date
        guard !self.title.allSatisfy(\.isWhitespace), !self.show.allSatisfy(\.isWhitespace) else {
            throw .refused("a site needs a title; pass one with `--title`")
        }
    }

    /// The title of a site in a folder: `My leaves` for `sites/my-leaves`.
    package static func title(from folder: String) -> String {
        let path = (try? Folder.futurePath(of: folder)) ?? folder
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let words = name.split { "-_ ".contains($0) }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Whether the sample texts are in the language of the site. Otherwise they are in English.
    package var hasTextsInItsLanguage: Bool { Sample.languages.contains(Sample.mainPart(of: language)) }

    /// All files of the site, sorted by path.
    package var files: [NewFile] {
        let slug = Slug.from(show)
        // A show called "News" cannot be at the address of the news.
        let id = Identifier.isUsable(slug) && !Self.taken.contains(slug) ? slug : "\(slug.prefix(90))-show".trimmingHyphens
        let sample = Sample(title: title, show: show, id: id, kind: kind, language: language, date: date)
        let schemas = ContentSchema.allCases.map { NewFile(".schemas/\($0.fileName)", bytes: $0.text) }
        return (sample.siteFiles + sample.showFiles + EditorSettings.files + schemas).sorted { $0.path < $1.path }
    }

    /// The names of pages that Marquee makes, and of the sample page.
    private static let taken: Set = [
        "about", "news", "people", "authors", "tags", "search", "sources", "shows", "assets", "images", "files", "pictures", "spoilers",
        "public",
    ]

    /// Writes the site into `folder`, which is made if it is missing, and otherwise must be empty.
    ///
    /// It appears there as a whole or not at all. It has been read before, so it builds.
    package func write(to folder: String, theme: some Theme) throws(ScaffoldingError) {
        let exists = try onDisk { () throws(FileError) in try Self.requireEmpty(folder) }
        guard exists != nil else {
            throw .refused("'\(folder)' has files in it; choose a folder that is new or empty")
        }
        let staging = Staging(in: folder, isNew: exists == false)
        do throws(ScaffoldingError) {
            try onDisk { () throws(FileError) in try staging.write(files) }
            let errors = try SiteErrors(of: staging.folder, date: date, theme: theme)
            guard errors.all.isEmpty else { throw .wouldNotBuild(errors.all) }
            try onDisk { () throws(FileError) in try staging.publish(files) }
        } catch {
            staging.remove(files)
            throw error
        }
    }

    /// - Returns: whether the folder exists; `nil` if it has something in it. A new repository and what a Mac puts everywhere are nothing.
    private static func requireEmpty(_ folder: String) throws(FileError) -> Bool? {
        guard let status = try FileStatus(of: folder, followingLinks: true) else { return false }
        guard status.kind == .folder else { throw FileError(.create, folder, .exists) }
        return try Folder.entries(of: folder).allSatisfy { [".git", ".DS_Store"].contains($0.name) } ? true : nil
    }
}

extension String {
    fileprivate var trimmingHyphens: String { String(drop { $0 == "-" }) }
}
