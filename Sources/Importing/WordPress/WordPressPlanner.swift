import ContentReader
import Diagnostics
import Files
import Hypertext
import ShowData

/// Plans which files an export of WordPress becomes. What was imported before stays as it is.
struct WordPressPlanner {
    private let source: WordPressSource
    private let site: ExistingSite
    private let today: CalendarDate
    private let before: SavedIDs
    private var plan: ImportPlan
    /// Before the names in the saved ids, so that several blogs have their own numbers.
    private let prefix: String
    private var links: WordPressLinks
    /// Lent to the writer of each text, so that nothing in it is copied for each post; `nil` meanwhile.
    private var host: WordPressHost?
    /// Where posts go, in the content folder, by their numbers.
    private var files: [String: String] = [:]
    private var tags: ImportedTags
    private var authorIDs: [String: String] = [:]
    /// The numbers of attachments that were uploaded with a post.
    private var ownPictures: [String: [String]] = [:]
    private var newAuthors: [String: Piece] = [:]
    /// Old addresses that lead somewhere.
    private var aliases: OldAddresses

    private var export: WordPressExport { source.export }

    static func plan(_ source: WordPressSource, into site: ExistingSite, today: CalendarDate) throws(ImportError) -> ImportPlan {
        var planner = try Self(source, into: site, today: today)
        planner.run()
        planner.plan.pieces += try StrayComments(in: site, before: planner.before).pieces()
        return planner.plan
    }

    private init(_ source: WordPressSource, into site: ExistingSite, today: CalendarDate) throws(ImportError) {
        self.source = source
        self.site = site
        self.today = today
        before = try SavedIDs(of: "wordpress", in: site.folder)
        plan = ImportPlan(isUpdate: false, savedBefore: before)
        plan.dropped = source.export.dropped
        prefix = source.export.homes.first.map { "\($0.host) " } ?? ""
        let base = WebAddress("\(site.content.settings.baseURL)")
        links = WordPressLinks(homes: source.export.homes, newHost: base?.host ?? "")
        let uploads = try Uploads(
            source.options.uploads, besides: site.paths, saved: before, prefix: prefix, settings: site.content.settings)
        host = WordPressHost(links, uploads: uploads)
        (aliases, tags) = (OldAddresses(of: site), ImportedTags(of: site))
    }

    private mutating func run() {
        let posts = export.posts.filter { isTaken($0) }
        choosePlaces(posts)
        chooseTags(posts)
        chooseAuthors(posts)
        for id in export.order { if let parent = export.attachments[id]?.parent { ownPictures[parent, default: []].append(id) } }
        for (id, attachment) in export.attachments {
            let address = WebAddress(attachment.address)
            let file = attachment.file ?? address?.path.percentDecoded ?? ""
            links.attachments[id] = file
            if let address { links.addresses[WordPressLinks.whole(address)] = file }
            guard let page = WebAddress(attachment.link), links.isOld(page), page.query == nil else { continue }
            links.attachmentPages[WordPressLinks.key(page.path)] = file
        }
        host?.links = links
        for post in posts where before["\(prefix)post \(post.id)"] == nil {
            plan.work += 1 + post.content.utf8.count + post.terms.count + post.comments.count
            add(post)
        }
        let used = Set(plan.pieces.flatMap(\.needs))
        plan.pieces = newAuthors.values.filter { used.contains($0.id) }.sorted { $0.id < $1.id } + plan.pieces
        if source.options.takesAllUploads { addAllUploads() }
        if !site.content.settings.comments.showsArchive,
            plan.pieces.contains(where: { $0.files.keys.contains { $0.hasSuffix(WordPressComments.ending) } })
        {
            plan.notes.append("comments are kept beside their texts; 'comments: archive' in site.yaml shows them below")
        }
        if export.removedCharacters > 0 {
            plan.notes.append("\(export.removedCharacters) control characters became spaces, because XML does not allow them")
        }
        if export.repairedBytes > 0 { plan.notes.append(EncodingRepair.note(export.repairedBytes)) }
        let missing = posts.filter { post in before["\(prefix)post \(post.id)"].map { !site.paths.contains($0) } ?? false }
        if !missing.isEmpty {
            plan.notes.append(
                "removed or renamed since they were imported: \(missing.count); to import such a post again, remove its line from \(before.path)"
            )
        }
    }

    /// Whether a post may be published or finished by the owner.
    private mutating func isTaken(_ post: WordPressExport.Post) -> Bool {
        switch post.status {
        case "publish", "future", "draft", "pending", "": break
        case "private":
            return leaveOut(post, "private posts", "nobody but you could read them; publish them in WordPress to take them along")
        case "trash": return leaveOut(post, "posts in the trash", "you threw them away")
        case "auto-draft", "inherit": return leaveOut(post, "automatic drafts", "WordPress made them")
        default: return leaveOut(post, "posts with the status '\(post.status.prefix(30))'", "WordPress itself does not have it")
        }
        guard !post.id.isEmpty, post.id.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return leaveOut(post, "posts without a number", "nothing tells whether they were imported before")
        }
        guard files[post.id] == nil else { return leaveOut(post, "posts that are there twice", "they have the number of another") }
        files[post.id] = ""
        return true
    }

    private mutating func leaveOut(_ post: WordPressExport.Post, _ name: String, _ reason: String) -> Bool {
        plan.dropped.add(name, reason, at: post.place, in: title(of: post))
        return false
    }

    private func title(of post: WordPressExport.Post) -> String {
        if !post.title.trimmed.isEmpty { return post.title }
        return SourceWords.name(post.slug.percentDecoded.replacing("-", with: " ")).map(SoundMarkdown.words) ?? "Post \(post.id)"
    }

    // MARK: Addresses

    private mutating func choosePlaces(_ posts: [WordPressExport.Post]) {
        let articles = site.articles
        let slugs = Dictionary(articles.map { ($0.location.file, $0.slug) }) { first, _ in first }
        var articleIDs = NewIDs(besides: articles.map(\.slug))
        for path in site.paths where path.hasPrefix("articles/") && path.hasSuffix(".md") {
            articleIDs.take(String(path.fileName.dropLast(3)))
        }
        var pageIDs: [String: NewIDs] = ["": NewIDs(besides: site.takenByOthers)]
        for path in site.paths where path.hasPrefix("pages/") && path.hasSuffix(".md") {
            var parts = path.dropFirst(6).dropLast(3).split(separator: "/").map(String.init)
            let name = parts.popLast() ?? ""
            pageIDs[parts.joined(separator: "/"), default: NewIDs(besides: ["index"])].take(name)
            if let first = parts.first { pageIDs["", default: NewIDs(besides: [])].take(first) }
        }
        // What was imported before keeps its place, so that a new post cannot have it.
        for post in posts { if let file = before["\(prefix)post \(post.id)"] { files[post.id] = file } }
        let pages = Dictionary(posts.filter(\.isPage).map { ($0.id, $0) }) { first, _ in first }
        for post in posts where files[post.id] == "" {
            if post.isPage {
                place(post, among: pages, &pageIDs, above: [])
            } else {
                let year = (post.date ?? "\(today)").prefix(4)
                files[post.id] = "articles/\(year)/\(articleIDs.make(from: name(of: post), else: "post-\(post.id)")).md"
            }
        }
        plan.work += articleIDs.work + pageIDs.values.reduce(0) { $0 + $1.work }
        for post in posts {
            guard let file = files[post.id] else { continue }
            let name = String(file.fileName.dropLast(3))
            let address = file.hasPrefix("pages/") ? "/\(file.dropFirst(6).dropLast(3))/" : "/news/\(slugs[file] ?? name)/"
            links.numbers[post.id] = address
            if post.isDraft { links.drafts.insert(address) }
            for text in [post.link, post.guid] {
                guard let old = WebAddress(text), links.isOld(old), old.query == nil, !links.isHome(old) else { continue }
                links.paths[WordPressLinks.key(old.path)] = address
            }
        }
        aliases.keep(links.numbers.values)
    }

    /// Places a page below its parent, which is placed first.
    private mutating func place(
        _ post: WordPressExport.Post, among pages: [String: WordPressExport.Post], _ ids: inout [String: NewIDs], above: Set<String>
    ) {
        var folder = ""
        if let parent = pages[post.parent], parent.id != post.id, !above.contains(parent.id), above.count < 8 {
            if files[parent.id] == "" { place(parent, among: pages, &ids, above: above.union([post.id])) }
            if let file = files[parent.id], file.hasPrefix("pages/") { folder = String(file.dropFirst(6).dropLast(3)) }
        }
        guard files[post.id] == "" else { return }
        let id = ids[folder, default: NewIDs(besides: ["index"])].make(from: name(of: post), else: "page-\(post.id)")
        files[post.id] = "pages/\(folder.isEmpty ? "" : "\(folder)/")\(id).md"
    }

    private func name(of post: WordPressExport.Post) -> String {
        let slug = post.slug.percentDecoded
        return Slug.from(slug).isEmpty ? title(of: post) : slug
    }

    /// The old addresses of a post that differ from its new one and from all others.
    private mutating func oldAddresses(of post: WordPressExport.Post) -> [String] {
        let base = site.content.settings.baseURL.path
        var found: [String] = []
        for text in [
            post.link, post.guid,
            links.homes.first.map { "https://\($0.host)\($0.path.hasSuffix("/") ? $0.path : $0.path + "/")?p=\(post.id)" } ?? "",
        ] {
            guard let old = WebAddress(text), links.isOld(old) else { continue }
            let path = old.path.hasPrefix(base) ? String(old.path.dropFirst(base.count)) : String(old.path.dropFirst())
            let parts = path.split(separator: "/").map(String.init)
            guard parts.allSatisfy({ OldAddresses.isPart($0.percentDecoded) }), !parts.isEmpty || old.query != nil,
                old.query.map({ $0.utf8.count < 300 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "=&_-".contains($0)) } }
                ) ?? true
            else { continue }
            let address =
                "/" + parts.joined(separator: "/").percentDecoded + (parts.isEmpty || !path.hasSuffix("/") ? "" : "/")
                + (old.query.map { "?\($0)" } ?? "")
            guard aliases.take(address) else { continue }
            found.append(address)
        }
        return found
    }

    // MARK: Tags and authors

    private mutating func chooseTags(_ posts: [WordPressExport.Post]) {
        for name in Set(posts.flatMap(\.terms)).sorted() { _ = tag(name) }
        let used = Set(posts.filter { !$0.isPage }.flatMap(\.terms))
        plan.work += used.count + export.terms.count
        for (slug, name) in export.terms {
            if let tag = tag(name), used.contains(name) {
                links.tags[slug.lowercased()] = "/tags/\(tag.slug)/"
            }
        }
    }

    /// The tag for a category or a tag.
    private mutating func tag(_ name: String) -> Tag? {
        let words = HTMLWords.text(of: name)
        return words.trimmed.lowercased() == "uncategorized" ? nil : tags.tag(words, at: SourceLocation(file: export.file))
    }

    private mutating func chooseAuthors(_ posts: [WordPressExport.Post]) {
        var ids = NewIDs(besides: site.content.authors.map(\.id.rawValue))
        for login in Set(posts.filter { !$0.isPage }.map(\.author)).sorted() where !login.isEmpty {
            let name = SourceWords.name(export.authors[login] ?? login).map(SoundMarkdown.words) ?? login
            let key = "\(prefix)author \(login.filter { $0 != "\"" && !$0.isNewline })"
            let known = site.content.authors.first { author in
                author.id.rawValue == before[key] || author.name == name || author.aliases.contains(name)
            }
            if let known {
                authorIDs[login] = known.id.rawValue
            } else {
                let id = ids.make(from: name, else: "author")
                authorIDs[login] = id
                var piece = Piece("author/\(id)", .author, name)
                piece.edits = [
                    FileEdit(path: "authors.yaml", edit: .begin(site.header(.authors))),
                    FileEdit(path: "authors.yaml", edit: .entry(id: id, YAMLRecord(["name": .text(name)]))),
                ]
                piece.saved[key] = id
                newAuthors[login] = piece
            }
            if let id = authorIDs[login] { links.authors[login.lowercased()] = "/authors/\(id)/" }
        }
    }

    // MARK: Texts

    private mutating func add(_ post: WordPressExport.Post) {
        guard let file = files[post.id], !file.isEmpty else { return }
        let title = title(of: post)
        var piece = Piece(String(file.dropLast(3)), post.isPage ? .page : .article, title)
        var body = text(of: post, title, &piece)
        var record = YAMLRecord(["title": .text(title)])
        if !post.isPage {
            let date = post.date ?? "\(today)"
            record["date"] = date.contains(" ") ? .text(date) : .word(date)
            if post.date == nil {
                plan.dropped.add("dates", "there was none, so that of the import was written", at: post.place, in: title)
            }
            if let author = authorIDs[post.author] {
                record["authors"] = .words([author])
                if let new = newAuthors[post.author] { piece.needs.insert(new.id) }
            }
            let tags = distinctTags(of: post)
            if !tags.isEmpty { record["tags"] = .list(tags.map { .text($0) }) }
        } else if !post.terms.isEmpty {
            plan.dropped.add("categories of pages", "only articles have tags", at: post.place, in: title)
        }
        record["description"] = description(of: post).map { .text($0) }
        if let picture = picture(of: post, title, &piece) { record["image"] = .record(picture) }
        if post.isDraft { record["draft"] = .word("true") }
        if post.hasPassword {
            plan.dropped.add("passwords", "the texts became drafts, because a site has no passwords", at: post.place, in: title)
        }
        let old = oldAddresses(of: post)
        if !old.isEmpty { record["aliases"] = .list(old.map { .text($0) }) }
        if body.utf8.count > HTMLFragment.longest - 20_000 {
            plan.dropped.add("texts", "one text of a site has at most \(SizeLimit.text)", at: post.place, in: title)
            body = ""
        }
        piece.files[file] = (["---"] + record.lines() + ["---", ""]).joined(separator: "\n") + (body.isEmpty ? "" : "\n" + body)
        piece.saved["\(prefix)post \(post.id)"] = file
        addComments(of: post, title, &piece)
        plan.pieces.append(piece)
    }

    private mutating func text(of post: WordPressExport.Post, _ title: String, _ piece: inout Piece) -> String {
        let start = post.contentLine
        let nodes: [HTMLNode]
        do throws(HTMLFragment.Refusal) { nodes = try HTMLFragment.parse(Shortcodes.elements(in: post.content)) } catch {
            let place = SourceLocation(file: export.file, line: start, column: 1)
            guard error == .tooDeep else {
                plan.dropped.add("texts", "one text of a site has at most \(SizeLimit.text)", at: place, in: title)
                return ""
            }
            plan.dropped.add("marks", "tags are nested too deep to follow, so only the words are there", at: place, in: title)
            return MarkdownText.paragraphs(SourceWords.prose(HTMLWords.text(of: post.content)) ?? "")
        }
        var tree = WordPressTree(attachments: export.attachments, own: ownPictures[post.id] ?? [])
        let plain = tree.plain(nodes)
        let isTyped = !post.content.contains("<!-- wp:")
        guard var lent = host else { return "" }
        host = nil
        lent.beginText(isPublished: !post.isDraft)
        var writer = MarkdownWriter(consume lent, keepsLines: isTyped)
        let (text, repaired) = SoundMarkdown.make(from: writer.text(of: plain))
        plan.work += writer.work
        take(writer.host, dropped: tree.dropped, start, title, &piece)
        host = writer.host
        if !repaired.isEmpty {
            plan.dropped.add(
                "paragraphs with signs of a spoiler or another program", "they became code, which shows the same words; look at them",
                at: SourceLocation(file: export.file, line: start, column: 1), in: title)
        }
        return text
    }

    /// What was found out while a text was written.
    private mutating func take(
        _ host: WordPressHost, dropped: [(name: String, reason: String, line: Int)] = [], _ start: Int, _ title: String,
        _ piece: inout Piece
    ) {
        piece.copies.merge(host.copies) { first, _ in first }
        piece.saved.merge(host.saved) { first, _ in first }
        for (name, reason, line) in (dropped + host.dropped).sorted(by: { $0.line < $1.line }) {
            plan.dropped.add(name, reason, at: SourceLocation(file: export.file, line: start + line - 1, column: 1), in: title)
        }
    }

    private mutating func distinctTags(of post: WordPressExport.Post) -> [String] {
        let names = ImportedTags.names(of: post.terms.compactMap { tag($0) })
        if names.count > ImportedTags.most {
            plan.dropped.add("tags", "an article has at most \(ImportedTags.most)", at: post.place, in: title(of: post))
        }
        return Array(names.prefix(ImportedTags.most))
    }

    private func description(of post: WordPressExport.Post) -> String? {
        SourceWords.text(HTMLWords.text(of: post.excerpt)).flatMap { SourceWords.name($0) }.map(SoundMarkdown.words)
    }

    private mutating func picture(of post: WordPressExport.Post, _ title: String, _ piece: inout Piece) -> YAMLRecord? {
        guard let id = post.picture, let attachment = export.attachments[id] else {
            if post.picture != nil { plan.dropped.add("featured pictures", "the export does not have them", at: post.place, in: title) }
            return nil
        }
        guard var lent = host else { return nil }
        host = nil
        lent.beginText(isPublished: !post.isDraft)
        let picture = lent.picture(attachment.address, line: 1)
        take(lent, post.place.line, title, &piece)
        host = lent
        guard case .file(let file) = picture else { return nil }
        let words = SourceWords.name(attachment.alternative).map(SoundMarkdown.words)
        return YAMLRecord(["file": .word(file), "alt": .text(words ?? "")])
    }

    private mutating func addComments(of post: WordPressExport.Post, _ title: String, _ piece: inout Piece) {
        guard !post.comments.isEmpty, let file = files[post.id], file.hasSuffix(".md") else { return }
        let comments = WordPressComments(post.comments)
        for (name, reason) in comments.dropped { plan.dropped.add(name, reason, at: post.place, in: title) }
        guard let record = comments.record else { return }
        let path = "\(file.dropLast(3))\(WordPressComments.ending)"
        piece.files[path] = (site.header(.comments, inFileAt: path) + record.lines()).map { $0 + "\n" }.joined()
    }

    private mutating func addAllUploads() {
        var piece = Piece("uploads", .picture, "files that no text uses")
        let used = Set(plan.pieces.flatMap(\.copies.keys))
        guard var uploads = host?.uploads else { return }
        for path in uploads.all {
            switch uploads.file(path) {
            case .copy(let destination, let source):
                guard !used.contains(destination), !site.paths.contains(destination) else { continue }
                piece.copies[destination] = source
                if let line = uploads.savedLine(for: path) { piece.saved[line.key] = line.value }
            case .missing(let reason):
                plan.dropped.add("uploads", "'\(path)' \(reason)", at: SourceLocation(file: export.file, line: 1, column: 1))
            }
        }
        if !piece.copies.isEmpty { plan.pieces.append(piece) }
    }
}
