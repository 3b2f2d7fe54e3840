import Diagnostics
import Foundation
import Markdown

/// What one text costs.
struct Measurement {
    /// The processor time in milliseconds.
    let milliseconds: Double
    /// How many bytes of memory there are at the most for each byte of the text.
    let memory: Double
    /// How many bytes of HTML come of each byte.
    let output: Double
    let diagnostics: Int

    init(of text: [UInt8]) {
        let before = Self.resetPeak()
        let start = clock()
        let options = MarkdownOptions(smartPunctuation: true, topHeadingLevel: 2)
        let document = MarkdownDocument(parsing: text.span, in: SourceFile(path: "a.md"), options: options)
        let html = document.html()
        milliseconds = Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
        memory = Double(Self.status("VmHWM:") - before) * 1024 / Double(text.count)
        output = Double(html.bytes.count) / Double(text.count)
        diagnostics = document.diagnostics.count
    }

    /// Forgets how much memory there was at the most, and returns how many kilobytes there are now.
    private static func resetPeak() -> Int {
        if let file = fopen("/proc/self/clear_refs", "w") {
            fputs("5", file)
            fclose(file)
        }
        return status("VmRSS:")
    }

    private static func status(_ key: String) -> Int {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
        let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
        return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) } ?? 0
    }
}

extension Measurement: CustomStringConvertible {
    var description: String {
        String(format: "%8.1f ms  memory ×%.0f  output ×%.1f  %d diagnostics", milliseconds, memory, output, diagnostics)
    }
}
