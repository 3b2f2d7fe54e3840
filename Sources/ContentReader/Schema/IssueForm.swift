/// The form for issues with which readers send corrections, as the forge of the site's repository reads it.
package struct IssueForm: Sendable {
    /// Its path in the repository.
    package let path: String
    package let text: String

    /// - Returns: `nil` if the site has no repository for corrections.
    package init?(_ settings: SiteSettings) {
        guard let forge = settings.contribution?.repository?.forge else { return nil }
        path = forge.formPath
        let phrases = settings.phrases
        switch forge {
        case .gitlab: text = CorrectionField.allCases.map { "\($0.label(phrases)): \n\n" }.joined()
        case .github, .forgejo:
            let header = [
                "name: \(phrases.suggestCorrection.inQuotes)", "description: \(settings.title.inQuotes)",
                "title: \(Phrases.fill(phrases.correctionOf, ["name": ""]).trimmed.inQuotes)", "body:",
            ]
            let fields = CorrectionField.allCases.flatMap { field in
                [
                    "  - type: \(field.isLong ? "textarea" : "input")", "    id: \(field)", "    attributes:",
                    "      label: \(field.label(phrases).inQuotes)",
                ] + (field.isLong ? ["    validations:", "      required: true"] : [])
            }
            text = (header + fields).map { $0 + "\n" }.joined()
        }
    }
}

extension CorrectionField {
    /// Whether it has words of the site, of any length. Both that have must be filled in.
    fileprivate var isLong: Bool { self == .was || self == .now }
}
