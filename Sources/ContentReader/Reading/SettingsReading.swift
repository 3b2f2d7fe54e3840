/// `site.yaml`, read before everything else, because it determines how the rest is read.
struct SettingsReading {
    let settings: SiteSettings
    let findings: Findings
    /// Whether it is known how the other files are to be read. If not, most of what seems wrong with them is right.
    let decidesTheRest: Bool

    /// The keys that decide how the texts in the same file are read.
    private static let keysForTexts = ["language", "languages", "smartPunctuation", "words"]

    /// - Parameter language: one of `languages`, for a translation; `nil` for the original.
    init(_ inventory: Inventory, folder: String, baseURL: BaseURL?, language: String? = nil) {
        var report = FileReport(file: Inventory.settingsFile)
        var read: SiteSettings?
        var deciding = inventory.hasSettings ? DecidingSettings.unreadable : .none
        if inventory.hasSettings {
            let node = SourceText(folder: folder, report: report).flatMap { YAMLText.node($0.bytes, report: report) }
            if let node {
                let tags = node.languagesOfSite
                let languages = SiteLanguages(tags, current: language)
                let small = node.settings(only: Self.keysForTexts)
                func settings(_ languages: SiteLanguages?) -> SiteSettings? {
                    Format.settings.decode(small, FileReport(file: Inventory.settingsFile, languages: languages))
                }
                let own = settings(languages)
                let inner = FileReport(
                    file: Inventory.settingsFile, typography: own?.typography, languages: languages,
                    originalTypography: language == nil ? nil : settings(SiteLanguages(tags))?.typography, words: own?.words ?? [:])
                inner.add(report)
                report = inner
                read = Format.settings.decode(node, report)
                let found = report.findings.diagnostics
                deciding = found.hasErrors ? DecidingSettings(node, languages: languages, found: found) : .none
            }
        } else {
            report.error(
                at: report.location(of: nil),
                "there is no site.yaml",
                help: Self.help(misplaced: inventory.misplacedSettings)
            )
        }
        // With a stand-in, the rest of the content is checked in the same run. The site is not built, because there is an error.
        var settings = read ?? deciding.settings ?? SiteSettings(title: "", baseURL: .standIn)
        settings.baseURL = baseURL ?? settings.baseURL
        if let language {
            settings.originalURL = settings.baseURL
            settings.baseURL = settings.baseURL.folder(SiteSettings.folder(of: language, among: settings.languages))
        }
        self.settings = settings
        var findings = report.findings
        if let faulty = deciding.faultyLines, !faulty.isEmpty { findings.diagnostics.removeAll { !faulty.contains($0.location.line) } }
        self.findings = findings
        decidesTheRest = deciding.areCertain
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
    static let standIn = BaseURL(origin: "https://example.org", path: "/")
}
