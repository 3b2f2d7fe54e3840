import ContentReader
import Hypertext
import ThemeKit

extension Parts {
    /// The same page in the other languages of the site, and in which of them it does not exist yet.
    ///
    /// For the top of a page; nothing on a site in one language.
    public static func languages(_ frame: Frame) -> HTML? {
        let others = frame.languages.filter { !$0.isCurrent }
        guard !others.isEmpty else { return nil }
        return """
            <ul class="languages" aria-label="\(frame.phrases.languages)">
            \(others.map { language in "<li>\(language.html(short: shortTag(of: language, in: frame.languages), on: frame))</li>\n" as HTML })</ul>
            """
    }
}

/// The tag without the region, such as "en" for "en-GB", unless another language of the site has the same.
private func shortTag(of language: LanguageLink, in all: [LanguageLink]) -> String {
    let primary = { (tag: String) in tag.prefix { $0 != "-" } }
    return all.count { primary($0.tag) == primary(language.tag) } == 1 ? String(primary(language.tag)) : language.tag
}

extension LanguageLink {
    fileprivate func html(short: String, on frame: Frame) -> HTML {
        let name: HTML = "<span lang=\"\(tag)\" dir=\"\(LanguageTag(tag).direction)\">\(name)</span>"
        if let path { return "<a href=\"\(path)\" hreflang=\"\(tag)\" data-tag=\"\(short)\">\(name)</a>" }
        // The name is not to decide about the order of the two.
        return """
            <span data-tag="\(short)" dir="\(LanguageTag(frame.site.language).direction)" title="\(frame.phrases.notTranslated)">\(name) \
            <small>\(frame.phrases.notTranslated)</small></span>
            """
    }
}

extension LanguageTag {
    fileprivate var direction: String { isRightToLeft ? "rtl" : "ltr" }
}
