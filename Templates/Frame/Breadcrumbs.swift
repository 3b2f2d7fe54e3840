import ContentReader
import Hypertext
import ThemeKit

extension Theme {
    /// The way from the home page to this page.
    public func breadcrumbs(_ frame: Frame) -> HTML? {
        guard frame.breadcrumbs.count > 1 else { return nil }
        return """
            <nav class="crumbs" aria-label="\(frame.phrases.breadcrumbs)">
            <ol>
            \(frame.breadcrumbs.map { crumb in
                crumb.path.map { "<li><a href=\"\($0)\">\(crumb.title)</a></li>\n" }
                    ?? "<li><span aria-current=\"page\">\(crumb.title)</span></li>\n"
            })</ol>
            </nav>
            """
    }
}
