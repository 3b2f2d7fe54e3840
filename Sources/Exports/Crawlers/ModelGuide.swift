/// The file `llms.txt`: what the site is and where its pages are, for language models that answer questions about it (https://llmstxt.org:
/// a heading, a quotation that says what it is, paragraphs, then sections with lists of links, the last one named "Optional").
package struct ModelGuide {
    package struct Link {
        let title: String
        /// Full.
        let address: String
        /// Open text only.
        let summary: String?

        package init(title: String, address: String, summary: String? = nil) {
            self.title = title
            self.address = address
            self.summary = summary.flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    package struct Section {
        let title: String
        let links: [Link]

        package init(title: String, links: [Link]) {
            self.title = title
            self.links = links
        }
    }

    private let title: String
    private let summary: String?
    private let paragraphs: [String]
    private let sections: [Section]

    /// - Parameter sections: those without links are left out.
    package init(title: String, summary: String?, paragraphs: [String], sections: [Section]) {
        self.title = title
        self.summary = summary
        self.paragraphs = paragraphs
        self.sections = sections.filter { !$0.links.isEmpty }
    }

    package var text: String {
        let lists = sections.map { section in
            let lines = section.links.map { link in
                "- [\(link.title.asMarkdown)](\(link.address))\(link.summary.map { ": \($0.asMarkdown)" } ?? "")\n"
            }
            return "## \(section.title)\n\n\(lines.joined())"
        }
        let blocks = ["# \(title.asMarkdown)\n"] + (summary.map { ["> \($0.asMarkdown)\n"] } ?? []) + paragraphs.map { "\($0)\n" }
        return (blocks + lists).joined(separator: "\n")
    }
}

extension String {
    /// On one line, with a backslash before each sign that would be markup.
    fileprivate var asMarkdown: String {
        var text = ""
        for word in split(whereSeparator: \.isWhitespace) {
            if !text.isEmpty { text += " " }
            for scalar in word.unicodeScalars {
                if "\\`*_[]<>#|".unicodeScalars.contains(scalar) { text += "\\" }
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
