import ContentReader
import Hypertext
import Markdown
import ShowData
import ThemeKit

/// Directives for prose.
extension DirectiveDefinition {
    /// `:::note[title]{.warning}`: a note, or a box of another kind. `> [!WARNING]` is the same.
    static let note = DirectiveDefinition("note", forms: [.container]) { call in
        let kind = call.classes.compactMap(CalloutKind.init(rawValue:)).first ?? .note
        return """
            <aside class="note-box\(kind == .note ? "" : " \(kind.rawValue)")"\(call.idAttribute)>
            <p class="label">\(call.label ?? HTML(text: kind.phrase(in: call.phrases)))</p>
            \(call.content)</aside>

            """
    }

    /// `:::quote{speaker= source= url=}`: someone's words, and where they were said.
    static let quote = DirectiveDefinition(
        "quote", forms: [.container], attributes: [.required("speaker", .text), .optional("source", .text), .optional("url", .webAddress)],
        takesLabel: false
    ) { call in
        let source = call.text("source").map { HTML(text: $0) } ?? call.address("url").flatMap(\.host).map { HTML(text: $0) }
        let linked = source.map { source in call.address("url").map { "<a href=\"\($0)\" rel=\"external\">\(source)</a>" as HTML } ?? source
        }
        return """
            <figure class="quote"\(call.idAttribute)>
            <blockquote>
            \(call.content)</blockquote>
            <figcaption>\(call.text("speaker") ?? "")\(linked.map { ", <cite>\($0)</cite>" })</figcaption>
            </figure>

            """
    }

    /// `::pull[words]`: a sentence of the text in large letters.
    static let pull = DirectiveDefinition("pull", forms: [.leaf], needsLabel: true) { call in
        """
        <aside class="pull"\(call.idAttribute)>
        <p>\(call.label)</p>
        </aside>

        """
    }

    /// `:claim[words]{#s2-expected}`: words based on one of the show's claims. If the claim no longer holds, or has come true, the newer
    /// claim follows them, with its date and source.
    ///
    /// `:claim[words]{source=radio-times}`: words based on one of the site's sources, which is named after them.
    static let claim = DirectiveDefinition(
        "claim", forms: [.inline], attributes: [.optional("source", .source)], needsLabel: true, idMeaning: .claim
    ) { call in
        let sources = (call.claim?.summary.sources ?? []) + [call.source("source")].compactMap { $0 }
        let names = sources.links.map { " <small class=\"references\">\($0)</small>" as HTML }
        guard let claim = call.claim, !claim.since.isEmpty else { return "<span class=\"claim\">\(call.label)\(names)</span>" }
        let more: HTML? = claim.hasMoreSince ? "; <a href=\"\(claim.summary.path)\">\(call.phrases.announcements)</a>" : nil
        return """
            <span class="claim \(claim.outcome.styleClass ?? "")"><a class="was" href="\(claim.summary.path)">\(call.label)</a>\(names) \
            <small class="since">\(call.phrases.labelled(call.phrases.text(for: claim.outcome), claim.since.map { $0.reference(call.phrases, sources: $0.sources.links) }.joined(separator: "; ")))\(more)</small></span>
            """
    }
}

extension CalloutKind {
    fileprivate func phrase(in phrases: Phrases) -> String {
        switch self {
        case .note: phrases.note
        case .tip: phrases.tip
        case .important: phrases.important
        case .warning: phrases.warning
        case .caution: phrases.caution
        }
    }
}

extension DirectiveCall {
    /// The `id` attribute, if the writer gave one.
    var idAttribute: HTML? { id.map { " id=\"\($0)\"" } }
}
