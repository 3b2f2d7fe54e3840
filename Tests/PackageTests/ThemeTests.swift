import Testing

/// A theme can only replace what the protocol requires. If a method of `Theme` were not required, it would be called instead of a theme's
/// own method, without a warning from the compiler.
struct ThemeTests {
    private let manifest: PackageManifest

    init() throws { manifest = try PackageManifest() }

    @Test func everyMemberOfThemeIsTheDefaultOfARequirement() throws {
        let sources = try manifest.targets.filter { !$0.path.hasPrefix("Tests/") && $0.kind != "systemLibrary" }.flatMap(manifest.sources)
        let declaration = try #require(sources.first { $0.path == "Sources/ThemeKit/Theme.swift" }).text.blocks(
            after: /public protocol Theme\b/)
        let required = declaration.flatMap(\.members)
        #expect(required.count > 30)

        let defaults = sources.flatMap { file in
            file.text.blocks(after: /(?:public |package |internal |fileprivate |private )*extension Theme\b/).flatMap(\.members)
        }
        #expect(defaults.sorted() == required.sorted())
    }

    @Test func membersAreRead() {
        let text = """
            extension Theme where Self: Sendable {
                /// A comment with func x() in it.
                public var assets: [ThemeAsset] { [] }
                func head(_ frame: Frame, level: Int = 2) -> HTML? {
                    func inner() {}
                    return nil
                }
                private static func name(
                    of page: HomePage
                ) -> String { "" }
                subscript(name: String) -> Int { 0 }
            }
            extension ThemeAsset {
                func other() {}
            }

            """
        #expect(
            text.blocks(after: /extension Theme\b/).flatMap(\.members) == [
                "var assets: [ThemeAsset]", "func head(_ frame: Frame, level: Int = 2) -> HTML?", "static func name(",
                "subscript(name: String) -> Int",
            ])
    }
}

extension String {
    /// The lines between the line that begins so and the brace that closes it.
    fileprivate func blocks(after beginning: some RegexComponent) -> [[Substring]] {
        var blocks: [[Substring]] = []
        var isInside = false
        for line in split(separator: "\n") {
            if line == "}" {
                isInside = false
            } else if line.prefixMatch(of: beginning) != nil {
                isInside = true
                blocks.append([])
            } else if isInside {
                blocks[blocks.count - 1].append(line)
            }
        }
        return blocks
    }
}

extension [Substring] {
    /// The members that the lines of a type declare, as a protocol writes them.
    fileprivate var members: [String] {
        compactMap { line in
            line.prefixMatch(
                of: /\ {4}(?:(?:public|package|internal|fileprivate|private) )*((?:static )?(?:func|var|subscript|init)\b.*?)(?: \{.*)?$/
            )
            .map { String($0.1) }
        }
    }
}
