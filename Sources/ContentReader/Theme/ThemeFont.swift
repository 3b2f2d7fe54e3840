import Files

/// A font in WOFF2 (W3C, "WOFF File Format 2.0").
package struct ThemeFont: Sendable {
    /// Inside the content folder, such as `theme/abril.woff2`.
    package let path: String
    package let bytes: [UInt8]

    /// Reads the file that `report` is about. `nil`, with an error in the report, if it is not such a font.
    init?(folder: String, report: FileReport) {
        path = report.file
        let place = report.location(of: nil)
        guard path.fileName.utf8.allSatisfy({ $0.isLetter || $0.isDigit || "-_.".utf8.contains($0) }) else {
            report.error(
                at: place, "the name of a font may have letters from a to z, digits, hyphens and underscores",
                help: "rename the file, and change its name in site.yaml")
            return nil
        }
        do {
            bytes = try File.read("\(folder)/\(path)", atMost: .font)
        } catch {
            report.error(at: place, "the font cannot be read: \(error.reason)")
            return nil
        }
        guard bytes.starts(with: "wOF2".utf8) else {
            report.error(at: place, "this is not a font in WOFF2", help: "convert the font to WOFF2; renaming it is not enough")
            return nil
        }
    }
}

extension ThemeFont {
    /// What the name of the file says about it, as makers of fonts name their files: `abril-bold-italic.woff2`.
    package static func style(ofFileNamed name: String) -> (weight: String, isItalic: Bool) {
        let name = name.lowercased()
        let weights = [
            ("variable", "100 900"), ("wght", "100 900"), ("thin", "100"), ("extralight", "200"), ("light", "300"), ("medium", "500"),
            ("semibold", "600"), ("extrabold", "800"), ("bold", "700"), ("black", "900"),
        ]
        let weight = weights.first { name.contains($0.0) }?.1
        return (weight ?? "400", name.contains("italic") || name.contains("oblique"))
    }
}
