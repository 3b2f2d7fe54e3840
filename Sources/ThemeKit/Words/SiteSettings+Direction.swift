import ContentReader

extension SiteSettings {
    /// Whether its language is English, as the phrases of the program are.
    package var isInEnglish: Bool { language.split(separator: "-").first?.lowercased() == "en" }

    /// Whether its language is written right to left.
    public var isRightToLeft: Bool {
        let rightToLeft = ["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]
        return rightToLeft.contains(language.split(separator: "-").first.map { $0.lowercased() } ?? "")
    }
}
