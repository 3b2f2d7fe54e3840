import Diagnostics
import Files
import ShowData

extension SiteSettings {
    /// Reads `site.yaml`. `nil` if the title or the address is missing.
    init?(_ fields: inout Fields) {
        let title = fields.required("title", .nonBlank, "the name of the site")
        let baseURL = fields.required(
            "baseURL", .baseURL, "where the site will live: `https://leaves.example/`, or with a folder, `https://leaves.example/fans/`")
        var settings = Unfinished(title, baseURL, make: SiteSettings.init)
        settings.tagline = fields.optional("tagline", .text, "a short line below the name")
        settings.description = fields.optional("description", .text, "one or two sentences for search engines")
        settings.language = fields.optional(
            "language", .language, "`en` by default; decides the words of the theme, dates, numbers, quotation marks and the order of names"
        )
        let languages = fields.list(
            "languages", of: .language, atMost: Amount.languages,
            "the languages of a site that has several, such as `[en, de]`: the first is that of the original, and each other has its own folder of pages, such as `/de/`"
        )
        settings.accent = fields.optional("accent", .color, "the site’s colour, `\"#rrggbb\"`")
        settings.logo = fields.optional(
            "logo", .imageFile, "the site’s own picture such as `images/logo.svg`: beside its name, and for its icons"
        )
        let icon = fields.optional(
            "icon", .imageFile,
            "the picture for the browser’s tab and the screens of phones, best a square SVG or a PNG of 512 × 512 pixels; by default the logo, and without one the first letter of the title"
        )
        settings.look = LookSettings(&fields, accent: settings.accent)
        settings.accent = settings.accent ?? settings.look?.palette.accent
        let home = fields.distinct(
            "home", of: .homeSection,
            "the sections of the home page in their order; `[new, next, start, shows, feed]` by default")
        settings.home = fields.has("home") ? home : nil
        let footer = fields.optional(
            "footer", Format<String>.typed.inEachLanguage(.noted),
            "some words at the bottom of every page: Markdown, with links such as `[About us](about)`")
        settings.footer = footer.map { Located($0, at: fields.location(of: "footer")) }
        settings.social = fields.list(
            "social", of: .link, atMost: Amount.navigation,
            "where you are elsewhere, such as `https://mastodon.example/@leaves`: at the bottom of every page, each with a sign")
        settings.navigation = fields.list(
            "navigation", of: .navigationItem, atMost: Amount.navigation, "the links at the top of every page")
        settings.collections = fields.optional(
            "collections", .collections,
            "your own kinds of pages by the names of their folders in `collections`: `{ art: { title: Fan art, keys: { artist: text, of: reference } } }`"
        )
        settings.articlesPerPage = fields.optional(
            "articlesPerPage", .integer(1...1_000), "articles on each page of the news; 12 by default")
        settings.contentsFromWords = fields.optional(
            "contentsFromWords", .integer(0...1_000_000),
            "how many words an article needs to get a table of contents; 800 by default")
        settings.smartPunctuation = fields.optional("smartPunctuation", .boolean, "`true` (the default) makes \"straight\" quotes “curly”")
        settings.allowsRawHTML = fields.optional(
            "rawHTML", .word(RawHTML.self), "`escaped` (shown as text, the safe choice) or `allowed`"
        ).map { $0 == .allowed }
        settings.allowsOwnHTML = fields.optional(
            "ownHTML", .word(OwnHTML.self),
            "`refused` (the safe choice) or `allowed`: whether `head.html`, `body-end.html`, `article-end.html` and `sidebar.html` in `theme` get into the pages; write it only if nobody else may change that folder"
        ).map { $0 == .allowed }
        settings.allowsActiveFiles = fields.optional(
            "activeFiles", .word(ActiveFiles.self),
            "`refused` (the safe choice) or `allowed`: whether `files/` and `images/` may contain files that browsers or hosts could run, such as HTML and PDF"
        ).map { $0 == .allowed }
        settings.images = fields.optional(
            "images", .imageSettings,
            "how pictures are published: `{ avif: true }` makes AVIF too, which takes long and saves a quarter of the bytes"
        )
        settings.withdrawnPictures = fields.distinct(
            "withdrawn", of: .withdrawnPicture,
            "pictures that were taken down, such as `images/leaves.jpg`: nothing is published of them, whoever shows them; `marquee withdraw` writes this"
        )
        let shareImages = fields.distinct(
            "shareImages", of: .word(ShareImageKind.self),
            "which pages get a picture of their own for shared links; without it all of these, except a kind with more than 1,000 pages. `[]` leaves only the site’s"
        )
        settings.shareImages = fields.has("shareImages") ? Set(shareImages) : nil
        settings.comments = fields.optional(
            "comments", .commentSettings,
            "`archive` shows the comments that came with an import below their articles and pages; `hidden` (the default) does not. `{ giscus: … }`, `{ isso: … }`, `{ mastodon: … }` or `{ mail: … }` lets readers write new ones below articles, `{ archive: shown }` beside it shows the old ones too"
        )
        settings.statistics = fields.optional(
            "statistics", .statistics,
            "what counts visits: `{ goatcounter: https://leaves.goatcounter.com }`, `{ plausible: https://plausible.io }` or `{ umami: { server: …, site: … } }`; nothing by default"
        )
        settings.showsLinkCards = fields.optional(
            "linkCards", .boolean,
            "`true` (the default) shows a small card with what a link leads to when a visitor points at it; `false` does not")
        settings.contribution = fields.optional(
            "contribute", .contribution,
            "how readers send corrections: `{ mail: fans@leaves.example, repository: https://codeberg.org/leaves/site }`; every page then asks for them"
        )
        settings.embedsBareLinks =
            fields.optional(
                "embeds", .word(Embeds.self),
                "`directives` (the default) or `bareLinks`: whether an address alone in a paragraph becomes a card like that of `::embed`, if it is one of a video, some music or a post"
            ) == .bareLinks
        settings.data = fields.optional(
            "data", .dataSettings,
            "what the data file of each show contains: `{ spoilers: included }` publishes guarded values too, `{ licence: CC0 1.0 }` says how others may use it"
        )
        settings.feeds = fields.optional(
            "feeds", .feedSettings,
            "what feed readers get: `{ texts: full }` puts whole articles into the feeds, without what is guarded; `{ hub: https://… }` names a WebSub hub"
        )
        settings.me = fields.list(
            "me", of: .webAddress, atMost: Amount.navigation,
            "your pages elsewhere, such as on Mastodon: the home page links to them with `rel=me`, by which they can confirm that the site is yours"
        )
        settings.crawlers = fields.optional(
            "crawlers", .crawlerSettings,
            "who may collect the pages: `{ ai: refuse }` asks language models and generators of pictures not to, `{ ai: allow }` writes an `llms.txt` for them, `{ search: refuse }` keeps the site out of search engines"
        )
        settings.spoilerRule = fields.optional(
            "spoilers", .word(SpoilerRule.self), "`closed` (the default) or `latest`: when to open spoilers that name no point of the story"
        )
        let phrases = fields.optional(
            "phrases", .phrases, "your own wording for the phrases of the theme, such as `latestNews: Latest from the notebook`")
        settings.words = fields.optional(
            "words", .words,
            "words that your data repeats, such as labels of facts and tags, in the other languages of the site: `{ School: { de: Schule } }`"
        )
        settings.publishTargets = fields.optional("publish", .publishTargets, "where `marquee publish` puts the site: targets by name")
        guard var settings = settings.finished else { return nil }
        settings.icon = (icon ?? settings.logo).map { Located($0, at: fields.location(of: icon == nil ? "logo" : "icon")) }
        let languageKey = ["language", "languages"].first { fields.has($0) }
        settings.languagePlace = languageKey.map { fields.location(of: $0) }
        if fields.has("languages") {
            settings.languages = languages.count > 1 ? languages : []
            guard settings.takeLanguages(languages, in: fields) else { return nil }
        }
        settings.phrases = Phrases(phrases ?? Translation(), language: settings.language)
        self = settings
    }
}

extension SiteSettings {
    /// - Returns: whether the languages fit together; if not, that is an error.
    fileprivate mutating func takeLanguages(_ languages: [String], in fields: Fields) -> Bool {
        guard let original = languages.first else { return true }
        let repeated = languages.indices.first { index in
            languages[..<index].contains { $0.lowercased() == languages[index].lowercased() }
        }
        if let repeated {
            fields.report.error(
                at: fields.location(of: "languages"), "'\(languages[repeated])' is listed twice", help: "keep one of them")
            return false
        }
        if fields.has("language"), language != original {
            fields.report.error(
                at: fields.location(of: "language"), "the language is '\(language)', and the first of 'languages' is '\(original)'",
                help: "delete 'language', and write the language of the original first in 'languages'")
            return false
        }
        language = fields.report.languages?.current ?? original
        return true
    }
}

private enum RawHTML: String, CaseIterable, Sendable { case escaped, allowed }

private enum OwnHTML: String, CaseIterable, Sendable { case refused, allowed }

private enum ActiveFiles: String, CaseIterable, Sendable { case refused, allowed }

private enum Embeds: String, CaseIterable, Sendable { case directives, bareLinks }

private enum FeedTexts: String, CaseIterable, Sendable { case summary, full }

private enum PublishedSpoilers: String, CaseIterable, Sendable { case leftOut, included }

extension Format<ImageSettings> {
    fileprivate static let imageSettings = Format.record("settings of the pictures, with 'avif' and 'megapixels'") { fields in
        var settings = ImageSettings()
        settings.makesAVIF =
            fields.optional("avif", .boolean, "`true` or `false` (the default): whether pictures are also made as AVIF") ?? false
        settings.mostMegapixels =
            fields.optional("megapixels", .integer(1...2_000), "how many million pixels a picture may have; 100 by default") ?? 100
        return settings
    }
}

extension Format<DataSettings> {
    fileprivate static let dataSettings = Format.record("settings of the published data, with 'spoilers' and 'licence'") { fields in
        var settings = DataSettings()
        settings.includesSpoilers =
            fields.optional(
                "spoilers", .word(PublishedSpoilers.self), "`leftOut` (the default) or `included`") == .included
        settings.licence = fields.optional("licence", .properName, "how others may use the data")
        return settings
    }
}

extension Format<FeedSettings> {
    fileprivate static let feedSettings = Format.record("settings of the feeds, with 'texts' and 'hub'", form: Form("{ texts: % }")) {
        fields in
        var settings = FeedSettings()
        settings.hasWholeTexts =
            fields.optional(
                "texts", .word(FeedTexts.self),
                "`summary` (the default) or `full`: the whole text of each article, with links to the page in place of what is guarded"
            ) == .full
        settings.hub = fields.optional(
            "hub", .webAddress, "the address of a WebSub hub, which the feeds name, and which `marquee publish` tells of changed feeds")
        return settings
    }
}

extension Format<CrawlerSettings> {
    fileprivate static let crawlerSettings = Format.record("rules for crawlers, with 'ai' and 'search'", form: Form("{ ai: % }")) {
        fields in
        var settings = CrawlerSettings()
        settings.ai = fields.optional(
            "ai", .word(CrawlerSettings.Rule.self),
            "`refuse`: `robots.txt` and every page ask the crawlers of language models and generators of pictures to stay away; `allow`: `llms.txt` tells them what is where, without spoilers"
        )
        settings.search = fields.optional(
            "search", .word(CrawlerSettings.Rule.self),
            "`refuse`: every page asks search engines not to show it, and there is no sitemap; `allow` (the default)")
        return settings
    }
}

extension Format<BaseURL> {
    fileprivate static let baseURL = Format(name: address.name, schema: address.schema) { node, report in
        guard let text = node.text, BaseURL.namesUser(text) else {
            let address = address.decode(node, report)
            if address != nil, let text = node.text, AddressAdvice.pathOnOwnComputer(text) != nil {
                report.warning(
                    at: report.location(of: node), AddressAdvice.ownComputer, help: "write the address at which visitors will find the site"
                )
            }
            return address
        }
        report.add([
            Diagnostic(
                .error, at: report.location(of: node),
                "the site's address contains a user name or a password, which every page would show",
                help: "leave out everything before the '@'; change the password, because others may have read it",
                hidesLine: true)
        ])
        return nil
    }

    private static let address = Format.scalar(
        "the site's address such as https://example.org/", .pattern(Pattern.baseURL),
        advice: { text in
            if let corrected = AddressAdvice.corrected(text), BaseURL(corrected) != nil { return "write \(corrected)" }
            let start = text.prefix { $0 != "#" && $0 != "?" }
            if start.count < text.count, BaseURL(String(start)) != nil { return "write \(start)" }
            if let page = text.withoutIndexFile, !page.isEmpty { return "write \(page)" }
            return "write where visitors will find the site, beginning with https://; until you know, https://example.org/"
        }
    ) { text in text.withoutIndexFile == nil ? BaseURL(text) : nil }
}

extension Format<String> {
    /// A BCP 47 tag of a language and a country that exist.
    static let language = Format(name: wellFormedLanguage.name, schema: wellFormedLanguage.schema) { node, report in
        guard let tag = wellFormedLanguage.decode(node, report) else { return nil }
        guard let problem = LanguageCodes.problem(with: tag) else { return tag }
        report.error(at: node, problem.message, help: problem.help)
        return nil
    }

    private static let wellFormedLanguage = Format.scalar(
        "a language such as en or pt-BR", .pattern(Pattern.language, longest: Amount.languageLength),
        advice: { LanguageAdvice.help(for: $0) }
    ) { text in
        let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
        let isWellFormed = subtags.allSatisfy { 1...8 ~= $0.utf8.count && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
        return isWellFormed && text.utf8.count <= Amount.languageLength && 2...3 ~= (subtags.first?.count ?? 0) ? text : nil
    }
}

extension Form {
    /// An entry for a page that is named by its path, its file or its address.
    fileprivate static let navigationItem = Form.ofText { text in
        guard text != "…", !text.contains("://") else { return "{ title: …, to: \(text) }" }
        let path = (text.hasSuffix(".md") ? text.dropLast(3) : text[...]).split(separator: "/").drop { $0 == "pages" }.map { String($0) }
        let words = path.last?.split(separator: "-").joined(separator: " ") ?? ""
        let title = words.prefix(1).uppercased() + words.dropFirst()
        return "{ title: \(title.inQuotesIfNeeded), to: \(path.map { $0.lowercased() }.joined(separator: "/")) }"
    }
}

extension Format<NavigationItem> {
    fileprivate static let navigationItem = Format(name: wellFormed.name, schema: wellFormed.schema) { node, report in
        if let pairs = node.labels(insteadOf: ["title", "to", "items"]) {
            let entries = pairs.map { "{ title: \($0.label), to: \($0.value) }" }
            let help = entries.count == 1 ? entries[0] : "[\(entries.joined(separator: ", "))]"
            report.error(at: node, "an entry of the navigation has a 'title' and a 'to'", help: "write \(help)")
            return nil
        }
        return wellFormed.decode(node, report)
    }

    private static let wellFormed = Format.record("an entry with 'title', and 'to' or 'items'", form: .navigationItem) { fields in
        let title = fields.required("title", .nonBlank, "its text")
        let target = fields.optional("to", .navigationTarget, targetMeaning)
        let items = fields.list(
            "items", of: .navigationLink, atMost: Amount.navigation,
            "the entries that it opens, each with `title` and `to`; then it has no `to` itself")
        fields.record(.exactlyOne(of: ["to", "items"]))
        switch (fields.has("to"), fields.has("items")) {
        case (false, false): fields.misses("to", help: "add 'to: …' with the path of a page, or 'items: …' with the entries that it opens")
        case (true, true):
            fields.report.error(
                at: fields.location(of: "to"), "an entry with 'items' opens them, and leads nowhere itself",
                help: "make this page the first of the 'items', and delete 'to' here")
        default: break
        }
        guard let title else { return nil }
        if let target { return NavigationItem(title: title, target: Located(target, at: fields.location(of: "to"))) }
        return items.isEmpty ? nil : NavigationItem(title: title, opening: items)
    }

    /// An entry that leads somewhere.
    fileprivate static let navigationLink = Format.record("an entry with 'title' and 'to'", form: .navigationItem) { fields in
        let title = fields.required("title", .nonBlank, "its text")
        let target = fields.required("to", .navigationTarget, targetMeaning)
        guard let title, let target else { return nil }
        return NavigationItem(title: title, target: Located(target, at: fields.location(of: "to")))
    }

    private static let targetMeaning = "the path of a page without slashes at its ends, or a full web address"
}

extension Format<NavigationItem.Target> {
    fileprivate static let navigationTarget = Format(name: anyTarget.name, schema: anyTarget.schema) { node, report in
        guard node.keepsPasswords(report), let target = anyTarget.decode(node, report) else { return nil }
        if case .address(let address) = target { node.nameRedirect(address, report) }
        if case .address(let address) = target, let path = AddressAdvice.pathOnOwnComputer(address.description) {
            let page = path.split(separator: "/").joined(separator: "/")
            report.warning(
                at: report.location(of: node), AddressAdvice.ownComputer, help: page.isEmpty ? nil : "write the path alone: \(page)")
        }
        return target
    }

    private static let anyTarget = Format.scalar(
        "a page such as news or about, or a web address", .pattern(Pattern.navigationTarget), advice: AddressAdvice.help(for:)
    ) { text in
        if let address = WebAddress(text) { return .address(address) }
        guard !text.contains(":") else { return nil }
        return .path(text.split(separator: "/").joined(separator: "/"))
    }
}
