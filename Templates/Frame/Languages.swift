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
            \(others.map { language in "<li>\(language.html(on: frame))</li>\n" as HTML })</ul>
            """
    }
}

extension LanguageLink {
    fileprivate func html(on frame: Frame) -> HTML {
        let name: HTML = "<span lang=\"\(tag)\" dir=\"\(LanguageTag(tag).direction)\">\(name)</span>"
        if let path { return "<a href=\"\(path)\" hreflang=\"\(tag)\" data-tag=\"\(tag)\">\(name)</a>" }
        // The name is not to decide about the order of the two.
        return """
            <span data-tag="\(tag)" dir="\(LanguageTag(frame.site.language).direction)" title="\(frame.phrases.notTranslated)">\(name) \
            <small>\(frame.phrases.notTranslated)</small></span>
            """
    }
}

extension LanguageTag {
    fileprivate var direction: String { isRightToLeft ? "rtl" : "ltr" }
}
