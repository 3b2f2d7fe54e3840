import ContentReader
import Exports
import Hypertext
import Markdown
import ShowData
import ThemeKit

/// The words of one document of the search, gathered: what everybody may read, and what is guarded, with the points from which it is open.
///
/// What has a page of its own because it must not be on any other (`hard`) is left out.
struct SearchTexts {
    private let filler: Texts
    private var catalogue: Catalogue { filler.catalogue }
    private let show: Show?
    private let story: Story?
    private(set) var open: [SearchDocument.Text] = []
    private(set) var guarded: [SearchDocument.GuardedText] = []

    private enum Cover: Equatable {
        case open
        /// `nil` if only the visitor opens it.
        case guarded(SpoilerGuard?)
    }

    init(about show: Show?, on site: Site) {
        filler = site.texts
        self.show = show ?? site.catalogue.onlyShow
        story = self.show.flatMap { site.stories[$0.id] }
    }

    mutating func add(_ texts: String?...) {
        open += texts.compactMap { $0.flatMap { $0.isEmpty ? nil : .plain($0) } }
    }

    /// - Parameter isName: whether it is what the document is called.
    mutating func add<Value>(_ value: Spoilable<Value>?, isName: Bool = false, _ texts: (Value) -> [String?]) {
        guard let value else { return }
        let words = value.filed(under: texts).compactMap { $0.map { SearchDocument.Text.plain($0) } }
        add(words, value.guardedUntil.map { .guarded($0) } ?? .open, isName: isName)
    }

    /// The full title, if it is guarded. The safe one is the document's title.
    mutating func add(_ title: Title?) {
        if let guarded = title?.guarded { add(guarded, isName: true) { [$0] } }
    }

    mutating func add(_ image: Spoilable<Image>?) { add(image) { [$0.alt, $0.caption] } }

    mutating func add(_ image: Image?) { add(image?.alt, image?.caption) }

    /// Crew, by name and by what they did.
    mutating func add(_ credits: [Credit]) {
        for credit in credits { add(catalogue.person(credit.person)?.name, credit.role) }
    }

    /// People with parts that have no page.
    mutating func add(_ cast: [CastMember]) {
        for member in cast { add(catalogue.person(member.person)?.name, member.part, member.note) }
    }

    /// - Parameter guardedUntil: the guard of the whole text.
    mutating func add(_ body: Body?, guardedUntil: SpoilerGuard? = nil) {
        guard let body else { return }
        add(body.text, guardedUntil.map { .guarded($0) } ?? .open, usual: guardedUntil ?? catalogue.usualGuard(in: show))
    }

    private mutating func add(_ texts: [SearchDocument.Text], _ cover: Cover, isName: Bool = false) {
        guard !texts.isEmpty else { return }
        switch cover {
        case .open: open += texts
        case .guarded(let guardedUntil):
            // Where it is not clear which show a text is about, nobody can say that they have got that far.
            guard let show else { return }
            let marks = guardedUntil?.points.compactMap { story?.mark(for: $0) } ?? []
            guarded.append(SearchDocument.GuardedText(show: show.id.rawValue, marks: marks, isName: isName, texts))
        }
    }
}

extension SearchTexts {
    private mutating func add(_ text: RichText, _ cover: Cover, usual: SpoilerGuard?) {
        for segment in text.segments {
            switch segment {
            case .html(let html): add([.markup(html.bytes)], cover)
            case .value(let path): add([catalogue.value(at: path.description, about: show)].compactMap { $0.map { .plain($0) } }, cover)
            case .wikiLink(let link):
                if let label = link.label {
                    add(label, cover, usual: usual)
                } else {
                    add([.plain(filler.words(ofLinkTo: link.target, about: show))], cover)
                }
            case .spoiler(let spoiler): add(spoiler.content, inside(cover, spoiler.until, usual), usual: usual)
            case .directive(let directive): add(directive, cover, usual)
            }
        }
    }

    private mutating func add(_ directive: Directive, _ cover: Cover, _ usual: SpoilerGuard?) {
        guard !directive.isHardSpoiler else { return }
        let isInline = directive.form == .inline
        let content = directive.isSpoiler ? inside(cover, directive["until"], usual) : cover
        if let label = directive.label { add(label, isInline ? content : cover, usual: usual) }
        if let body = directive.body { add(body, content, usual: usual) }
        if let alt = directive["alt"] { add([.plain(alt.text)], cover) }
    }

    /// The cover of a spoiler: its own point, or the usual one. Inside another spoiler with another point, only the visitor opens both.
    private func inside(_ cover: Cover, _ until: PlacedText?, _ usual: SpoilerGuard?) -> Cover {
        let own = until.flatMap { try? catalogue.spoilerGuard($0.text, in: nil).get() } ?? usual
        switch cover {
        case .open: return .guarded(own)
        case .guarded(let outer): return .guarded(outer == own ? own : nil)
        }
    }
}
