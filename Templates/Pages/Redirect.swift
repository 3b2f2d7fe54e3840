import Hypertext
import ThemeKit

extension Theme {
    /// The document at an old address: it redirects the visitor, and has a link in case that fails.
    public func redirect(_ page: RedirectPage) -> HTML {
        """
        <!DOCTYPE html>
        <html \(Parts.languageAttributes(of: page.site))>
        <head>
        <meta charset="utf-8">
        \(Parts.policy(.ownFilesOnly))
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(page.target.title) · \(page.site.title)</title>
        <meta http-equiv="refresh" content="0; url=\(page.target.path)">
        <link rel="canonical" href="\(page.canonical)">
        <meta name="color-scheme" content="light dark">
        </head>
        <body>
        <main>
        <h1>\(page.site.phrases.moved)</h1>
        <p>\(page.site.phrases.movedTo) \(page.target.html)</p>
        </main>
        </body>
        </html>

        """
    }
}
