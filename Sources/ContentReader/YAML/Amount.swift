/// How much is allowed in one place of the content.
///
/// What is written once may be shown on thousands of pages: a site's title on all of them, a tag with every article that has it. So each
/// number is far above what anybody needs, yet small enough that a site stays in proportion to its content.
enum Amount {
    /// Characters of a name, a title or a sentence. Titles seldom have a hundred.
    static let nameLength = 1_000
    /// Characters of a text in YAML, such as an author's bio: three pages of a book. Longer texts are Markdown.
    static let textLength = 10_000
    /// Characters of a tag, which is a word or two.
    static let tagLength = 100
    /// Characters of a language tag (RFC 5646, section 4.4.1).
    static let languages = 20
    static let languageLength = 35

    /// Tags of one article. Each has a page and two feeds, and each of these lists all tags of its articles: two thousand tags made 140 MB.
    /// Editors of large fan sites use ten.
    static let tags = 50
    /// Authors of one article.
    static let authors = 20
    /// Former addresses of one article or page. A site that has moved three times needs three.
    static let aliases = 100
    /// Entries of the navigation on every page.
    static let navigation = 50
    /// Collections of a site. Each has a list, feeds and a place in the search; owners have a handful of kinds of pages.
    static let collections = 200
    /// Values of a list without repetitions, such as the links of a person, the sources of a claim or the genres of a show.
    static let distinctValues = 200
    /// Points of the story at which a character appears or a song is heard. A soap opera has thousands of episodes.
    static let storyPoints = 5_000
    /// Volumes of book series, counted again for each show that adapts their series: the pages and the data of each show list all of them.
    /// Five hundred shows of five hundred volumes made 550 MB. The manga with the most volumes has 200, and a dozen adaptations.
    static let adaptedVolumes = 20_000
}
