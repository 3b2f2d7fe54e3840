import ContentReader
import Hypertext
import ThemeKit

extension Theme {
    /// What the pages load from where.
    public func privacy(_ page: PrivacyPage) -> HTML {
        let phrases = page.phrases
        return """
            <article class="article plain">
            <header class="title">
            <h1>\(phrases.privacy)</h1>
            </header>
            <div class="prose">
            \(page.loadsNothing ? "<p>\(phrases.privacyNothing)</p>\n" : nil)\
            \(page.statistics.map { service in
                let host = service.address.host ?? service.address.description
                return "<p>\(Phrases.fill(phrases.privacyStatistics, ["name": service.name, "host": host]))</p>\n"
            })\
            \(page.comments?.host.map { "<p>\(Phrases.fill(phrases.privacyComments, ["host": $0]))</p>\n" })\
            \(page.hosts.isEmpty ? nil : "<p>\(Phrases.fill(phrases.privacyHosts, ["hosts": page.hosts.joined(separator: ", ")]))</p>\n")\
            \(page.hasOpenTexts ? "<p>\(phrases.privacyTexts)</p>\n" : nil)\
            <p>\(phrases.privacyStorage)</p>
            <p>\(phrases.privacyPolicy)</p>
            <p><code dir="ltr">\(page.frame.policy.text)</code></p>
            </div>
            </article>
            """
    }
}
