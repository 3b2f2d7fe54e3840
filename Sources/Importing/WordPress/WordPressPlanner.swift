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
    private var uploads: Uploads
    /// Where posts go, in the content folder, by their numbers.
    private var files: [String: String] = [:]
    /// Tags by their addresses.
    private var tags: [String: Tag] = [:]
    private var authorIDs: [String: String] = [:]
    /// The numbers of attachments that were uploaded with a post.
    private var ownPictures: [String: [String]] = [:]
    private var newAuthors: [String: Piece] = [:]
    /// Old addresses that lead somewhere.
    private var aliases: Set<String>

    private var export: WordPressExport { source.export }

    static func plan(_ source: WordPressSource, into site: ExistingSite, today: CalendarDate) throws(ImportError) -> ImportPlan {
        var planner = try Self(source, into: site, today: today)
        planner.run()
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
        uploads = try Uploads(source.options.uploads, besides: site.paths, saved: before, prefix: prefix)
        (aliases, tags) = (site.aliases, site.tags)
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
        for post in posts where before["\(prefix)post \(post.id)"] == nil { add(post) }
        let used = Set(plan.pieces.flatMap(\.needs))
        plan.pieces = newAuthors.values.filter { used.contains($0.id) }.sorted { $0.id < $1.id } + plan.pieces
        if source.options.takesAllUploads { addAllUploads() }
        if plan.pieces.contains(where: { $0.files.keys.contains { $0.hasPrefix(".imports/comments/") } }) {
            plan.notes.append("comments are kept in .imports/comments; pages do not show them")
        }
        if export.removedCharacters > 0 {
            plan.notes.append("\(export.removedCharacters) control characters became spaces, because XML does not allow them")
        }
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
            articleIDs.take(String(path.split(separator: "/").last?.dropLast(3) ?? ""))
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
        for post in posts {
            guard let file = files[post.id] else { continue }
            let name = file.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
            let address = file.hasPrefix("pages/") ? "/\(file.dropFirst(6).dropLast(3))/" : "/news/\(slugs[file] ?? name)/"
            links.numbers[post.id] = address
            for text in [post.link, post.guid] {
                guard let old = WebAddress(text), links.isOld(old), old.query == nil, !links.isHome(old) else { continue }
                links.paths[WordPressLinks.key(old.path)] = address
            }
        }
        aliases.formUnion(links.numbers.values.map { $0.split(separator: "/").joined(separator: "/").lowercased() })
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
            guard parts.allSatisfy({ Self.isPart($0) }), !parts.isEmpty || old.query != nil,
                old.query.map({ $0.utf8.count < 300 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "=&_-".contains($0)) } }
                ) ?? true
            else { continue }
            let address =
                "/" + parts.joined(separator: "/").percentDecoded + (parts.isEmpty || !path.hasSuffix("/") ? "" : "/")
                + (old.query.map { "?\($0)" } ?? "")
            let key = address.split(separator: "/").joined(separator: "/").lowercased()
            guard !key.isEmpty, aliases.insert(key).inserted else { continue }
            found.append(address)
        }
        return found
    }

    private static func isPart(_ part: String) -> Bool {
        let decoded = part.percentDecoded
        return decoded.percentDecoded == decoded && PathProblem(with: decoded) == nil && !decoded.hasPrefix(".") && part.utf8.count < 300
            && decoded.unicodeScalars.allSatisfy {
                $0.value > 0x20 && !"/\\#?%".unicodeScalars.contains($0) && ![.control, .format].contains($0.properties.generalCategory)
            }
    }

    // MARK: Tags and authors

    private mutating func chooseTags(_ posts: [WordPressExport.Post]) {
        for name in Set(posts.flatMap(\.terms)).sorted() { _ = tag(name) }
        for (slug, name) in export.terms {
            if let tag = tag(name), posts.contains(where: { $0.terms.contains(name) && !$0.isPage }) {
                links.tags[slug.lowercased()] = "/tags/\(tag.slug)/"
            }
        }
    }

    /// The tag for a category or a tag; of several that would have one address, the first.
    private mutating func tag(_ name: String) -> Tag? {
        guard let words = SourceWords.name(HTMLWords.text(of: name)).map(SoundMarkdown.words), words.lowercased() != "uncategorized",
            let tag = Tag(String(words.prefix(100)), at: SourceLocation(file: export.file))
        else { return nil }
        if let known = tags[tag.slug] { return known }
        tags[tag.slug] = tag
        return tag
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
        let isDraft = post.status == "draft" || post.status == "pending" || post.hasPassword
        if isDraft { record["draft"] = .word("true") }
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
        var writer = MarkdownWriter(WordPressHost(links, uploads: uploads), keepsLines: isTyped)
        let (text, repaired) = SoundMarkdown.make(from: writer.text(of: plain))
        take(writer.host, dropped: tree.dropped, start, title, &piece)
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
        uploads = host.uploads
        piece.copies.merge(host.copies) { first, _ in first }
        piece.saved.merge(host.saved) { first, _ in first }
        for (name, reason, line) in (dropped + host.dropped).sorted(by: { $0.line < $1.line }) {
            plan.dropped.add(name, reason, at: SourceLocation(file: export.file, line: start + line - 1, column: 1), in: title)
        }
    }

    private mutating func distinctTags(of post: WordPressExport.Post) -> [String] {
        var slugs: Set<String> = []
        var names: [String] = []
        for term in post.terms {
            guard let tag = tag(term) else { continue }
            if slugs.insert(tag.slug).inserted { names.append(tag.name) }
        }
        if names.count > 50 {
            plan.dropped.add("tags", "an article has at most 50", at: post.place, in: title(of: post))
            names = Array(names.prefix(50))
        }
        return names
    }

    private func description(of post: WordPressExport.Post) -> String? {
        SourceWords.text(HTMLWords.text(of: post.excerpt)).flatMap { SourceWords.name($0) }.map(SoundMarkdown.words)
    }

    private mutating func picture(of post: WordPressExport.Post, _ title: String, _ piece: inout Piece) -> YAMLRecord? {
        guard let id = post.picture, let attachment = export.attachments[id] else {
            if post.picture != nil { plan.dropped.add("featured pictures", "the export does not have them", at: post.place, in: title) }
            return nil
        }
        var host = WordPressHost(links, uploads: uploads)
        let picture = host.picture(attachment.address, line: 1)
        take(host, post.place.line, title, &piece)
        guard case .file(let file) = picture else { return nil }
        let words = SourceWords.name(attachment.alternative).map(SoundMarkdown.words)
        return YAMLRecord(["file": .word(file), "alt": .text(words ?? "")])
    }

    private mutating func addComments(of post: WordPressExport.Post, _ title: String, _ piece: inout Piece) {
        guard !post.comments.isEmpty, let file = files[post.id] else { return }
        let entries = post.comments.map { comment in
            YAMLValue.record(
                YAMLRecord([
                    "id": .text(comment.id), "parent": comment.parent == "0" || comment.parent.isEmpty ? nil : .text(comment.parent),
                    "date": comment.date.map { .text($0) }, "author": SourceWords.name(comment.author).map { .text($0) },
                    "website": WebAddress(comment.website).map { _ in .text(comment.website) },
                    "text": SourceWords.text(HTMLWords.text(of: comment.text)).map { .text($0) },
                ]))
        }
        let lines =
            ["# The comments on \(file), as they were in WordPress. They are not part of the site."]
            + YAMLRecord(["comments": .items(entries)]).lines()
        piece.files[".imports/comments/\(file.dropLast(3)).yaml"] = lines.joined(separator: "\n") + "\n"
    }

    private mutating func addAllUploads() {
        var piece = Piece("uploads", .picture, "files that no text uses")
        let used = Set(plan.pieces.flatMap(\.copies.keys))
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
