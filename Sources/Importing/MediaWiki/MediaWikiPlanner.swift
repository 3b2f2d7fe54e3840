import ContentReader
import Diagnostics
import Files
import Hypertext
import ShowData

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
    private var aliases: Set<String>
    private var tags: [String: Tag] = [:]
    /// Lent to the writer of each text, so that nothing in it is copied for each page; `nil` meanwhile.
    private var host: MediaWikiHost?

    private var wiki: WikiSite { source.site }
    private var areArticles: Bool { source.options.kind == .articles }

    static func plan(_ source: MediaWikiSource, into site: ExistingSite, today: CalendarDate) throws(ImportError) -> ImportPlan {
        var planner = try Self(source, into: site, today: today)
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
        (aliases, tags) = (site.aliases, site.tags)
    }

    private mutating func run() throws(ImportError) {
        choosePlaces()
        followRedirects()
        let uploads = try Uploads(source.options.uploads, besides: site.paths, saved: before, prefix: prefix)
        host = MediaWikiHost(
            wiki, pages: addresses, uploads: uploads, hasUploads: source.options.uploads != nil,
            newHost: WebAddress("\(site.content.settings.baseURL)")?.host ?? "")
        var added: Set<WikiTitle> = []
        _ = try WikiDump.read(source.dump) { page, wiki throws(ImportError) in
            let name = wiki.title(page.title)
            guard MediaWikiSource.takes(page, wiki), let file = files[name], added.insert(name).inserted,
                before[key(of: page.id, name)] == nil
            else { return }
            add(page, name, to: file)
        }
        if attribution.licence == nil, !plan.pieces.isEmpty {
            plan.notes.append(
                "the export does not name the licence of its texts; pass it with --licence, such as --licence \"CC BY-SA 3.0\"")
        }
        let missing = source.pages.count { page in before[key(of: page.id, page.name)].map { !site.paths.contains($0) } ?? false }
        if missing > 0 {
            plan.notes.append(
                "\(missing) \(missing == 1 ? "page that was" : "pages that were") imported before and removed or renamed since; to import such a one again, remove its line from \(before.path)"
            )
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
        for page in source.pages {
            let file: String
            if let known = before[key(of: page.id, page.name)] {
                file = known
            } else {
                let id = ids.make(from: page.name.text, else: "page-\(page.id.isEmpty ? "1" : Slug.from(page.id))")
                file = areArticles ? "articles/wiki/\(id).md" : "pages/\(id).md"
            }
            files[page.name] = file
            addresses[page.name] =
                file.hasPrefix("pages/") ? "/\(file.dropFirst(6).dropLast(3))/" : "/news/\(slugs[file] ?? Self.name(file))/"
        }
        aliases.formUnion(addresses.values.map { $0.split(separator: "/").joined(separator: "/").lowercased() })
    }

    /// The last part of a path without `.md`.
    private static func name(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    }

    /// A redirect leads where its target leads, at most some steps further.
    private mutating func followRedirects() {
        let targets = Dictionary(source.redirects.map { ($0.page.name, $0.target) }) { first, _ in first }
        for (page, target) in source.redirects {
            var end = target
            for _ in 0..<5 where files[end] == nil { end = targets[end] ?? end }
            guard files[end] != nil, let address = addresses[end] else {
                plan.dropped.add("redirects", "they lead to a page that is not imported", at: page.place, in: page.title)
                continue
            }
            if addresses[page.name] == nil { addresses[page.name] = address }
            redirects[end, default: []].append(page.title)
        }
    }

    /// The addresses that a page and those that redirect to it had.
    private mutating func oldAddresses(of page: WikiDump.Page, _ name: WikiTitle) -> [String] {
        let base = site.content.settings.baseURL.path
        var found: [String] = []
        for title in [page.title] + (redirects[name] ?? []) {
            guard let prefix = wiki.prefix, let old = WebAddress(prefix + WikiSite.encoded(title)), old.path.hasPrefix(base) else {
                continue
            }
            let parts = old.path.dropFirst(base.count).split(separator: "/").map { String($0).percentDecoded }
            guard old.query == nil, old.fragment == nil, !parts.isEmpty, parts.allSatisfy(Self.isPart), found.count < 200 else {
                plan.dropped.add("old addresses", "no file and no redirect can have them", at: page.place, in: title)
                continue
            }
            let address = parts.joined(separator: "/")
            guard aliases.insert(address.lowercased()).inserted else {
                plan.dropped.add("old addresses", "the site has another page there", at: page.place, in: title)
                continue
            }
            found.append("/\(address)")
        }
        return found
    }

    private static func isPart(_ part: String) -> Bool {
        PathProblem(with: part) == nil && !part.hasPrefix(".") && part.utf8.count < 200 && part.percentDecoded == part
            && part.unicodeScalars.allSatisfy {
                $0.value > 0x20 && !"/\\#?%".unicodeScalars.contains($0) && ![.control, .format].contains($0.properties.generalCategory)
            }
    }

    // MARK: Texts

    private mutating func add(_ page: WikiDump.Page, _ name: WikiTitle, to file: String) {
        let title = SourceWords.name(page.title.replacing("_", with: " ")).map(SoundMarkdown.words) ?? Self.name(file)
        var piece = Piece(String(file.dropLast(3)), areArticles ? .article : .page, title)
        let wikitext = WikiText(page.text, title: page.title, site: wiki)
        let start = SourceLocation(file: page.place.file, line: page.textLine, column: 1)
        for (name, reason, line) in wikitext.dropped {
            plan.dropped.add(name, reason, at: SourceLocation(file: start.file, line: start.line + line - 1, column: 1), in: title)
        }
        for box in wikitext.infoboxes {
            let place = SourceLocation(file: start.file, line: start.line + box.line - 1, column: 1)
            plan.dropped.add("infoboxes {{\(box.name.prefix(60))}}", "a page has no place for their facts", at: place, in: title)
        }
        var body = text(of: wikitext, at: start, title, &piece)
        let credit = attribution.paragraph(of: page)
        let notes = body.notes.isEmpty ? "" : "\n" + body.notes
        if body.text.utf8.count + notes.utf8.count > HTMLFragment.longest - 20_000 {
            plan.dropped.add("texts", "one text of a site has at most \(SizeLimit.text)", at: start, in: title)
            body = ("", "")
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
        piece.saved[key(of: page.id, name)] = file
        plan.pieces.append(piece)
    }

    /// The Markdown of a text, and its footnotes.
    private mutating func text(
        of wikitext: WikiText, at place: SourceLocation, _ title: String, _ piece: inout Piece
    ) -> (text: String, notes: String) {
        let markup = WikiMarkup(wikitext, bytes: wikitext.bytes)
        var repaired = false
        let text = markdown(markup.html, wikitext, at: place, title, &piece, &repaired)
        var notes = ""
        var references = markup.references
        var number = 0
        // A note may name others.
        while number < references.notes.count {
            guard let content = wikitext.notes[references.notes[number]] else { break }
            let inner = WikiMarkup(wikitext, bytes: content, after: references)
            references = inner.references
            number += 1
            let lines = markdown(inner.html, wikitext, at: place, title, &piece, &repaired).split(
                separator: "\n", omittingEmptySubsequences: false)
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
        _ html: [UInt8], _ wikitext: WikiText, at place: SourceLocation, _ title: String, _ piece: inout Piece, _ repaired: inout Bool
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
        piece.copies.merge(writer.host.copies) { first, _ in first }
        piece.saved.merge(writer.host.saved) { first, _ in first }
        for (name, reason) in writer.host.dropped { plan.dropped.add(name, reason, at: place, in: title) }
        host = writer.host
        repaired = repaired || !lines.isEmpty
        return text
    }

    private mutating func distinctTags(_ categories: [String], at place: SourceLocation, _ title: String) -> [String] {
        var slugs: Set<String> = []
        var names: [String] = []
        for category in categories {
            guard let words = SourceWords.name(category).map(SoundMarkdown.words), let tag = Tag(String(words.prefix(100)), at: place)
            else { continue }
            let known = tags[tag.slug] ?? tag
            tags[tag.slug] = known
            if slugs.insert(tag.slug).inserted { names.append(known.name) }
        }
        if names.count > 50 {
            plan.dropped.add("tags", "an article has at most 50", at: place, in: title)
            names = Array(names.prefix(50))
        }
        return names
    }
}
