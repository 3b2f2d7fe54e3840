import ContentReader
import Hypertext
import ThemeKit

extension Theme {
    /// A page of a collection: what it says about itself, something to listen to, its text.
    public func item(_ page: ItemPage) -> HTML {
        let (item, frame) = (page.item, page.frame)
        return """
            <article class="article plain">
            <header class="title">
            <p class="kicker">\(page.collection.html)</p>
            <h1>\(item.title)\(Parts.draftMark(if: item.isDraft, frame: frame))</h1>
            \(page.standfirst.map { "<p class=\"summary\">\($0)</p>\n" })\
            \(item.date.map { "<p class=\"byline\"><span>\(frame.phrases.time($0))</span></p>\n" })\
            </header>
            \(item.image.map { Parts.mainPicture($0, or: Poster(.article, name: item.title)) })
            \(Parts.lines(page.facts.map { FactRow($0.label, frame.phrases.list($0.values.map { $0.html(frame.phrases) })) }))
            \(page.audio.map(audio))
            <div class="prose">
            \(page.body)
            </div>
            </article>
            \(Parts.neighbours(page.neighbours, frame: frame))
            """
    }
}

private func audio(_ audio: ItemAudio) -> HTML {
    switch audio {
    case .inside(let path, _): "<p><audio controls preload=\"none\" src=\"\(path)\"></audio></p>\n"
    case .outside(let address): "<p><a href=\"\(address)\" rel=\"external\">\(address.host ?? address.description)</a></p>\n"
    }
}

extension ItemFact.Value {
    fileprivate func html(_ phrases: Phrases) -> HTML {
        switch self {
        case .text(let text), .number(let text): HTML(text: text)
        case .date(let date): phrases.time(date)
        case .link(let link): link.html
        case .page(let page): page.html
        }
    }
}
