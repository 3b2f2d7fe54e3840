import ThemeKit
import ThemeAssets

/// The default look of every site: a printed programme, with a lit sign above the door.
///
/// It has no members. Each function of `Theme` has its default in an extension in this module, so a theme that overrides
/// only one function is complete.
public struct DefaultTheme: Theme {
    /// The default theme, as it is.
    public init() {}
}

extension Theme {
    /// The files of the default theme: its style sheet and display font, and those that only some pages load or that are for printing; the
    /// scripts of the colours and the search, which all pages load, and those that only pages with a countdown, about a story, with
    /// pictures to enlarge, with something embedded or with lists load.
    public var assets: [ThemeAsset] {
        [
            .marqueeStyleSheet, .homeStyleSheet, .articleStyleSheet, .dataStyleSheet, .printStyleSheet,
            .coloursScript, .menusScript, .countdownScript, .articleScript,
            .spoilersScript, .progressStyleSheet,
            .picturesScript, .picturesStyleSheet, .tonesStyleSheet, .commentsScript,
            .findScript, .searchScript, .quotesScript, .searchStyleSheet,
            .blocksStyleSheet, .embedsScript,
            .lettering, .listsScript, .listsStyleSheet, .cardsScript, .cardsStyleSheet,
        ]
    }
}

extension ThemeAsset {
    /// `marquee.css`, which styles everything that the templates of this module make.
    public static let marqueeStyleSheet = ThemeAsset(name: "marquee.css", styleSheet: marquee_css(), count: marquee_css_length)

    /// `home.css`, which styles the lit sign and the rest of the home page. Only pages with the sign load it.
    public static let homeStyleSheet = ThemeAsset(name: "home.css", styleSheet: marquee_home_css(), count: marquee_home_css_length)

    /// `print.css`, which all pages have for printing.
    public static let printStyleSheet = ThemeAsset(name: "print.css", styleSheet: marquee_print_css(), count: marquee_print_css_length)

    /// `colours.js`: remembers whether a visitor wants the colours of day or night. All pages run it before they are painted.
    public static let coloursScript = ThemeAsset(
        name: "colours.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_colours(), count: marquee_colours_length))
    )

    /// `menus.js`: closes the menus of the navigation. Only sites whose navigation has some load it.
    public static let menusScript = ThemeAsset(
        name: "menus.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_menus(), count: marquee_menus_length))
    )

    /// `data.css`, which styles the logs, tables and drawings of a show's data. Only pages that have some load it.
    public static let dataStyleSheet = ThemeAsset(name: "data.css", styleSheet: marquee_data_css(), count: marquee_data_css_length)

    /// `spoilers.js`: asks how far visitors are, and opens what they have reached. Only pages about a story load it.
    public static let spoilersScript = ThemeAsset(
        name: "spoilers.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_spoilers(), count: marquee_spoilers_length))
    )

    /// `progress.css`: styles the panel in which visitors say how far they are. Loaded with it.
    public static let progressStyleSheet = ThemeAsset(
        name: "progress.css", styleSheet: marquee_progress_css(), count: marquee_progress_css_length)

    /// `comments.js`: loads the comments of another host when somebody asks for them. Only pages with such comments load it.
    public static let commentsScript = ThemeAsset(
        name: "comments.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_comments(), count: marquee_comments_length))
    )

    /// `countdown.js`: keeps a countdown up to date after the day of the build.
    public static let countdownScript = ThemeAsset(
        name: "countdown.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_countdown(), count: marquee_countdown_length))
    )

    /// `pictures.css`: lays out pictures with captions and galleries. Only pages that have some load it.
    public static let picturesStyleSheet = ThemeAsset(
        name: "pictures.css",
        bytes: CompactStyle.compact(UnsafeBufferPointer(start: marquee_pictures_css(), count: marquee_pictures_css_length))
            + ShotMeasures.rules.utf8
    )

    /// `tones.css`: the colours that stand for pictures until they are there, what stays of them when they are cropped, and their
    /// shapes. Only pages with pictures load it.
    public static let tonesStyleSheet = ThemeAsset(
        name: "tones.css", bytes: [PictureTone.rules, PictureFocus.rules, PictureShape.rules].flatMap { Array($0.utf8) })

    /// `pictures.js`: shows pictures over the page. Only pages with pictures to enlarge load it.
    public static let picturesScript = ThemeAsset(
        name: "pictures.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_pictures(), count: marquee_pictures_length))
    )

    /// `article.css`: lays out articles and standalone pages. Only they load it.
    public static let articleStyleSheet = ThemeAsset(
        name: "article.css", styleSheet: marquee_article_css(), count: marquee_article_css_length)

    /// `article.js`: puts footnotes into the margin, follows the reader in the contents, and shares the page. Only articles load it.
    public static let articleScript = ThemeAsset(
        name: "article.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_article(), count: marquee_article_length))
    )

    /// `blocks.css`: styles boxes of a kind, such as warnings, and what is embedded. Only pages that have some load it.
    public static let blocksStyleSheet = ThemeAsset(name: "blocks.css", styleSheet: marquee_blocks_css(), count: marquee_blocks_css_length)

    /// `embeds.js`: loads what is embedded when a visitor asks for it. Only pages with something embedded load it.
    public static let embedsScript = ThemeAsset(
        name: "embeds.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_embeds(), count: marquee_embeds_length))
    )

    /// `find.js`: loads `search.js` when somebody is about to search. All pages have it.
    public static let findScript = ThemeAsset(
        name: "find.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_find(), count: marquee_find_length))
    )

    /// `search.js`: searches the site.
    public static let searchScript = ThemeAsset(
        name: "search.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_search(), count: marquee_search_length))
    )

    /// `quotes.js`: shows where in the texts the words of a search stand. Loaded when there are results.
    public static let quotesScript = ThemeAsset(
        name: "quotes.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_quotes(), count: marquee_quotes_length))
    )

    /// `search.css`, which styles the search. Loaded with its script.
    public static let searchStyleSheet = ThemeAsset(name: "search.css", styleSheet: marquee_search_css(), count: marquee_search_css_length)

    /// `lists.js`: narrows and sorts lists. Only pages with such a list load it.
    public static let listsScript = ThemeAsset(
        name: "lists.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_lists(), count: marquee_lists_length))
    )

    /// `lists.css`, which styles the fields that narrow and sort lists. Only pages with such a list load it.
    public static let listsStyleSheet = ThemeAsset(name: "lists.css", styleSheet: marquee_lists_css(), count: marquee_lists_css_length)

    /// `cards.js`: shows what a link leads to, when somebody points at it.
    public static let cardsScript = ThemeAsset(
        name: "cards.js",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_cards(), count: marquee_cards_length))
    )

    /// `cards.css`, which styles the cards of links. Loaded with their script.
    public static let cardsStyleSheet = ThemeAsset(name: "cards.css", styleSheet: marquee_cards_css(), count: marquee_cards_css_length)

    /// `lettering.woff2`: the display font, Fira Sans Condensed, with the letters of Latin, Greek and Cyrillic.
    public static let lettering = ThemeAsset(
        name: "lettering.woff2",
        bytes: [UInt8](UnsafeBufferPointer(start: marquee_lettering(), count: marquee_lettering_length))
    )
}
