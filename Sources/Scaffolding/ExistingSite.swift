import ContentReader
import Diagnostics
import Files
import ShowData
import ThemeKit

/// A site that something is added to.
package struct ExistingSite {
    private let folder: String
    private let date: CalendarDate
    private let state: SiteErrors
    private let theme: any Theme

    private var content: SiteContent { state.content }
    private var isGerman: Bool { Sample.mainPart(of: content.settings.language) == "de" }

    /// - Throws: `refused` if there is no site in `folder`.
    package init(at folder: String, date: CalendarDate, theme: any Theme) throws(ScaffoldingError) {
        guard try onDisk({ () throws(FileError) in try FileStatus(of: "\(folder)/site.yaml") }) != nil else {
            throw .refused(
                "there is no site in '\(folder)', because it has no site.yaml; change to the folder of your site, name it with `--site`, or "
                    + "make a site with `marquee new leaves`")
        }
        self.folder = folder
        self.date = date
        self.theme = theme
        state = try SiteErrors(of: folder, date: date, theme: theme)
    }

    /// Makes new files, or adds to files. If the site would have new errors, nothing is changed.
    ///
    /// - Returns: the paths of the files, in the folder of the site.
    package func add(_ addition: Addition) throws(ScaffoldingError) -> [String] {
        let change =
            switch addition {
            case .article(let title, let id, let author, let show): try article(title, id, author, show)
            case .page(let title, let id): try page(title, id)
            case .item(let title, let id, let collection, let show): try item(title, id, collection, show)
            case .show(let title, let id, let kind): try newShow(title, id, kind)
            case .season(let number, let episodes, let show): try season(number, episodes, show)
            case .character(let name, let id, let show, let actor): try character(name, id, show, actor)
            case .author(let name, let id): try author(name, id)
            }
        try change.apply { () throws(ScaffoldingError) in
            let errors = try SiteErrors(of: folder, date: date, theme: theme).new(since: state)
            guard errors.isEmpty else { throw .wouldNotBuild(errors) }
        }
        return change.paths
    }
}

/// Texts.
extension ExistingSite {
    private func article(_ title: String, _ id: String?, _ author: String?, _ show: String?) throws(ScaffoldingError) -> SiteChange {
        let id = try Identifier.make(id, from: try named(title), for: "the article")
        if let other = (content.articles + content.articlesToCome).first(where: { $0.slug == id }) {
            throw .refused("'\(other.location.file)' has the address of the new article; pass another with `--id`")
        }
        let authors = content.authors.map(\.id.rawValue)
        if let author, !authors.contains(author) { throw .refused(unknown("author", author, authors, option: "--author")) }
        let show = try show.map { name throws(ScaffoldingError) in try self.show(name).id } ?? (shows.count == 1 ? shows[0].id : nil)
        let byline = (author ?? authors.first).map { "authors: [\($0)]\n" } ?? ""
        let about = show.map { "show: \($0)\n" } ?? ""
        let hint = isGerman ? "entferne diese Zeile, um den Artikel zu veröffentlichen" : "remove this line to publish the article"
        let description = isGerman ? "Worum es geht, in einem Satz." : "What it is about, in one sentence."
        let text = isGerman ? "Schreibe hier." : "Write here."
        var change = SiteChange(in: folder)
        try change.make(
            NewFile(
                "articles/\(date.description.prefix(4))/\(id).md",
                "---\ntitle: \(YAMLScalar.oneLine(title))\ndate: \(date)\n\(byline)\(about)description: \(description)\ndraft: true   # \(hint)\n---\n\n\(text)\n"
            ))
        return change
    }

    private func page(_ title: String, _ id: String?) throws(ScaffoldingError) -> SiteChange {
        let id = try Identifier.make(id, from: try named(title), for: "the page")
        let description = isGerman ? "Worum es auf dieser Seite geht, in einem Satz." : "What this page is about, in one sentence."
        var change = SiteChange(in: folder)
        try change.make(
            NewFile(
                "pages/\(id).md",
                "---\ntitle: \(YAMLScalar.oneLine(title))\ndescription: \(description)\n---\n\n\(isGerman ? "Schreibe hier." : "Write here.")\n"
            ))
        return change
    }

    private func item(_ title: String, _ id: String?, _ name: String?, _ show: String?) throws(ScaffoldingError) -> SiteChange {
        let collection = try collection(name)
        let id = try Identifier.make(id, from: try named(title), for: "the page")
        if let other = (content.items + content.itemsToCome).first(where: { $0.collection == collection.id && $0.slug == id }) {
            throw .refused("'\(other.location.file)' has the address of the new page; pass another with `--id`")
        }
        let show = try show.map { name throws(ScaffoldingError) in try self.show(name).id } ?? (shows.count == 1 ? shows[0].id : nil)
        let about = show.map { "show: \($0)\n" } ?? ""
        let keys = collection.keys.map { "# \($0.name):   # \($0.kind.rawValue)\n" }.joined()
        let hint = isGerman ? "entferne diese Zeile, um die Seite zu veröffentlichen" : "remove this line to publish the page"
        let text = isGerman ? "Schreibe hier." : "Write here."
        var change = SiteChange(in: folder)
        try change.make(
            NewFile(
                "collections/\(collection.id)/\(id).md",
                "---\ntitle: \(YAMLScalar.oneLine(title))\ndate: \(date)\n\(about)\(keys)draft: true   # \(hint)\n---\n\n\(text)\n"))
        return change
    }

    /// The collection with the name, or the only one.
    private func collection(_ name: String?) throws(ScaffoldingError) -> ContentCollection {
        let collections = content.settings.collections
        let ids = collections.map(\.id)
        guard let name else {
            if collections.count == 1 { return collections[0] }
            throw .refused(
                collections.isEmpty
                    ? "the site has no collection; declare one in site.yaml, such as 'collections: { art: { title: Fan art } }'"
                    : "choose a collection with `--collection`; available: \(ids.joined(separator: ", "))")
        }
        guard let collection = collections.first(where: { $0.id == name }) else {
            throw .refused(unknown("collection", name, ids, option: "--collection"))
        }
        return collection
    }

    /// - Throws: `refused` for a name of nothing.
    private func named(_ name: String) throws(ScaffoldingError) -> String {
        guard !name.allSatisfy(\.isWhitespace) else { throw .refused("the name is empty; write it in quotation marks") }
        return name
    }
}

/// Shows.
extension ExistingSite {
    private var shows: [Show] { content.shows }

    /// The show with the id, or the only one.
    private func show(_ id: String?) throws(ScaffoldingError) -> Show {
        let ids = shows.map(\.id.rawValue)
        guard let id else {
            if shows.count == 1 { return shows[0] }
            throw .refused(
                shows.isEmpty
                    ? "the site has no show; make one with `marquee new show \"Title\"`"
                    : "choose a show with `--show`; available: \(ids.joined(separator: ", "))")
        }
        guard let show = shows.first(where: { $0.id.rawValue == id }) else { throw .refused(unknown("show", id, ids, option: "--show")) }
        return show
    }

    private func unknown(_ kind: String, _ id: String, _ ids: [String], option: String) -> String {
        let help =
            ids.nearest(to: id).map { "did you mean `\(option) \($0)`?" }
            ?? (ids.isEmpty ? "there is none yet" : "available: \(ids.joined(separator: ", "))")
        return "no \(kind) has the id '\(id)'; \(help)"
    }

    private func newShow(_ title: String, _ id: String?, _ kind: Show.Kind) throws(ScaffoldingError) -> SiteChange {
        let id = try Identifier.make(id, from: try named(title), for: "the show")
        if shows.contains(where: { $0.id.rawValue == id }) {
            throw .refused("there is a show with the id '\(id)' in 'shows/\(id)'; pass another id with `--id`")
        }
        let settings = content.settings
        let sample = Sample(title: settings.title, show: title, id: id, kind: kind, language: settings.language, date: date)
        var change = SiteChange(in: folder)
        let texts = isGerman ? sample.germanShow : sample.englishShow
        try change.makeData("shows/\(id)/show.yaml", .show, texts.show)
        if kind.form == .books { try change.makeData("shows/\(id)/books.yaml", .books, texts.books) }
        return change
    }

    private func season(_ number: Int, _ episodes: Int, _ show: String?) throws(ScaffoldingError) -> SiteChange {
        guard 0...9_999 ~= number else { throw .refused("a season has a number from 0, for specials, to 9999") }
        guard 0...2_000 ~= episodes else { throw .refused("`--episodes` takes a number from 0 to 2000") }
        let show = try self.show(show)
        guard show.kind.form != .film, show.kind.form != .books else {
            throw .refused("'\(show.id)' is a \(show.kind.form == .film ? "film" : "series of books"), and only a series has seasons")
        }
        if show.seasons.contains(where: { $0.number == number }) {
            throw .refused("'\(show.id)' has a season \(number); add to its file, or choose another number")
        }
        let word = isGerman ? "Folge" : "Episode"
        let titles = (0..<episodes).map { (title: "\(word) \($0 + 1)", summary: String?.none) }
        var change = SiteChange(in: folder)
        try change.makeData("shows/\(show.id)/season-\(number).yaml", .season, Sample.season(number, titles))
        return change
    }
}

/// People.
extension ExistingSite {
    private func character(_ name: String, _ id: String?, _ show: String?, _ actor: String?) throws(ScaffoldingError) -> SiteChange {
        let show = try self.show(show)
        let id = try Identifier.make(id, from: try named(name), for: "the character")
        let path = "shows/\(show.id)/characters.yaml"
        if show.characters.contains(where: { $0.id.rawValue == id }) {
            throw .refused("'\(path)' has a character '\(id)'; pass another id with `--id`")
        }
        var change = SiteChange(in: folder)
        let summary = isGerman ? "Wer das ist, in einem Satz, der nichts verrät." : "Who this is, in a sentence that gives nothing away."
        var fields = [(key: "name", value: YAMLScalar.oneLine(name)), (key: "summary", value: YAMLScalar.oneLine(summary))]
        if let actor { fields.append((key: "roles", value: "[{ person: \(try person(actor, &change)) }]")) }
        try change.add(EntryFile.Entry(id: id, fields: fields), to: path, .characters)
        return change
    }

    /// The id of a person, who gets an entry if there is none.
    private func person(_ name: String, _ change: inout SiteChange) throws(ScaffoldingError) -> String {
        if let known = content.people.first(where: { $0.id.rawValue == name || $0.name == name || $0.aliases.contains(name) }) {
            return known.id.rawValue
        }
        let id = try Identifier.make(nil, from: try named(name), for: "the person")
        if let other = content.people.first(where: { $0.id.rawValue == id }) {
            throw .refused("'\(other.name)' has the id '\(id)' in people.yaml; if it is the same person, pass `--actor \(id)`")
        }
        try change.add(EntryFile.Entry(id: id, fields: [(key: "name", value: YAMLScalar.oneLine(name))]), to: "people.yaml", .people)
        return id
    }

    private func author(_ name: String, _ id: String?) throws(ScaffoldingError) -> SiteChange {
        let id = try Identifier.make(id, from: try named(name), for: "the author")
        if content.authors.contains(where: { $0.id.rawValue == id }) {
            throw .refused("authors.yaml has an author '\(id)'; pass another id with `--id`")
        }
        var change = SiteChange(in: folder)
        try change.add(EntryFile.Entry(id: id, fields: [(key: "name", value: YAMLScalar.oneLine(name))]), to: "authors.yaml", .authors)
        return change
    }
}
