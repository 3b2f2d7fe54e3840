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

/// The processor time of `work` in milliseconds, which other programs disturb less than the time on the wall.
func milliseconds(_ work: () -> Int) -> Double {
    let start = clock()
    _ = work()
    return Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
}

var floor: [Double] = []
var all: [Double] = []
for _ in 0..<15 {
    floor.append(milliseconds(cmark))
    all.append(milliseconds(marquee))
}
// What disturbs a run only makes it longer.
let least = (floor: floor.min() ?? 0, all: all.min() ?? 0)
let passes = least.all - least.floor
print("libcmark, parse and render: \(Int(least.floor)) ms")
print("Marquee, with all passes:   \(Int(least.all)) ms")
print("the passes by themselves:   \(Int(passes)) ms, \(Int(100 * passes / least.floor)) % of libcmark")
exit(passes < least.floor ? 0 : 1)
