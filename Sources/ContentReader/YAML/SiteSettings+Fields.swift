import Diagnostics
import ShowData

extension SiteSettings {
    /// Reads `site.yaml`. `nil` where the title or the address is missing.
    init?(_ fields: inout Fields) {
        let title = fields.required("title", .nonBlank)
        let baseURL = fields.required("baseURL", .baseURL)
        let tagline = fields.optional("tagline", .text)
        let description = fields.optional("description", .text)
        let language = fields.optional("language", .language)
        let accent = fields.optional("accent", .color)
        let footer = fields.optional("footer", .text)
        let navigation = fields.list("navigation", of: .navigationItem)
        let articlesPerPage = fields.optional("articlesPerPage", .integer(1...1_000))
        let contentsFromWords = fields.optional("contentsFromWords", .integer(0...1_000_000))
        let smartPunctuation = fields.optional("smartPunctuation", .boolean)
        let rawHTML = fields.optional("rawHTML", .word(RawHTML.self))
        let spoilers = fields.optional("spoilers", .word(SpoilerRule.self))
        let phrases = fields.optional("phrases", .phrases)
        let publishTargets = fields.optional("publish", .publishTargets)
        guard let title, let baseURL else { return nil }

        self.init(title: title, baseURL: baseURL)
        self.publishTargets = publishTargets ?? []
        self.tagline = tagline
        self.description = description
        self.language = language ?? self.language
        self.accent = accent
        self.footer = footer
        self.navigation = navigation
        self.articlesPerPage = articlesPerPage ?? self.articlesPerPage
        self.contentsFromWords = contentsFromWords ?? self.contentsFromWords
        self.smartPunctuation = smartPunctuation ?? self.smartPunctuation
        self.allowsRawHTML = rawHTML == .allowed
        spoilerRule = spoilers ?? spoilerRule
        self.phrases = phrases ?? self.phrases
    }
}

private enum RawHTML: String, CaseIterable, Sendable { case escaped, allowed }

extension Format<BaseURL> {
    fileprivate static let baseURL = Format.scalar("the site's address such as https://example.org/", parse: BaseURL.init)
}

extension Format<String> {
    /// A BCP 47 tag, as far as its shape goes.
    fileprivate static let language = Format.scalar("a language such as en or pt-BR") { text in
        let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
        let isWellFormed = subtags.allSatisfy { 1...8 ~= $0.utf8.count && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
        return isWellFormed && 2...3 ~= (subtags.first?.count ?? 0) ? text : nil
    }
}

extension Format<NavigationItem> {
    fileprivate static let navigationItem = Format.record("an entry with 'title' and 'to'") { fields in
        let title = fields.required("title", .nonBlank)
        let target = fields.required("to", .navigationTarget)
        guard let title, let target else { return nil }
        return NavigationItem(title: title, target: Located(target, at: fields.location(of: "to")))
    }
}

extension Format<NavigationItem.Target> {
    fileprivate static let navigationTarget = Format.scalar("a page such as news or about, or a web address") { text in
        if let address = WebAddress(text) { return .address(address) }
        guard !text.contains(":") else { return nil }
        return .path(text.split(separator: "/").joined(separator: "/"))
    }
}

extension Format<String> {
    /// A translation of `original`, with the same names in braces.
    fileprivate static func phrase(like original: String) -> Format {
        Format(name: text.name) { node, report in
            guard let text = text.decode(node, report) else { return nil }
            let wanted = Phrases.placeholders(in: original)
            let found = Phrases.placeholders(in: text)
            if let missing = wanted.subtracting(found).min() {
                report.error(at: node, "the phrase has no {\(missing)}", help: "write {\(missing)} where '\(original)' has it")
                return nil
            }
            if let strange = found.subtracting(wanted).min() {
                report.error(at: node, "nothing will stand for {\(strange)}", help: "the phrase is '\(original)' in English")
                return nil
            }
            return text
        }
    }
}

extension Format<Phrases> {
    fileprivate static let phrases = Format(name: "phrases by their keys") { node, report in
        guard var fields = Fields(node, report: report) else { return nil }
        var words = Phrases.Words()
        for (key, path) in Phrases.Words.keys {
            if let phrase = fields.optional(key, .phrase(like: words[keyPath: path])) { words[keyPath: path] = phrase }
        }
        if let months = fields.optional("months", .list(of: .text)) {
            if months.count == 12 {
                words.months = months
            } else {
                report.error(at: fields.location(of: "months"), "expected 12 names of months, found \(months.count)")
            }
        }
        fields.finish()
        return Phrases(words)
    }
}
