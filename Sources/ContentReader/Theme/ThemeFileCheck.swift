import Diagnostics

/// Checks that what the style sheet and the settings load is there.
struct ThemeFileCheck {
    let diagnostics: [Diagnostic]

    init(_ content: SiteContent) {
        let fonts = content.theme.fonts.map(\.path)
        let files = fonts + content.assets.map(\.path)
        let known = Set(files)
        let (allNames, fontNames) = (NearestMatch { files }, NearestMatch { fonts })

        let loaded = (content.theme.styles?.files ?? []).compactMap { paths -> Diagnostic? in
            guard let last = paths.value.last, known.isDisjoint(with: paths.value) else { return nil }
            return Self.missing(
                "file", Located(last, at: paths.location), among: allNames,
                else: "put it into 'theme', if it is a font, or into 'images'")
        }
        let chosen = content.settings.look.fonts.flatMap(\.files).filter { !known.contains($0.value) }.map {
            Self.missing("font", $0, among: fontNames, else: "put the WOFF2 file into the folder 'theme'")
        }
        diagnostics = loaded + chosen
    }

    private static func missing(
        _ kind: String, _ path: Located<String>, among names: NearestMatch, else advice: String
    ) -> Diagnostic {
        .error(
            at: path.location, "there is no \(kind) '\(path.value)'",
            help: names.word(nearestTo: path.value).map { "did you mean '\($0)'?" } ?? advice)
    }
}
