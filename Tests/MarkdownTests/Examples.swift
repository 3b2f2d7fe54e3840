import Foundation
import Markdown

/// A Markdown text and the HTML that it must become, from a file in the format of the CommonMark specification.
struct Example: Equatable {
    /// The number in the file, from 1, as in the specification.
    let number: Int
    let markdown: String
    let html: String

    /// The examples of `file`: between fences of 32 backticks the text, a line with a dot, and the HTML. An arrow stands for a tab.
    static func read(_ file: URL) throws -> [Example] {
        let fence = String(repeating: "`", count: 32)
        var examples: [Example] = []
        var parts: [String]?
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "\(fence) example" {
                parts = [""]
            } else if let example = parts, line == fence {
                examples.append(Example(number: examples.count + 1, markdown: example[0], html: example.count > 1 ? example[1] : ""))
                parts = nil
            } else if line == ".", parts?.count == 1 {
                parts?.append("")
            } else if let last = parts?.indices.last {
                parts?[last] += line.replacing("→", with: "\t") + "\n"
            }
        }
        return examples
    }

    /// What comes out instead, if it is different.
    func difference(options: MarkdownOptions) -> Difference? {
        let output = Reading(of: markdown, options: options).html
        return output == html ? nil : Difference(example: self, output: output)
    }

    struct Difference: Equatable {
        let example: Example
        let output: String
    }
}
