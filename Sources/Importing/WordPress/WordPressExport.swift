import Diagnostics
import Hypertext
import ShowData

/// What an export of WordPress (WXR 1.0 to 1.2) says, as far as a site can have it.
struct WordPressExport: Sendable {
    struct Post: Sendable {
        var id = ""
        var isPage = false
        var title = ""
        var link = ""
        var guid = ""
        var author = ""
        var content = ""
        var excerpt = ""
        var slug = ""
        var status = ""
        var parent = ""
        var hasPassword = false
        /// In UTC, as Marquee writes it; `nil` if none is given.
        var date: String?
        var terms: [String] = []
        /// The id of the attachment that is its picture.
        var picture: String?
        var comments: [Comment] = []
        var place: SourceLocation
        /// The line in which `content` begins.
        var contentLine = 1

        /// Whether visitors do not read it for now: it is not published, or has a password.
        var isDraft: Bool { status == "draft" || status == "pending" || hasPassword }
    }

    struct Comment: Sendable {
        let id: String
        let parent: String
        let author: String
        let website: String
        let date: String?
        let text: String
    }

    struct Attachment: Sendable {
        let address: String
        /// Below the folder of uploads; `nil` if that is not said.
        let file: String?
        let title: String
        let alternative: String
        /// Of its own page.
        let link: String
        /// The number of the post that it was uploaded with.
        let parent: String
    }

    let file: String
    /// The addresses of the blog, with and without its folder.
    private(set) var homes: [WebAddress] = []
    /// The names of authors by their login.
    private(set) var authors: [String: String] = [:]
    private(set) var posts: [Post] = []
    private(set) var attachments: [String: Attachment] = [:]
    /// The numbers of attachments, in order.
    private(set) var order: [String] = []
    /// The names of categories and tags by their slugs.
    private(set) var terms: [String: String] = [:]
    private(set) var dropped = DropList()
    /// How many characters were there that XML does not allow.
    private(set) var removedCharacters = 0
    /// How many bytes were not UTF-8.
    private(set) var repairedBytes = 0

    /// - Throws: `ImportError` if the file is not such an export.
    init(_ source: XMLElements.Source) throws(ImportError) {
        file = source.name
        var isExport = false
        let work = try XMLElements.read(source, depth: 2, keepsStart: true) { node, around throws(ImportError) in
            guard around.name.local == "channel" else { return }
            if node.name.namespace.hasPrefix(Self.namespace) || node.name.local == "item" { isExport = true }
            add(node)
        }
        (removedCharacters, repairedBytes) = (work.removedCharacters, work.repairedBytes)
        if let broken = work.broken {
            guard !posts.isEmpty || !attachments.isEmpty else { throw .source([broken]) }
            dropped.add(broken)
        }
        guard isExport else {
            throw .source([
                .error(
                    at: SourceLocation(file: file, line: 1, column: 1), "this is not an export of WordPress",
                    help: "in WordPress, choose Tools, Export, All content, and download the file")
            ])
        }
    }

    private static let namespace = "http://wordpress.org/export/"

    private mutating func add(_ node: XMLNode) {
        switch node.name.local {
        // `base_site_url` may be that of a network of blogs.
        case "link", "base_blog_url":
            if let home = WebAddress(node.text.trimmed), !homes.contains(home) { homes.append(home) }
        case "author":
            let login = node["author_login"]?.text.trimmed ?? ""
            let parts = [node["author_first_name"]?.text.trimmed ?? "", node["author_last_name"]?.text.trimmed ?? ""].filter { !$0.isEmpty }
            let name = node["author_display_name"]?.text.trimmed ?? ""
            authors[login] = name.isEmpty ? (parts.isEmpty ? login : parts.joined(separator: " ")) : name
        case "category": addTerm(node["category_nicename"], node["cat_name"])
        case "tag": addTerm(node["tag_slug"], node["tag_name"])
        case "term": break
        case "item": addItem(node)
        default: break
        }
    }

    private mutating func addTerm(_ slug: XMLNode?, _ name: XMLNode?) {
        if let slug = slug?.text.trimmed, !slug.isEmpty, let name = name?.text { terms[slug.percentDecoded] = name.trimmed }
    }

    private mutating func addItem(_ node: XMLNode) {
        let place = SourceLocation(file: file, line: node.line, column: node.column)
        func text(_ name: String) -> String { node[name]?.text.trimmed ?? "" }
        let metadata = node.children.filter { $0.name.local == "postmeta" }.reduce(into: [String: String]()) { values, meta in
            values[meta["meta_key"]?.text.trimmed ?? ""] = meta["meta_value"]?.text.trimmed ?? ""
        }
        let type = text("post_type")
        let title = SourceWords.name(HTMLWords.text(of: text("title"))).map(SoundMarkdown.words) ?? ""
        switch type {
        case "post", "page", "": break
        case "attachment":
            attachments[text("post_id")] = Attachment(
                address: text("attachment_url").isEmpty ? text("guid") : text("attachment_url"), file: metadata["_wp_attached_file"],
                title: title, alternative: metadata["_wp_attachment_image_alt"] ?? "",
                link: text("link"), parent: text("post_parent"))
            order.append(text("post_id"))
            return
        default:
            dropped.add("entries of the type '\(type)'", "a site has only posts and pages", at: place, in: title)
            return
        }
        var post = Post(place: place)
        (post.id, post.isPage, post.title, post.link) = (text("post_id"), type == "page", title, text("link"))
        (post.guid, post.author, post.slug, post.status) = (text("guid"), text("creator"), text("post_name"), text("status"))
        post.parent = text("post_parent")
        post.hasPassword = !text("post_password").isEmpty
        post.date = Self.date(gmt: text("post_date_gmt"), local: text("post_date"), published: text("pubDate"))
        post.picture = metadata["_thumbnail_id"]
        // Those of programs begin with a line.
        for key in metadata.keys.sorted() where !key.hasPrefix("_") && !key.isEmpty {
            dropped.add("custom fields '\(key)'", "a post of this site has no place for them", at: place, in: title)
        }
        for child in node.children {
            switch child.name.local {
            case "encoded" where child.name.namespace.contains("excerpt"): post.excerpt = child.text
            case "encoded": (post.content, post.contentLine) = (child.text, child.textLine)
            case "category":
                // Old exports name each twice, once without a domain.
                let domain = child.attributes["domain"] ?? "category"
                guard ["category", "post_tag", "tag"].contains(domain) else {
                    dropped.add("terms of '\(domain)'", "articles have only tags", at: place, in: title)
                    continue
                }
                if let term = child.text.trimmed.nonEmpty, !post.terms.contains(term) {
                    post.terms.append(term)
                    if let slug = child.attributes["nicename"]?.percentDecoded { terms[slug] = term }
                }
            case "comment": add(child, to: &post)
            case "is_sticky" where child.text.trimmed == "1":
                dropped.add("posts that stay on top", "news are sorted by date", at: place, in: title)
            default: break
            }
        }
        posts.append(post)
    }

    private mutating func add(_ node: XMLNode, to post: inout Post) {
        func text(_ name: String) -> String { node[name]?.text.trimmed ?? "" }
        let place = SourceLocation(file: file, line: node.line, column: node.column)
        let type = text("comment_type")
        guard type.isEmpty || type == "comment" else {
            return dropped.add("comments of the type '\(type)'", "they were written by programs", at: place, in: post.title)
        }
        guard text("comment_approved") == "1" else {
            return dropped.add("comments that were not approved", "nobody has read them", at: place, in: post.title)
        }
        post.comments.append(
            Comment(
                id: text("comment_id"), parent: text("comment_parent"), author: text("comment_author"), website: text("comment_author_url"),
                date: Self.date(gmt: text("comment_date_gmt"), local: text("comment_date"), published: ""), text: text("comment_content")))
    }

    /// A date in UTC. WordPress writes zeros for one that is not known.
    static func date(gmt: String, local: String, published: String) -> String? { moment(gmt) ?? feedDate(published) ?? moment(local) }

    private static func moment(_ text: String) -> String? {
        let parts = text.split(separator: " ")
        guard let day = parts.first, !day.hasPrefix("0000"), Timestamp(String(day)) != nil else { return nil }
        guard parts.count > 1, case let time = parts[1].prefix(5), Timestamp("\(day) \(time)") != nil else { return String(day) }
        return time == "00:00" ? String(day) : "\(day) \(time)"
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `Fri, 01 May 2020 10:00:00 +0000`; other zones are not written by WordPress.
    private static func feedDate(_ text: String) -> String? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "+0000", let month = months.firstIndex(of: String(parts[2])), !parts[3].hasPrefix("-"),
            let year = Int(parts[3]), year > 0
        else { return nil }
        let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
        return moment("\(parts[3])-\(number)-\(parts[1]) \(parts[4])")
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
