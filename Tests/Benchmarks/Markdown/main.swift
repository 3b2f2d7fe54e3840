import CCMark
import Diagnostics
import Foundation
import Markdown

/// What the dialect and everything else that Marquee does to Markdown costs beside libcmark itself, on the same text in the same run:
///
///     swift run -c release MarkdownBenchmark
let articles = (0..<1000).map { Article(number: $0).text }
let size = articles.reduce(0) { $0 + $1.count }
print("\(articles.count) articles, \(size) bytes, with the dialect's syntax in every paragraph")

/// libcmark's own parse and render, with its own allocator, of every article.
func cmark() -> Int {
    articles.reduce(0) { sum, article in
        article.withUnsafeBytes { bytes in
            let text = bytes.bindMemory(to: CChar.self).baseAddress
            guard let root = cmark_parse_document(text, bytes.count, CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SMART) else { return sum }
            defer { cmark_node_free(root) }
            guard let html = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return sum }
            defer { free(html) }
            return sum + strlen(html)
        }
    }
}

/// The same articles, with every pass, to rich text.
func marquee() -> Int {
    articles.reduce(0) { sum, article in
        let options = MarkdownOptions(smartPunctuation: true, topHeadingLevel: 2)
        let document = MarkdownDocument(parsing: article.span, in: SourceFile(path: "a.md"), options: options)
        return sum + document.richText().segments.count + document.headings.count
    }
}

let clock = ContinuousClock()
var times: (cmark: [Duration], marquee: [Duration]) = ([], [])
for _ in 0..<9 {
    times.cmark.append(clock.measure { _ = cmark() })
    times.marquee.append(clock.measure { _ = marquee() })
}
let median = (cmark: times.cmark.sorted()[4], marquee: times.marquee.sorted()[4])
let passes = median.marquee - median.cmark
print("libcmark: parse and render    \(median.cmark)")
print("Marquee: all passes and those \(median.marquee)")
print("so all passes together        \(passes), \(Int(100 * (passes / median.cmark))) % of libcmark")
exit(passes < median.cmark ? 0 : 1)
