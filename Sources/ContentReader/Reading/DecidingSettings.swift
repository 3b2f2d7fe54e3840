import Diagnostics

/// What `site.yaml` says about how the other files are to be read: in which languages their texts are, and which collections there are.
struct DecidingSettings {
    /// These settings, with stand-ins for all others; `nil` if they cannot be read.
    let settings: SiteSettings?
    /// The lines where something is wrong with them; `nil` if that is not known. What seems wrong elsewhere is then likely to be right.
    let faultyLines: Set<Int>?

    /// Whether nothing is wrong with them.
    var areCertain: Bool { faultyLines == [] }

    static let none = DecidingSettings(settings: nil, faultyLines: [])
    static let unreadable = DecidingSettings(settings: nil, faultyLines: nil)
}

extension DecidingSettings {
    private static let keys = ["languages", "collections"]

    /// - Parameter found: what reading all of the file has found.
    init(_ node: YAMLNode, languages: SiteLanguages?, found: [Diagnostic]) {
        guard case .mapping(let pairs) = node.content else {
            self = .unreadable
            return
        }
        let report = FileReport(file: Inventory.settingsFile, languages: languages)
        settings = Format.settings.decode(node.settings(only: Self.keys), report)

        let match = NearestMatch { Self.keys + ["language"] }
        let misspelt = pairs.map(\.key).filter { key in
            // Only of an unknown key is something wrong where it begins.
            guard let name = key.text, found.contains(where: { $0.location == report.location(of: key) }) else { return false }
            return match.word(nearestTo: name).map(Self.keys.contains) ?? false
        }
        let errors = report.findings.diagnostics.filter { $0.severity == .error }
        faultyLines = Set(misspelt.map { report.location(of: $0).line } + errors.map(\.location.line))
    }
}

extension YAMLNode {
    /// A `site.yaml` with only these of its keys, and with stand-ins for those that every one needs.
    func settings(only keys: [String]) -> YAMLNode {
        guard case .mapping(let pairs) = content else { return self }
        func scalar(_ text: String) -> YAMLNode { YAMLNode(content: .scalar(text, isPlain: false), mark: mark) }
        let standIns = [("title", "…"), ("baseURL", BaseURL.standIn.description)].map { (key: scalar($0), value: scalar($1)) }
        return YAMLNode(content: .mapping(pairs.filter { $0.key.text.map(keys.contains) ?? false } + standIns), mark: mark)
    }
}
