import Hypertext
import ShowData
import ThemeKit

extension Parts {
    /// Who wrote the article, when, and how long it takes to read.
    public static func byline(_ page: ArticlePage) -> HTML {
        let (article, phrases) = (page.article, page.phrases)
        return """
            <p class="byline">\
            \(article.authors.isEmpty ? nil : "<span>\(phrases.by) \(phrases.list(article.authors))</span> ")\
            <span>\(phrases.time(article.date))</span> \
            \(page.updated.map { "<span>\(phrases.updated) \(phrases.time($0))</span> " })\
            <span>\(phrases.duration(readingMinutes: article.readingMinutes))</span></p>
            """
    }

    /// The box about an author.
    public static func authorBox(_ entry: AuthorEntry) -> HTML {
        """
        <article class="author-box">
        \(picture(entry.image, or: Poster(.person, name: entry.author.name)))
        <div class="words">
        <h3><a href="\(entry.path)">\(entry.author.name)</a></h3>
        \(entry.author.role.map { "<p class=\"tagline\">\($0)</p>\n" })\
        \(entry.author.bio.map { "<p>\($0)</p>\n" })\
        \(externalLinks(entry.author.links))</div>
        </article>

        """
    }

    /// Tags as small labels.
    public static func tagList(_ tags: [TitledLink], frame: Frame) -> HTML? {
        guard !tags.isEmpty else { return nil }
        return """
            <section class="tag-list">
            <h2>\(frame.phrases.tags)</h2>
            <ul class="tags">
            \(tags.map { "<li>\($0.html)</li>\n" })</ul>
            </section>
            """
    }
}
