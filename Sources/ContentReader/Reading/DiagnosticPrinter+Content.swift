import Diagnostics
import Files

extension DiagnosticPrinter {
    /// Prints diagnostics about the content folder at `folder`, and the lines of its files that they are about.
    ///
    /// - Parameter coloured: whether severities and marks are coloured with ANSI escape sequences.
    package init(contentFolder folder: String, coloured: Bool = false) {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        self.init(prefix: prefix, coloured: coloured) { file in
            // What the site takes as it is, such as a picture, has no lines to show.
            file.hasSuffix(".md") || file.hasSuffix(".yaml") ? try? File.read(prefix + file, atMost: .text) : nil
        }
    }
}
