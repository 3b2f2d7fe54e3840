/// A file in a folder of texts that is meant as a text, but is not read as one because of its name.
struct MisnamedText {
    let message: String
    let help: String

    /// `nil` if the file is in no folder of texts, or seems to be something else.
    init?(_ path: String, name: String) {
        let parts = path.split(separator: "/")
        let isInShow = parts[0] == "shows" && parts.count == 4 && ["episodes", "characters"].contains(parts[2])
        guard ["articles", "pages"].contains(parts[0]) || isInShow, parts.count > 1 else { return nil }
        let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        let ending = name[dot...].dropFirst().lowercased()
        let stem = name[..<dot]
        let markdown = "\(stem)\(stem.hasSuffix(".md") ? "" : ".md")"
        switch ending {
        case _ where Self.textEndings.contains(ending):
            message = "this text is not read, because its name does not end in '.md'"
            help = "rename it to '\(markdown)'"
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

    /// How other programs end the names of texts.
    private static let textEndings: Set = [
        "", "markdown", "mdown", "mkdn", "mkd", "mdwn", "mdtext", "mdx", "md", "txt", "text", "rst", "adoc", "org",
    ]

    private static let pageEndings: Set = ["html", "htm", "xhtml", "php", "asp", "jsp", "mht", "mhtml", "webarchive"]

    private static let documentEndings: Set = ["doc", "docx", "odt", "rtf", "rtfd", "pages", "gdoc", "wpd", "fodt", "epub"]
}
