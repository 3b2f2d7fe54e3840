/// How much may stand in one place of the content.
///
/// What is written once may be shown on thousands of pages: a site's title on each of them, a tag with every article that has it. So each
/// number is far above what anybody needs, and small enough that what a site is made of stays in proportion to what was written.
enum Amount {
    /// Characters of a name, a title or a sentence. Titles seldom have a hundred.
    static let nameLength = 1_000
    /// Characters of a text in YAML, such as what an author says about themselves: three pages of a book. Longer ones are Markdown.
    static let textLength = 10_000
    /// Characters of a tag, which is a word or two.
    static let tagLength = 100
    /// Characters of the tag of a language (RFC 5646, section 4.4.1).
    static let languageLength = 35

    /// Tags of one article. Each has a page and two feeds, and each of these lists all tags of the article: two thousand tags made 140 MB.
    /// Editors of large fan sites give ten.
    static let tags = 50
    /// Authors of one article.
    static let authors = 20
    /// Old addresses of one article or page. A site that has moved three times has left three.
    static let aliases = 100
    /// Entries at the head of every page.
    static let navigation = 50
    /// Values of a list in which none is there twice, such as the links of a person, the sources of a claim or the genres of a show.
    static let distinctValues = 200
    /// Points of the story at which a character appears or a song is heard. A soap opera has thousands of episodes.
    static let storyPoints = 5_000
}
