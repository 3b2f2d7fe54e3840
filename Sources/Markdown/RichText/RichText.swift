import Hypertext

/// A rendered text with gaps: between pieces of finished HTML are segments that only the site can fill in.
///
/// Files are read before the site is known, so a text cannot tell yet where a wikilink leads, what a directive looks like, or what a value
/// is. `html(_:)` fills the gaps. A text without the dialect's syntax is one piece of HTML.
///
/// Links and images are gaps too, but already have HTML, which stays if the site does not object. `links(in:)` lists them, and
/// `fillingLinks(in:_:)` changes them.
public struct RichText: Hashable, Sendable {
    /// In text order. No two pieces of HTML are adjacent.
    public let segments: [Segment]
    /// The links and images in the HTML of `segments`, by their starts.
    let links: [LinkSpan]

    /// The greatest nesting depth of containers, and of segments among words. Anything deeper is an error, and shown as text. So a text can
    /// be processed by recursion.
    public static let greatestDepth = 32

    package init(_ segments: [Segment] = []) { self.init(segments, links: []) }

    init(_ segments: [Segment], links: [LinkSpan]) {
        self.segments = segments
        self.links = links
    }

    public enum Segment: Hashable, Sendable {
        case html(HTML)
        case wikiLink(WikiLink)
        case value(ValuePath)
        // Indirect, so that the segments of a long text stay small.
        indirect case directive(Directive)
        indirect case spoiler(Spoiler)
    }

    public var isEmpty: Bool { segments.isEmpty }
}

extension RichText {
    /// The contents of a segment, rendered.
    public struct Inside: Hashable, Sendable {
        /// The label of a wikilink or a directive, or `nil` if it has none.
        public let label: HTML?
        /// The content of a spoiler or of a container; empty for everything else.
        public let content: HTML

        init(label: HTML? = nil, content: HTML = HTML()) {
            self.label = label
            self.content = content
        }
    }

    /// The text as HTML, with `render` giving the HTML of each segment that is not HTML itself.
    ///
    /// - Parameter render: called for the innermost segments first, so that it receives the contents of a segment as HTML.
    public func html(_ render: (_ segment: Segment, _ inside: Inside) -> HTML) -> HTML {
        if segments.count == 1, case .html(let html) = segments[0] { return html }
        var result = HTML()
        for segment in segments {
            switch segment {
            case .html(let html): result += html
            case .value: result += render(segment, Inside())
            case .wikiLink(let link): result += render(segment, Inside(label: link.label?.html(render)))
            case .spoiler(let spoiler): result += render(segment, Inside(content: spoiler.content.html(render)))
            case .directive(let directive):
                let label = directive.label?.html(render)
                result += render(segment, Inside(label: label, content: directive.body?.html(render) ?? HTML()))
            }
        }
        return result
    }
}

extension RichText {
    /// A segment that is not HTML, with what is known about the text around it.
    public struct Reference: Hashable, Sendable {
        public let segment: Segment
        /// Whether it is inside a spoiler, so that nothing about it may be shown elsewhere.
        public let isGuarded: Bool
    }

    /// Every segment that is not HTML, including nested ones: outer ones before inner ones, in text order.
    public var references: [Reference] {
        var found: [Reference] = []
        collectReferences(guarded: false, into: &found)
        return found
    }

    private func collectReferences(guarded: Bool, into found: inout [Reference]) {
        for segment in segments {
            if case .html = segment { continue }
            found.append(Reference(segment: segment, isGuarded: guarded))
            switch segment {
            case .html, .value: break
            case .wikiLink(let link): link.label?.collectReferences(guarded: guarded, into: &found)
            case .spoiler(let spoiler): spoiler.content.collectReferences(guarded: true, into: &found)
            case .directive(let directive):
                directive.label?.collectReferences(guarded: guarded || directive.guardsLabel, into: &found)
                directive.body?.collectReferences(guarded: guarded || directive.isSpoiler, into: &found)
            }
        }
    }
}
