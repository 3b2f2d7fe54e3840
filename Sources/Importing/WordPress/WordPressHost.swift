/// What the writer of Markdown knows about a blog, and notes about one of its texts.
struct WordPressHost: MarkdownHost {
    var links: WordPressLinks
    var uploads: Uploads
    /// Files to copy: from where, by their paths in the site.
    private(set) var copies: [String: String] = [:]
    /// What is saved for them.
    private(set) var saved: [String: String] = [:]
    private(set) var dropped: [(name: String, reason: String, line: Int)] = []

    init(_ links: WordPressLinks, uploads: Uploads) {
        self.links = links
        self.uploads = uploads
    }

    /// Whether visitors read the text, so that it cannot link to drafts.
    private var isPublished = true

    /// Forgets what was noted about the last text.
    mutating func beginText(isPublished: Bool) {
        (copies, saved, dropped) = ([:], [:], [])
        self.isPublished = isPublished
    }

    mutating func link(to address: String, line: Int) -> String? {
        switch links.target(of: address) {
        case .address(let target) where isPublished && links.drafts.contains(target):
            leaveOut("links", "'\(address.prefix(80))' leads to a draft", line: line)
            return nil
        case .address(let target): return target
        case .upload(let path): return upload(path, "links", address, line).map { "/\($0)" }
        case .nowhere(let reason):
            leaveOut("links", "'\(address.prefix(80))' \(reason)", line: line)
            return nil
        }
    }

    mutating func picture(_ address: String, line: Int) -> WrittenPicture {
        switch links.target(of: address) {
        case .upload(let path):
            guard let file = upload(path, "pictures", address, line) else { return .none }
            return file.hasPrefix("images/") ? .file(file) : .link("/\(file)")
        case .address(let target):
            leaveOut("pictures", "'\(target.prefix(80))' is on another site; the text has a link to it", line: line)
            return target.hasPrefix("/") ? .none : .link(target)
        case .nowhere(let reason):
            leaveOut("pictures", "'\(address.prefix(80))' \(reason)", line: line)
            return .none
        }
    }

    mutating func media(_ address: String, line: Int) -> String? { link(to: address, line: line) }

    mutating func leaveOut(_ name: String, _ reason: String, line: Int) { dropped.append((name, reason, line)) }

    private mutating func upload(_ path: String, _ name: String, _ address: String, _ line: Int) -> String? {
        switch uploads.file(path) {
        case .copy(let destination, let source):
            copies[destination] = source
            if let line = uploads.savedLine(for: path) { saved[line.key] = line.value }
            return destination
        case .missing(let reason):
            leaveOut(name, "'\(address.prefix(80))' \(reason)", line: line)
            return nil
        }
    }
}
