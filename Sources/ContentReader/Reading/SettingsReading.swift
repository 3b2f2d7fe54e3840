/// `site.yaml`, read before everything else, because it says how the rest is read.
struct SettingsReading {
    let settings: SiteSettings
    let findings: Findings

    init(_ inventory: Inventory, folder: String, baseURL: BaseURL?) {
        let report = FileReport(file: Inventory.settingsFile)
        var read: SiteSettings?
        if inventory.hasSettings {
            if let text = SourceText(folder: folder, report: report), var fields = YAMLText.fields(text.bytes, report: report) {
                read = SiteSettings(&fields)
                fields.finish()
            }
        } else {
            report.error(
                at: report.location(of: nil),
                "there is no site.yaml",
                help: "write one with the lines 'title: …' and 'baseURL: https://…'"
            )
        }
        // With a stand-in, the rest of the content is checked in the same run. The site is not built, because there is an error.
        var settings = read ?? SiteSettings(title: "", baseURL: .standIn)
        settings.baseURL = baseURL ?? settings.baseURL
        self.settings = settings
        findings = report.findings
    }
}

extension BaseURL {
    fileprivate static let standIn = BaseURL(origin: "https://example.org", path: "/")
}
