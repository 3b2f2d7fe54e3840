import ContentReader
import Diagnostics
import Files
import Hypertext
import ShowData
import ThemeKit

/// Plans which files an export of MediaWiki becomes. What was imported before stays as it is.
struct MediaWikiPlanner {
    private let source: MediaWikiSource
    private let site: ExistingSite
    private let today: CalendarDate
    private let before: SavedIDs
    private let attribution: WikiAttribution
    /// Before the names in the saved ids, so that several wikis have their own numbers.
    private let prefix: String
    private var plan: ImportPlan
    /// Where pages go, in the content folder.
    private var files: [WikiTitle: String] = [:]
    private var addresses: [WikiTitle: String] = [:]
    /// The titles that lead to a page, from the nearest.
    private var redirects: [WikiTitle: [String]] = [:]
    private var aliases: OldAddresses
    private var tags: ImportedTags
    /// Lent to the writer of each text, so that nothing in it is copied for each page; `nil` meanwhile.
    private var host: MediaWikiHost?
    /// The ids of headings to which other pages link, by pages.
    private var parts: [WikiTitle: Set<String>] = [:]
    /// The ids that the texts of pages have, by their addresses.
    private var headings: [String: Set<String>] = [:]
    /// The links to parts of pages, by the positions of pieces.
    private var partLinks: [(piece: Int, link: WikiPartLink, place: SourceLocation)] = []
    /// Where the texts of pages belong that became entries of a show.
    private var entries: [WikiTitle: Entry] = [:]

    /// An entry with a text of its own.
    private struct Entry {
        /// In the content folder.
        let file: String
        /// The id of the piece that makes it; `nil` if the site has it.
        let need: String?
    }

    private var wiki: WikiSite { source.site }
    private var areArticles: Bool { source.options.kind == .articles }

    /// - Parameter show: the id of the show to which infoboxes belong.
    static func plan(
        _ source: MediaWikiSource, into site: ExistingSite, show: String?, today: CalendarDate
    ) throws(ImportError) -> ImportPlan {
        var planner = try Self(source, into: site, today: today)
        try planner.planEntries(of: show)
        try planner.run()
        return planner.plan
    }

    private init(_ source: MediaWikiSource, into site: ExistingSite, today: CalendarDate) throws(ImportError) {
        self.source = source
        self.site = site
        self.today = today
        before = try SavedIDs(of: "mediawiki", in: site.folder)
        plan = ImportPlan(isUpdate: false, savedBefore: before)
        plan.dropped = source.dropped
        prefix = source.site.home.map { "\($0.host) " } ?? ""
        attribution = WikiAttribution(source.site, licence: source.options.licence)
        (aliases, tags) = (OldAddresses(of: site), ImportedTags(of: site))
    }

    private mutating func run() throws(ImportError) {
        choosePlaces()
        followRedirects()
        parts = source.parts.byPages(source.end)
        let uploads = try Uploads(
            source.options.uploads, besides: site.paths, saved: before, prefix: prefix, settings: site.content.settings)
        host = MediaWikiHost(
            wiki, pages: addresses, parts: source.parts.ofRedirects, uploads: uploads, hasUploads: source.options.uploads != nil,
            newHost: WebAddress("\(site.content.settings.baseURL)")?.host ?? "")
        var added: Set<WikiTitle> = []
        _ = try WikiDump.read(source.dump) { page, wiki throws(ImportError) in
            let name = wiki.title(page.title)
            guard MediaWikiSource.takes(page, wiki), let file = files[name], added.insert(name).inserted,
                before[key(of: page.id, name)] == nil
            else { return }
            add(page, name, to: file)
        }
        try shortenLinks()
        if source.repairedBytes > 0 { plan.notes.append(EncodingRepair.note(source.repairedBytes)) }
        if attribution.licence == nil, !plan.pieces.isEmpty {
            plan.notes.append(
                "the export does not name the licence of its texts; pass it with --licence, such as --licence \"CC BY-SA 3.0\"")
        }
        let missing = source.pages.count { page in before[key(of: page.id, page.name)].map { !site.paths.contains($0) } ?? false }
        if missing > 0 {
            plan.notes.append(
                "\(missing) \(missing == 1 ? "page that was" : "pages that were") imported before and removed or renamed since; to import one again, remove its line from \(before.path)"
            )
        }
    }

    // MARK: Entries

    /// Plans what infoboxes become, before all else, because texts belong to entries and links lead there.
    private mutating func planEntries(of show: String?) throws(ImportError) {
        guard let (imported, dropped) = InfoboxReader.read(source, prefix: prefix) else { return }
        let options = Merger.Options(show: show, mergesNames: true, fillsPeople: true, today: today)
        let (data, showID) = try Merger.planWithShow(imported, into: site, saved: before, options: options, dropped: DropList())
        plan.pieces = data.pieces
        plan.notes = data.notes
        plan.saved = data.saved
        plan.dropped.add(dropped)
        plan.work += data.work
        let ids = data.saved.merging(data.pieces.flatMap(\.saved)) { $1 }
        let pieces = Set(data.pieces.map(\.id))
        func need(_ names: String...) -> String? { names.first { pieces.contains($0) } }
        for box in source.infoboxes {
            let (page, saved) = (box.page, InfoboxReader.sourceID(of: box.page, prefix: prefix))
            guard entries[page.name] == nil, let kind = source.options.infoboxes?[box.name]?.kind, let id = ids[saved] ?? before[saved]
            else {
                continue
            }
            switch kind {
            case .characters:
                entries[page.name] = Entry(file: "shows/\(showID)/characters/\(id).md", need: need("character/\(id)"))
            case .episodes:
                let parts = id.split(separator: "/").map(String.init)
                guard parts.count == 2, let season = Int(parts[0]) else { continue }
                let point = StoryPoint.episode(season: season, EpisodeCode(name: parts[1])).description
                entries[page.name] = Entry(file: "shows/\(showID)/episodes/\(point).md", need: need(point, "s\(season)"))
            case .people, .books: break
            }
        }
    }

    private func key(of id: String, _ name: WikiTitle) -> String {
        let isNumber = !id.isEmpty && id.utf8.count < 20 && id.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        return "\(prefix)page \(isNumber ? id : name.text.filter { $0 != "\"" && !$0.isNewline })"
    }

    // MARK: Addresses

    private mutating func choosePlaces() {
        let articles = site.articles
        let slugs = Dictionary(articles.map { ($0.location.file, $0.slug) }) { first, _ in first }
        var ids: NewIDs
        if areArticles {
            ids = NewIDs(besides: articles.map(\.slug))
            for path in site.paths where path.hasPrefix("articles/") { ids.take(Self.name(path)) }
        } else {
            // The old addresses of the wiki begin with it.
            ids = NewIDs(besides: site.takenByOthers + ["wiki"])
            for path in site.paths where path.hasPrefix("pages/") { ids.take(Self.name("/" + path.dropFirst(6).prefix { $0 != "/" })) }
        }
        for page in source.pages {
            // What was imported before keeps its place, so that a new page cannot have it.
            if let file = before[key(of: page.id, page.name)] { ids.take(Self.name(file)) }
        }
        var taken: Set<String> = []
        for page in source.pages {
            let file: String
            if let known = before[key(of: page.id, page.name)] {
                file = known
            } else if let entry = entries[page.name], !site.paths.contains(entry.file), taken.insert(entry.file).inserted {
                file = entry.file
            } else {
                let id = ids.make(from: page.name.text, else: "page-\(page.id.isEmpty ? "1" : Slug.from(page.id))")
                file = areArticles ? "articles/wiki/\(id).md" : "pages/\(id).md"
            }
            files[page.name] = file
            addresses[page.name] = Self.address(ofText: file) ?? "/news/\(slugs[file] ?? Self.name(file))/"
        }
        plan.work += ids.work + source.pages.count
        aliases.keep(addresses.values)
    }

    /// The address of the page that shows a text; `nil` for an article.
    private static func address(ofText file: String) -> String? {
        let parts = file.split(separator: "/").map(String.init)
        let name = name(file)
        switch (parts.first, parts.count) {
        case ("pages", _): return "/\(file.dropFirst(6).dropLast(3))/"
        case ("shows", 4) where parts[2] == "characters": return "/\(Route.character(Show.ID(parts[1]), Character.ID(name)).path)"
        case ("shows", 4):
            guard case .episode(let season, let code)? = StoryPoint(name) else { return nil }
            return "/\(Route.episode(Show.ID(parts[1]), season: season, code).path)"
        default: return nil
        }
    }

    /// The last part of a path without `.md`.
    private static func name(_ path: String) -> String {
        let name = path.fileName
        return String(name.hasSuffix(".md") ? name.dropLast(3) : name)
    }

    /// A redirect leads where its target leads, at most some steps further.
    private mutating func followRedirects() {
        for (page, target) in source.redirects {
            let end = source.end(of: target)
            guard files[end] != nil, let address = addresses[end] else {
                plan.dropped.add("redirects", "they lead to a page that is not imported", at: page.place, in: page.title)
                continue
            }
            if addresses[page.name] == nil { addresses[page.name] = address }
            redirects[end, default: []].append(page.title)
        }
    }

    /// The most old addresses that a text may have.
    private static let mostAddresses = 100

    /// The addresses that a page and those that redirect to it had.
    private mutating func oldAddresses(of page: WikiDump.Page, _ name: WikiTitle) -> [String] {
        let base = site.content.settings.baseURL.path
        var found: [String] = []
        for title in [page.title] + (redirects[name] ?? []) {
            guard let prefix = wiki.prefix, let old = WebAddress(prefix + WikiSite.encoded(title)), old.path.hasPrefix(base) else {
                continue
            }
            let parts = old.path.dropFirst(base.count).split(separator: "/").map { String($0).percentDecoded }
            guard old.query == nil, old.fragment == nil, !parts.isEmpty, parts.allSatisfy(OldAddresses.isPart) else {
                plan.dropped.add("old addresses", "no file and no redirect can have them", at: page.place, in: title)
                continue
            }
            guard found.count < Self.mostAddresses else {
                plan.dropped.add("old addresses", "a page has at most \(Self.mostAddresses)", at: page.place, in: title)
                continue
            }
            let address = parts.joined(separator: "/")
            guard aliases.take(address) else {
                plan.dropped.add("old addresses", "the site has another page there", at: page.place, in: title)
                continue
            }
            found.append("/\(address)")
        }
        return found
    }

    /// Links to parts that a page does not have lead to the whole page.
    private mutating func shortenLinks() throws(ImportError) {
        plan.work += source.parts.work + partLinks.count
        let filesByAddress = Dictionary(files.compactMap { title, file in addresses[title].map { ($0, file) } }) { first, _ in first }
        var shorter: [Int: [Substring: String]] = [:]
        for (piece, link, place) in partLinks {
            if headings[link.page] == nil {
                // Imported before: the ids are in the file.
                let text = if let file = filesByAddress[link.page] { try site.text(file) } else { String?.none }
                let ids = (text ?? "").split(separator: "{#").dropFirst().map { String($0.prefix { $0 != "}" }) }
                headings[link.page] = Set(ids)
            }
            guard headings[link.page]?.contains(link.id) != true else { continue }
            shorter[piece, default: [:]][link.address.escapedDestination[...]] = link.page.escapedDestination
            plan.dropped.add(
                "links to parts of pages", "they lead to the whole page, which has no such heading", at: place,
                in: plan.pieces[piece].summary)
        }
        for (piece, addresses) in shorter {
            plan.pieces[piece].files = plan.pieces[piece].files.mapValues { $0.replacingDestinations(addresses) }
        }
    }

    // MARK: Texts

    private mutating func add(_ page: WikiDump.Page, _ name: WikiTitle, to file: String) {
        let title = SourceWords.name(page.title.replacing("_", with: " ")).map(SoundMarkdown.words) ?? Self.name(file)
        var piece = Piece(String(file.dropLast(3)), areArticles ? .article : .page, title)
        let names = source.options.infoboxes.map { Infobox.Names.these($0.names) } ?? .usual
        let wikitext = WikiText(page.text, title: page.title, site: wiki, infoboxes: names)
        let start = SourceLocation(file: page.place.file, line: page.textLine, column: 1)
        for (name, reason, line) in wikitext.dropped {
            plan.dropped.add(name, reason, at: SourceLocation(file: start.file, line: start.line + line - 1, column: 1), in: title)
        }
        for box in wikitext.infoboxes where source.options.infoboxes?[box.name] == nil {
            let place = SourceLocation(file: start.file, line: start.line + box.line - 1, column: 1)
            plan.dropped.add("infoboxes {{\(box.name.prefix(60))}}", "a page has no place for their facts", at: place, in: title)
        }
        var body = text(of: wikitext, name, at: start, title, &piece)
        let credit = attribution.paragraph(of: page)
        let notes = body.notes.isEmpty ? "" : "\n" + body.notes
        if body.text.utf8.count + notes.utf8.count > HTMLFragment.longest - 20_000 {
            plan.dropped.add("texts", "one text of a site has at most \(SizeLimit.text)", at: start, in: title)
            body = ("", "")
        }
        piece.saved[key(of: page.id, name)] = file
        if file.hasPrefix("shows/") {
            addProse(body.text, notes, credit, of: page, name, to: file, wikitext, start, &piece)
            return
        }
        var record = YAMLRecord(["title": .text(title)])
        if areArticles {
            let day = page.oldest.prefix(10)
            record["date"] = .word(CalendarDate(String(day)) == nil ? "\(today)" : String(day))
            let tags = distinctTags(wikitext.categories, at: start, title)
            if !tags.isEmpty { record["tags"] = .list(tags.map { .text($0) }) }
        } else {
            for _ in wikitext.categories {
                plan.dropped.add("categories", "only articles have tags; --as articles makes them", at: start, in: title)
            }
        }
        let old = oldAddresses(of: page, name)
        if !old.isEmpty { record["aliases"] = .list(old.map { .text($0) }) }
        piece.files[file] =
            (["---"] + record.lines() + ["---", ""]).joined(separator: "\n")
            + (body.text.isEmpty ? "" : "\n\(body.text)\n---\n") + "\n\(credit)\n" + notes
        plan.pieces.append(piece)
    }

    /// A text of an entry, whose front matter has only the old addresses.
    private mutating func addProse(
        _ text: String, _ notes: String, _ credit: String, of page: WikiDump.Page, _ name: WikiTitle, to file: String, _ wikitext: WikiText,
        _ start: SourceLocation, _ piece: inout Piece
    ) {
        let title = piece.summary
        for _ in wikitext.categories {
            plan.dropped.add("categories", "only articles have tags; --as articles makes them", at: start, in: title)
        }
        let old = oldAddresses(of: page, name)
        if let need = entries[name]?.need { piece.needs.insert(need) }
        let body = text.isEmpty ? "\(credit)\n" : "\(text)\n---\n\n\(credit)\n"
        // Hyphens on the first line would begin front matter.
        let start =
            old.isEmpty
            ? (body.hasPrefix("---") ? "\n" : "")
            : (["---"] + YAMLRecord(["aliases": .list(old.map { .text($0) })]).lines() + ["---", "", ""]).joined(separator: "\n")
        piece.files[file] = start + body + notes
        plan.pieces.append(piece)
    }

    /// The Markdown of a text, and its footnotes.
    private mutating func text(
        of wikitext: WikiText, _ name: WikiTitle, at place: SourceLocation, _ title: String, _ piece: inout Piece
    ) -> (text: String, notes: String) {
        let markup = WikiMarkup(wikitext, bytes: wikitext.bytes, parts: parts[name] ?? [])
        plan.work += wikitext.work + markup.work
        var repaired = false
        var ids: Set<String> = []
        let text = markdown(markup.html, wikitext, at: place, title, &piece, &repaired, &ids)
        if let address = addresses[name] { headings[address] = repaired ? [] : ids }
        var notes = ""
        var references = markup.references
        var number = 0
        // A note may name others.
        while number < references.notes.count {
            guard let content = wikitext.notes[references.notes[number]] else { break }
            let inner = WikiMarkup(wikitext, bytes: content, after: references)
            references = inner.references
            number += 1
            let note = markdown(inner.html, wikitext, at: place, title, &piece, &repaired, &ids)
            let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
            let body = lines.dropLast().enumerated().map { $0 == 0 ? String($1) : $1.isEmpty ? "" : "    \($1)" }
            notes += "[^\(number)]: \(body.isEmpty ? "…" : body.joined(separator: "\n"))\n"
        }
        if repaired {
            plan.dropped.add(
                "paragraphs with signs of a spoiler or another program", "they became code, which shows the same words; look at them",
                at: place,
                in: title)
        }
        return (text, notes)
    }

    private mutating func markdown(
        _ html: [UInt8], _ wikitext: WikiText, at place: SourceLocation, _ title: String, _ piece: inout Piece, _ repaired: inout Bool,
        _ ids: inout Set<String>
    ) -> String {
        let nodes: [HTMLNode]
        do throws(HTMLFragment.Refusal) { nodes = try HTMLFragment.parse(String(decoding: html, as: UTF8.self)) } catch {
            guard error == .tooDeep else {
                plan.dropped.add("texts", "one text of a site has at most \(SizeLimit.text)", at: place, in: title)
                return ""
            }
            plan.dropped.add("marks", "tags are nested too deep to follow, so only the words are there", at: place, in: title)
            return MarkdownText.paragraphs(SourceWords.prose(WikiHTML.words(String(decoding: wikitext.bytes, as: UTF8.self))) ?? "")
        }
        guard var lent = host else { return "" }
        host = nil
        lent.beginText()
        var writer = MarkdownWriter(consume lent, keepsLines: false)
        let (text, lines) = SoundMarkdown.make(from: writer.text(of: nodes))
        plan.work += writer.work
        piece.copies.merge(writer.host.copies) { first, _ in first }
        piece.saved.merge(writer.host.saved) { first, _ in first }
        for (name, reason) in writer.host.dropped { plan.dropped.add(name, reason, at: place, in: title) }
        // The piece comes after those that are there.
        partLinks += writer.host.partLinks.map { (plan.pieces.count, $0, place) }
        ids.formUnion(writer.usedIDs)
        host = writer.host
        repaired = repaired || !lines.isEmpty
        return text
    }

    private mutating func distinctTags(_ categories: [String], at place: SourceLocation, _ title: String) -> [String] {
        let names = ImportedTags.names(of: categories.compactMap { tags.tag($0, at: place) })
        if names.count > ImportedTags.most { plan.dropped.add("tags", "an article has at most \(ImportedTags.most)", at: place, in: title) }
        return Array(names.prefix(ImportedTags.most))
    }
}
