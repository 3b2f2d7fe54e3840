import Diagnostics

/// Templates and tables of MediaWiki, which Fandom uses too.
extension InlineScan {
    static let templateProblem = "templates of wikis are not known here"

    /// The name of a template with parameters, such as `{{Quote|words}}`, in lower case.
    ///
    /// - Parameter start: the offset after the opening braces.
    func templateName(at start: Int) -> String? {
        guard text.byte(start).isLetter else { return nil }
        var nameEnd = start
        while nameEnd < end, nameEnd < start + LostLink.longestWords, !"|{}".utf8.contains(text[nameEnd]), !text[nameEnd].isLineEnd {
            nameEnd += 1
        }
        var bar = nameEnd
        // The parameters of long ones are on lines of their own.
        while bar < end, text[bar].isWhitespace { bar += 1 }
        guard bar < end, text[bar] == UInt8(ascii: "|") else { return nil }
        return text.string(text.trimmed(start..<nameEnd)).lowercased()
    }

    static func adviceOnTemplate(_ name: String) -> String {
        switch name {
        case "quote", "cquote", "quotation", "blockquote", "dialogue": "begin each line of a quotation with '> '"
        case "main", "see also", "seealso", "see", "for", "about": "write [[name]], with the name of anything that has a page"
        case "youtube", "video": "write '::embed[title]{url=…}'"
        case _ where name.hasPrefix("infobox") || name.hasSuffix("infobox"): "delete it; its facts belong in the YAML files of the show"
        default: "write its words as Markdown; for two braces, write '\\{{'"
        }
    }

    /// Names `{{Infobox`, whose parameters are on the next lines.
    mutating func nameOpenTemplate(at index: Int) {
        guard let name = templateName(at: index + 2) else { return }
        reportOnce(.error, index, Self.templateProblem, help: Self.adviceOnTemplate(name))
    }

    /// `{|` at the start of a paragraph.
    mutating func nameWikiTable(_ start: Int) {
        guard start + 2 >= end || text[start + 2].isWhitespace else { return }
        reportOnce(
            .warning, start, "tables of wikis are not known here",
            help: "write each row as '| one | two |', and a line '|---|---|' below the first one")
    }
}
