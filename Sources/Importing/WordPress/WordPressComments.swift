import ShowData

/// The comments on a post, for a file beside its text. Mail and IP addresses are not read at all.
struct WordPressComments {
    /// How the names of files with the comments on a text end.
    static let ending = ".comments.yaml"
    /// In characters.
    private static let longest = 10_000

    private var entries: [YAMLValue] = []
    private(set) var dropped: [(name: String, reason: String)] = []

    init(_ comments: [WordPressExport.Comment]) {
        for comment in comments { add(comment) }
    }

    /// `nil` if no comment has words.
    var record: YAMLRecord? { entries.isEmpty ? nil : YAMLRecord(["comments": .items(entries)]) }

    private mutating func add(_ comment: WordPressExport.Comment) {
        guard let words = SourceWords.prose(HTMLWords.text(of: comment.text)) else {
            dropped.append(("comments without words", "there is nothing to show"))
            return
        }
        // Whatever it looks like, it is shown as text.
        let text = String(String.UnicodeScalarView(words.unicodeScalars.prefix(Self.longest)))
        if text != words { dropped.append(("ends of long comments", "a comment has at most 10,000 characters")) }
        let website = comment.website.isEmpty || comment.website == "http://" ? nil : comment.website
        let isSound = website.map { WebAddress($0) != nil && ShowData.WebAddress($0) != nil && $0.utf8.count < 2_000 } ?? false
        if let website, !isSound { dropped.append(("websites of comments", "not a web address: '\(website.prefix(80))'")) }
        entries.append(
            .record(
                YAMLRecord([
                    "id": comment.id.trimmed.isEmpty ? nil : .text(comment.id),
                    "parent": comment.parent == "0" || comment.parent.isEmpty ? nil : .text(comment.parent),
                    "date": comment.date.map { $0.contains(" ") ? .text($0) : .word($0) },
                    "author": SourceWords.name(comment.author).map { .text($0) },
                    "website": isSound ? website.map { .text($0) } : nil, "text": .text(text),
                ])))
    }
}
