import Diagnostics
import Files

extension DiagnosticPrinter {
    /// Prints diagnostics about the content folder at `folder`, with the lines that they are about.
    ///
    /// - Parameter coloured: whether severities and marks are coloured with ANSI escape sequences.
    package init(contentFolder folder: String, coloured: Bool = false) {
        let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
        self.init(prefix: prefix, coloured: coloured) { file in
            // Files that are copied unchanged, such as pictures, have no lines to show.
            file.hasSuffix(".md") || file.hasSuffix(".yaml") ? try? File.read(prefix + file, atMost: .text) : nil
        } privateLines: { file, bytes in
            file == Inventory.settingsFile ? PublishLines.find(in: bytes) : 0..<0
        }
    }
}
