import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// Every source and every picture's credit.
    public func sources(_ page: SourcesPage) -> HTML {
        """
        <header class="title">
        <h1>\(page.phrases.sources)</h1>
        <p class="summary">\(page.phrases.sourcesIntroduction)</p>
        </header>
        \(page.sources.isEmpty ? nil : """
            <ul class="source-index">
            \(page.sources.map { sourceUse($0, phrases: page.phrases) })</ul>
            """)
        \(page.pictures.isEmpty ? nil : pictureCredits(page))
        \(page.correctors.isEmpty ? nil : "<p>\(page.phrases.labelled(page.phrases.correctedBy, page.phrases.list(page.correctors.map { HTML(text: $0) })))</p>")
        """
    }
}

private func sourceUse(_ use: SourceUse, phrases: Phrases) -> HTML {
    let source = use.entry.source
    return """
        <li id="\(use.entry.anchor)">
        <h2>\(source.address.map { "<a href=\"\($0)\" rel=\"external\">\(source.name)</a>" as HTML } ?? HTML(text: source.name))</h2>
        \(source.title.map { "<p><cite>\($0)</cite></p>\n" })\
        \(details(source, phrases: phrases).nonEmpty.map { "<p class=\"meta\">\($0)</p>\n" })\
        \(source.note.map { "<p class=\"note\">\($0)</p>\n" })\
        \(use.pages.isEmpty ? nil : "<p class=\"used\">\(phrases.labelled(phrases.usedIn, phrases.joined(use.pages.map(\.html))))</p>\n")\
        </li>

        """
}

private func details(_ source: Source, phrases: Phrases) -> HTML {
    let spellings = phrases.joined(source.authorAliases)
    let author = source.author.map { name -> HTML in
        spellings.isEmpty
            ? "\(phrases.by) \(name)"
            : "\(phrases.by) \(name) (\(Phrases.fill(phrases.alsoSpelled, ["name": spellings])))"
    }
    return "\([author, source.date.map { phrases.time($0) }].compactMap { $0 }.map { "<span>\($0)</span> " })"
}

private func pictureCredits(_ page: SourcesPage) -> HTML {
    """
    <section class="credits">
    <h2>\(page.phrases.pictureCredits)</h2>
    <ul>
    \(page.pictures.map { picture in
        """
        <li>
        \(picture.html(in: .card))
        <p>\(Parts.credit(picture))</p>
        </li>

        """
    })</ul>
    </section>
    """
}
