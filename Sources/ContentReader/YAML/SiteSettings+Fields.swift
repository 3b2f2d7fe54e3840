import Diagnostics
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
        settings.language = fields.optional("language", .language, "`en` by default")
        settings.accent = fields.optional("accent", .color, "the site’s colour, `\"#rrggbb\"`")
        settings.footer = fields.optional("footer", .text, "one sentence at the bottom of every page")
        settings.navigation = fields.list(
            "navigation", of: .navigationItem, atMost: Amount.navigation, "the links at the top of every page")
        settings.articlesPerPage = fields.optional(
            "articlesPerPage", .integer(1...1_000), "articles on each page of the news; 12 by default")
        settings.contentsFromWords = fields.optional(
            "contentsFromWords", .integer(0...1_000_000),
            "how many words an article needs to get a table of contents; 800 by default")
        settings.smartPunctuation = fields.optional("smartPunctuation", .boolean, "`true` (the default) makes \"straight\" quotes “curly”")
        settings.allowsRawHTML = fields.optional(
            "rawHTML", .word(RawHTML.self), "`escaped` (shown as text, the safe choice) or `allowed`"
        ).map { $0 == .allowed }
        settings.allowsActiveFiles = fields.optional(
            "activeFiles", .word(ActiveFiles.self),
            "`refused` (the safe choice) or `allowed`: whether `files/` and `images/` may contain files that browsers or hosts could run, such as HTML and PDF"
        ).map { $0 == .allowed }
        settings.data = fields.optional(
            "data", .dataSettings,
            "what the data file of each show contains: `{ spoilers: included }` publishes guarded values too, `{ licence: CC0 1.0 }` says how others may use it"
        )
        settings.spoilerRule = fields.optional(
            "spoilers", .word(SpoilerRule.self), "`closed` (the default) or `latest`: when to open spoilers that name no point of the story"
        )
        settings.phrases = fields.optional(
            "phrases", .phrases, "your own wording for the phrases of the theme, such as `latestNews: Latest from the notebook`")
        settings.publishTargets = fields.optional("publish", .publishTargets, "where `marquee publish` puts the site: targets by name")
        guard let settings = settings.finished else { return nil }
        self = settings
    }
}

private enum RawHTML: String, CaseIterable, Sendable { case escaped, allowed }

private enum ActiveFiles: String, CaseIterable, Sendable { case refused, allowed }

private enum PublishedSpoilers: String, CaseIterable, Sendable { case leftOut, included }

extension Format<DataSettings> {
    fileprivate static let dataSettings = Format.record("settings of the published data, with 'spoilers' and 'licence'") { fields in
        var settings = DataSettings()
        settings.includesSpoilers =
            fields.optional(
                "spoilers", .word(PublishedSpoilers.self), "`leftOut` (the default) or `included`") == .included
        settings.licence = fields.optional("licence", .nonBlank, "how others may use the data")
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
            if text.hasSuffix("/index.html") { return "write \(text.dropLast(10))" }
            return "write where visitors will find the site, beginning with https://; until you know, https://example.org/"
        }
    ) { text in text.hasSuffix("/index.html") ? nil : BaseURL(text) }
}

extension Format<String> {
    /// A BCP 47 tag of a language and a country that exist.
    fileprivate static let language = Format(name: wellFormedLanguage.name, schema: wellFormedLanguage.schema) { node, report in
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
        if let pairs = node.labels(insteadOf: ["title", "to"]) {
            let entries = pairs.map { "{ title: \($0.label), to: \($0.value) }" }
            let help = entries.count == 1 ? entries[0] : "[\(entries.joined(separator: ", "))]"
            report.error(at: node, "an entry of the navigation has a 'title' and a 'to'", help: "write \(help)")
            return nil
        }
        return wellFormed.decode(node, report)
    }

    private static let wellFormed = Format.record("an entry with 'title' and 'to'", form: .navigationItem) { fields in
        let title = fields.required("title", .nonBlank, "its text")
        let target = fields.required("to", .navigationTarget, "the path of a page without slashes at its ends, or a full web address")
        guard let title, let target else { return nil }
        return NavigationItem(title: title, target: Located(target, at: fields.location(of: "to")))
    }
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

extension Format<String> {
    /// A translation of `original`, with the same names in braces.
    fileprivate static func phrase(like original: String) -> Format {
        Format(
            name: text.name, schema: .matching(Pattern.phrase(with: Phrases.placeholders(in: original)), longest: Amount.nameLength)
        ) { node, report in
            guard node.isNoLonger(than: Amount.nameLength, report, help: "shorten it"), let text = text.decode(node, report) else {
                return nil
            }
            let wanted = Phrases.placeholders(in: original)
            let found = Phrases.placeholders(in: text)
            if let missing = wanted.subtracting(found).min() {
                report.error(at: node, "the phrase has no {\(missing)}", help: "write {\(missing)} where '\(original)' has it")
                return nil
            }
            if let strange = found.subtracting(wanted).min() {
                report.error(at: node, "nothing will replace {\(strange)}", help: "the English phrase is '\(original)'")
                return nil
            }
            return text
        }
    }
}

extension Format<Phrases> {
    fileprivate static let phrases = Format.record("phrases by their keys") { fields in
        let translations = Phrases.Words.english.sorted { $0.key < $1.key }.compactMap { key, original in
            fields.optional(key, .phrase(like: original), "in English “\(original)”").map { (key, $0) }
        }
        let months = fields.optional("months", .months, "the names of the months, January first")
        return Phrases(Phrases.Words(Dictionary(translations) { first, _ in first }, months: months))
    }
}

extension Format<[String]> {
    fileprivate static let months = Format(name: "12 names of months", schema: .list(of: .text, count: 12...12)) { node, report in
        guard let months = Format.list(of: .text).decode(node, report) else { return nil }
        guard months.count == 12 else {
            report.error(at: node, "expected 12 names of months, found \(months.count)")
            return nil
        }
        return months
    }
}
