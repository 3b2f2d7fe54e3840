import Markdown

/// `site.yaml`, read before everything else, because it determines how the rest is read.
struct SettingsReading {
    let settings: SiteSettings
    let findings: Findings

    /// - Parameter language: one of `languages`, for a translation; `nil` for the original.
    init(_ inventory: Inventory, folder: String, baseURL: BaseURL?, language: String? = nil) {
        var report = FileReport(file: Inventory.settingsFile)
        var read: SiteSettings?
        if inventory.hasSettings {
            let node = SourceText(folder: folder, report: report).flatMap { YAMLText.node($0.bytes, report: report) }
            if let node {
                // The languages decide how the texts in the same file are read.
                let tags = node.languagesOfSite
                let languages = SiteLanguages(tags, current: language)
                func settings(_ languages: SiteLanguages?) -> SiteSettings? {
                    Format.settings.decode(node, FileReport(file: Inventory.settingsFile, languages: languages))
                }
                let own = settings(languages)
                let inner = FileReport(
                    file: Inventory.settingsFile, typography: own?.typography, languages: languages,
                    originalTypography: language == nil ? nil : settings(SiteLanguages(tags))?.typography, words: own?.words ?? [:])
                inner.add(report)
                report = inner
                read = Format.settings.decode(node, report)
            }
        } else {
            report.error(
                at: report.location(of: nil),
                "there is no site.yaml",
                help: Self.help(misplaced: inventory.misplacedSettings)
            )
        }
        // With a stand-in, the rest of the content is checked in the same run. The site is not built, because there is an error.
        var settings = read ?? SiteSettings(title: "", baseURL: .standIn)
        settings.baseURL = baseURL ?? settings.baseURL
        if let language {
            settings.originalURL = settings.baseURL
            settings.baseURL = settings.baseURL.folder(SiteSettings.folder(of: language, among: settings.languages))
        }
        self.settings = settings
        findings = report.findings
    }

    /// - Parameter misplaced: files that may have been meant.
    private static func help(misplaced: [String]) -> String {
        guard let path = misplaced.min() else { return "write one with the lines 'title: …' and 'baseURL: https://…'" }
        guard let slash = path.lastIndex(of: "/") else { return "name '\(path)' site.yaml" }
        return "there is one in '\(path[..<slash])': name that folder with --site, or move its files here"
    }
}

extension YAMLNode {
    /// What `site.yaml` has under `languages`, as far as it can be read.
    fileprivate var languagesOfSite: [String] {
        guard case .mapping(let pairs) = content, let value = pairs.first(where: { $0.key.text == "languages" })?.value else { return [] }
        return Format.list(of: .language).decode(value, FileReport(file: Inventory.settingsFile)) ?? []
    }
}

extension BaseURL {
    fileprivate static let standIn = BaseURL(origin: "https://example.org", path: "/")
}
