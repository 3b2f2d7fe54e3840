/// What browsers may load and run on the pages of a site, and from where (W3C, "Content Security Policy Level 3").
///
/// Without further sources that is what the site has itself: no other hosts, and no scripts or styles in the pages, so that nothing that
/// got into a page by mistake can run.
public struct ContentPolicy: Hashable, Sendable {
    /// What the browser asks the policy about.
    public enum Purpose: String, CaseIterable, Sendable {
        case scripts = "script-src"
        case styles = "style-src"
        case fonts = "font-src"
        case images = "img-src"
        case media = "media-src"
        case connections = "connect-src"
        case frames = "frame-src"
        case forms = "form-action"
    }

    private var sources: [Purpose: [String]] = [:]

    /// Only the site's own files.
    public static let ownFilesOnly = ContentPolicy()

    private init() {}

    /// The policy of a site with this content.
    package init(_ content: SiteContent) {
        for part in content.theme.parts.values.sorted(by: { $0.place.rawValue < $1.place.rawValue }) {
            for (purpose, source) in part.sources { allow(source, for: purpose) }
        }
        if let statistics = content.settings.statistics { allow(statistics) }
        if let comments = content.settings.comments.service { allow(comments) }
        guard content.settings.allowsRawHTML else { return }
        // The texts may have anything but scripts, frames and `<style>`, which Markdown shows as text.
        allow("'unsafe-inline'", for: .styles)
        for purpose in [Purpose.images, .media, .forms] { allow("https:", for: purpose) }
        allow("data:", for: .images)
    }

    /// Allows one more source, such as `https://comments.example`.
    package mutating func allow(_ source: String, for purpose: Purpose) {
        guard !sources[purpose, default: []].contains(source) else { return }
        sources[purpose, default: []].append(source)
    }

    /// The value of the header, and of the `<meta>` that stands for it.
    public var text: String {
        let others = Purpose.allCases.compactMap { purpose in
            sources[purpose].map { "\(purpose.rawValue) 'self' \($0.joined(separator: " "))" }
        }
        let forms = sources[.forms] == nil ? ["form-action 'self'"] : []
        return (["default-src 'self'"] + others + ["object-src 'none'", "base-uri 'none'"] + forms).joined(separator: "; ")
    }
}
