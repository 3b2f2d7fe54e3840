import Diagnostics
import Hypertext
import ShowData

extension Page {
    /// Reads a page's front matter. `path` is `nil` if there is none, which has been reported.
    init?(_ fields: inout Fields, path: String?, body: Body) {
        let title = fields.required("title", .nonBlank, "of the page")
        var page = Unfinished(path, title) {
            Page(path: $0, title: $1, body: body, location: SourceLocation(file: fields.report.file))
        }
        page.description = fields.optional("description", .text, "one sentence for search engines")
        page.image = fields.optional("image", .image, "the picture")
        page.isDraft = fields.optional("draft", .boolean, "`true` keeps it off the site")
        page.aliases = fields.list("aliases", of: .alias, atMost: Amount.aliases, "old paths that lead here")
        guard let page = page.finished else { return nil }
        self = page
    }
}

extension Substring {
    /// The extension of a file name, if it can be one: `php`, but neither `5` nor `patricks-day`.
    fileprivate var fileEnding: Substring? {
        guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        let ending = self[utf8.index(after: dot)...]
        let isWord = ending.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 }
        return isWord && ending.utf8.contains { $0 > 0x39 } ? ending : nil
    }
}

extension Format<Located<String>> {
    /// A former address of the page: a path inside the site, with or without slashes at its ends. A file whose extension is not that of a
    /// page would be sent as something else, or run by the host.
    static let alias = Format(name: "an old address such as /2022/news.html", schema: .pattern(Pattern.oldAddress)) { node, report in
        guard let text = Format<String>.typed.decode(node, report) else { return nil }
        // Bytes, because a slash and an accent after it form one character. Hidden names belong to the web server.
        let parts = text.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
        let isInside = !parts.isEmpty && !parts.contains { $0.utf8.first == UInt8(ascii: ".") } && text.keepsItsParts
        let isPath = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && !":?#\\".unicodeScalars.contains($0) }
        if isInside, text.contains("?"), !text.contains("://") {
            report.error(
                at: node, "'\(text)' contains a '?', and no file can answer to the part after it",
                help: "redirect this address in the settings of the host, and leave it out here")
            return nil
        }
        if isInside, text.contains(":"), !text.namesScheme {
            report.error(
                at: node, "'\(text)' contains a ':', which no file on Windows can have in its name",
                help: "redirect this address in the settings of the host, and leave it out here")
            return nil
        }
        guard isInside, isPath else {
            report.error(
                at: node,
                "'\(text)' is not an address inside the site",
                help: "write the path that the page had, such as /2022/news.html"
            )
            return nil
        }
        if let ending = parts.last?.fileEnding, text.utf8.last != UInt8(ascii: "/"), !["html", "htm"].contains(ending.lowercased()) {
            report.error(
                at: node, "'\(text)' cannot lead to a page, because '.\(ending)' files are not pages",
                help: "an old address ends in '/', '.html' or '.htm', or has no extension; redirect others in the settings of the host")
            return nil
        }
        // Browsers show and copy addresses encoded, and hosts look for the file with the decoded name.
        return Located(parts.joined(separator: "/").percentDecoded.composed, at: report.location(of: node))
    }
}

extension String {
    /// Whether it begins like an address of the web, not like a page whose name has a colon in it, such as `wiki/File:Nick`.
    fileprivate var namesScheme: Bool {
        let start = prefix { $0 != ":" }
        return self[start.endIndex...].hasPrefix("://") || ["http", "https", "mailto", "file"].contains(start.lowercased())
    }

    /// Whether a host that decodes it, even twice, finds the same parts in it: no other folder, and no name that begins with a dot.
    fileprivate var keepsItsParts: Bool {
        var (text, decoded) = (self, percentDecoded)
        for _ in 0..<2 where decoded != text {
            let isSeparated = decoded.utf8.count { $0 == UInt8(ascii: "/") } > text.utf8.count { $0 == UInt8(ascii: "/") }
            let hasOther = decoded.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || ":?#\\".unicodeScalars.contains($0) }
            let isHidden = decoded.utf8.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
            if isSeparated || hasOther || isHidden { return false }
            (text, decoded) = (decoded, decoded.percentDecoded)
        }
        return decoded == text
    }
}
