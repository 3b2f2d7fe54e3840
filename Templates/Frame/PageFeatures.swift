import Hypertext

/// What a page contains that needs a style sheet or a script of its own, or changes what is built around it.
struct PageFeatures: OptionSet {
    let rawValue: Int

    static let sign = PageFeatures(rawValue: 1 << 0)
    static let cover = PageFeatures(rawValue: 1 << 1)
    /// Any text that reads like an article.
    static let article = PageFeatures(rawValue: 1 << 2)
    /// An article that is the page.
    static let wholeArticle = PageFeatures(rawValue: 1 << 3)
    static let spoiler = PageFeatures(rawValue: 1 << 4)
    static let guide = PageFeatures(rawValue: 1 << 5)
    static let progress = PageFeatures(rawValue: 1 << 6)
    static let shots = PageFeatures(rawValue: 1 << 7)
    /// Pictures that lead to their largest size.
    static let enlargedPictures = PageFeatures(rawValue: 1 << 8)
    /// Pictures with a colour that stands for them until they are there, or with a focus.
    static let tonedPictures = PageFeatures(rawValue: 1 << 9)
    static let embeds = PageFeatures(rawValue: 1 << 10)
    /// Boxes for more than a plain note.
    static let colouredBoxes = PageFeatures(rawValue: 1 << 11)
    static let narrowedLists = PageFeatures(rawValue: 1 << 12)
    static let comments = PageFeatures(rawValue: 1 << 13)
    static let infobox = PageFeatures(rawValue: 1 << 14)

    /// How the templates begin the tags by which each is known.
    private static let tags: [(beginning: StaticString, feature: PageFeatures)] = [
        ("<header class=\"sign", sign), ("<header class=\"cover", cover), ("<article class=\"article", article),
        ("<article class=\"article\">", wholeArticle), ("<details class=\"spoiler\"", spoiler), ("<section class=\"guide\"", guide),
        ("<div class=\"progress-here\"", progress), ("<figure class=\"shot", shots), ("<div class=\"gallery\"", shots),
        ("<a class=\"enlarge\"", enlargedPictures), ("<img class=\"toned", tonedPictures), ("<figure class=\"embed ", embeds),
        ("<aside class=\"note-box ", colouredBoxes), ("<div class=\"list-tools\"", narrowedLists),
        ("<a class=\"load-comments\"", comments), ("<div class=\"infobox\"", infobox),
    ]
    private static let beginnings = tags.map(\.beginning)
}

extension PageFeatures {
    /// What the content of a page has.
    init(of content: HTML) {
        self = []
        for (isThere, tag) in zip(content.hasTags(beginningWith: Self.beginnings), Self.tags) where isThere { insert(tag.feature) }
    }
}
