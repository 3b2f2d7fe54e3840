import Files

/// Something that can be found: a page, or a part of one that has a name.
package struct SearchDocument: Sendable {
    /// What it is, in the order in which equally good results are listed.
    package enum Kind: Int, CaseIterable, Sendable {
        case show, character, person, episode, season, book, page, author, tag, article
    }

    /// How much a word says about what contains it.
    enum Weight: UInt8, Sendable {
        case name, heading, text
    }

    /// A piece of text, as words or as HTML.
    package enum Text: Sendable {
        case plain(String)
        case markup([UInt8])
    }

    /// Words that are only found by those who have reached a point of a story.
    package struct GuardedText: Sendable {
        /// The id of the show.
        package let show: String
        /// The points from any of which it is open, such as `s2e8` and `v3`; none if only the visitor opens it.
        package let marks: [String]
        package let isName: Bool
        package let texts: [Text]

        package init(show: String, marks: [String], isName: Bool = false, _ texts: [Text]) {
            self.show = show
            self.marks = marks
            self.isName = isName
            self.texts = texts
        }
    }

    /// A heading of the page that links may point to.
    package struct Heading: Sendable {
        package let id: String
        package let text: String

        package init(id: String, text: String) {
            self.id = id
            self.text = text
        }
    }

    package let kind: Kind
    /// What everybody may read.
    package let title: String
    /// Below the site's base, percent-encoded.
    package let path: String
    /// The position of its show among those of the site.
    package var show: Int?
    /// Other names of the same.
    package var aliases: [String] = []
    /// One or two sentences that everybody may read.
    package var excerpt = ""
    package var headings: [Heading] = []
    package var texts: [Text] = []
    package var guarded: [GuardedText] = []

    package init(_ kind: Kind, title: String, path: String, show: Int? = nil) {
        self.kind = kind
        self.title = title
        self.path = path
        self.show = show
    }
}

extension SearchDocument {
    /// What everybody may know about it, and how much the words of each text say.
    var openTexts: [(text: Text, weight: Weight)] {
        let joined = title.filter { $0 != " " && $0 != "'" && $0 != "’" && $0 != "-" && $0 != "." }
        return ([title] + aliases).map { (.plain($0), .name) } + [(.plain(joined), .heading)] + headings.map { (.plain($0.text), .heading) }
            + [(.plain(excerpt), .text)] + texts.map { ($0, .text) }
    }

    /// Tells whether what everybody may know about it has changed.
    var hashOfOpenTexts: ContentHash {
        var bytes = PackedBytes()
        bytes.add(openTexts) { bytes, text in
            bytes.add(Int(text.weight.rawValue))
            switch text.text {
            case .plain(let text):
                bytes.add(false)
                bytes.add(text)
            case .markup(let markup):
                bytes.add(true)
                bytes.add(markup)
            }
        }
        return ContentHash(of: bytes.bytes)
    }
}
