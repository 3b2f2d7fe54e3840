import ContentReader

extension SiteSettings {
    /// Whether its language is English.
    package var isInEnglish: Bool { LanguageTag(language).primary == "en" }

    /// Whether its language is written right to left.
    public var isRightToLeft: Bool { LanguageTag(language).isRightToLeft }
}
