import Files
import Site

/// What the folder of an offline edition is, for whoever finds it: when and from what it was made, and how it may be used.
package struct OfflineReadme {
    private let site: Site
    private let version: String

    /// - Parameter version: of the program.
    package init(of site: Site, version: String) {
        self.site = site
        self.version = version
    }

    /// `README.txt`, unless the site has a file of that name itself.
    package var path: String {
        let usual = "README.txt"
        return site.routes.contains { $0.outputPath.caseFolded == usual.caseFolded } ? "README.marquee.txt" : usual
    }

    package var file: OutputFile {
        let text = text
        return OutputFile(path, .rendered { Array(text.utf8) })
    }

    private var text: String {
        let settings = site.content.settings
        let pages = site.routes.count { $0.isPage && !$0.isForHosts }
        let title = settings.title
        var paragraphs = [
            "\(title)\n\(String(repeating: "=", count: max(3, min(title.count, 70))))",
            [settings.tagline, settings.description].compactMap(\.self).joined(separator: "\n"),
            """
            This folder is a copy of the website \(settings.baseURL), as it was on \(site.content.date).
            It works without the internet: open the file index.html in a browser.
            """,
            """
            It has \(pages) \(pages == 1 ? "page" : "pages") in plain HTML, with their pictures, and the facts of each show in a file data.json.
            Only links to other websites need the internet. Whatever may give away the story stays
            closed until you open it, or say on a page how far you have watched or read.
            """,
            "Made with Marquee \(version) from the content of the site. All texts are in UTF-8.",
        ]
        paragraphs.append(
            settings.data.licence.map { "Licence of the data: \($0)" }
                ?? "No licence is stated: the texts and pictures belong to those who made them.")
        paragraphs.append("The credits of pictures, and the sources of facts, are on the pages.")
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }
}
