import ContentReader
import Hypertext

extension Parts {
    /// A page about one thing with a table of its contents below its top, if it has several sections.
    ///
    /// The sections are those that templates make: `<section class="…">` and, on the next line, an `<h2>` without attributes. What is
    /// inside a spoiler is not among them.
    static func outlined(_ content: HTML, phrases: Phrases) -> HTML {
        let bytes = content.bytes
        let headings = openHeadings(in: bytes)
        guard headings.count >= fewestSections, let top = bytes.position(of: endOfTop).map({ $0 + endOfTop.count }),
            headings.allSatisfy({ $0.lowerBound >= top })
        else { return content }
        var (sections, end) = (HTML(), top)
        for (number, heading) in zip(1..., headings) {
            sections += HTML(trusted: Array(bytes[end..<heading.lowerBound]))
            sections += "<h2 id=\"outline-\(number)\">"
            end = heading.lowerBound + openingTag.count
        }
        return """
            \(HTML(trusted: Array(bytes[..<top])))\
            <nav class="page-contents" aria-label="\(phrases.contents)">
            <p class="label">\(phrases.contents)</p>
            <ol>
            \(zip(1..., headings).map { number, heading in
                let title = HTML(trusted: Array(bytes[(heading.lowerBound + openingTag.count)..<heading.upperBound]))
                return "<li><a href=\"#outline-\(number)\">\(title)</a></li>\n" as HTML
            })</ol>
            </nav>
            \(sections)\(HTML(trusted: Array(bytes[end...])))
            """
    }

    private static let fewestSections = 3
    private static let openingTag = Array("<h2>".utf8)
    private static let endOfTop = Array("</header>\n".utf8)

    /// The headings of sections from their opening tags to their closing ones, without those inside `<details>` and those with markup.
    private static func openHeadings(in bytes: [UInt8]) -> [Range<Int>] {
        var opened = bytes.ranges(of: Array("<details".utf8))[...]
        var closed = bytes.ranges(of: Array("</details>".utf8))[...]
        var depth = 0
        return bytes.ranges(of: Array("\n<h2>".utf8)).compactMap { found in
            let start = found.lowerBound + 1
            while let next = opened.first, next.lowerBound < start {
                depth += 1
                opened.removeFirst()
            }
            while let next = closed.first, next.lowerBound < start {
                depth -= 1
                closed.removeFirst()
            }
            let line = bytes[..<found.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            guard depth == 0, bytes[line...].starts(with: "<section class=\"".utf8),
                let end = bytes.position(of: Array("</h2>".utf8), from: start),
                !bytes[found.upperBound..<end].contains(UInt8(ascii: "<"))
            else { return nil }
            return start..<end
        }
    }
}
