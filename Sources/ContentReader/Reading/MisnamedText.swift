import ShowData

/// A file in a folder of texts that is meant as a text, but is not read as one because of its name.
struct MisnamedText {
    let message: String
    let help: String

    /// `nil` if the file is in no folder of texts, or seems to be something else.
    ///
    /// - Parameter paths: those of all files.
    init?(_ path: String, name: String, among paths: Set<String>) {
        let parts = path.split(separator: "/")
        let isInShow = parts[0] == "shows" && parts.count == 4 && ["episodes", "characters"].contains(parts[2])
        guard ["articles", "pages"].contains(parts[0]) || isInShow, parts.count > 1 else { return nil }
        let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        let ending = name[dot...].dropFirst().lowercased()
        let stem = name[..<dot]
        let markdown = Self.name(insteadOf: stem)
        let target = (parts.dropLast().map(String.init) + [markdown]).joined(separator: "/")
        switch ending {
        case _ where Self.textEndings.contains(ending):
            message = "this text is not read, because its name does not end in '.md'"
            help = paths.contains(target) ? UnknownFile.helpForSecond(target) : "rename it to '\(markdown)'"
        case _ where Self.pageEndings.contains(ending):
            message = "this page is not read: texts are written in Markdown, not in HTML"
            help =
                "write it as '\(markdown)'; to publish the file as it is, move it to 'files', and write 'activeFiles: allowed' in site.yaml"
        case "pdf":
            message = "this text is not read: texts are written in Markdown"
            help =
                "write it as '\(markdown)'; to publish the file as it is, move it to 'files', and write 'activeFiles: allowed' in site.yaml"
        case _ where Self.documentEndings.contains(ending):
            message = "this text is not read, because it is a document of a word processor"
            help = "copy its words into a text file '\(markdown)'"
        default: return nil
        }
    }

    /// The name of a Markdown file that can be part of an address, from one without its extension.
    private static func name(insteadOf stem: Substring) -> String {
        let plain = stem.hasSuffix(".md") ? stem.dropLast(3) : stem
        // `renewed.de` is a translation.
        let translation = SiteLanguages.translation("\(plain).md")
        let original = translation.map { $0.original.dropLast(3) } ?? plain
        let slug = Slug.isUsable(String(original)) ? String(original) : Slug.from(String(original))
        return "\(slug.isEmpty ? String(original) : slug)\(translation.map { ".\($0.tag)" } ?? "").md"
    }

    /// How other programs end the names of texts.
    private static let textEndings: Set = [
        "", "markdown", "mdown", "mkdn", "mkd", "mdwn", "mdtext", "mdx", "md", "txt", "text", "rst", "adoc", "org",
    ]

    private static let pageEndings: Set = ["html", "htm", "xhtml", "php", "asp", "jsp", "mht", "mhtml", "webarchive"]

    private static let documentEndings: Set = ["doc", "docx", "odt", "rtf", "rtfd", "pages", "gdoc", "wpd", "fodt", "epub"]
}
