import Testing

/// Only pages know the whole site. What they are made of, and the texts, are made from the catalogue and a few values, so that they cannot
/// depend on pages.
struct CatalogueTests {
    /// The credits of all pictures, and what the leak check looks for, are about the whole site.
    private let places = ["Sources/Site/Parts/PictureCredits.swift", "Sources/Site/Spoilers/Site+GuardedTexts.swift"]

    @Test func partsAndTextsDoNotKnowTheSite() throws {
        let manifest = try PackageManifest()
        let sources = try manifest.targets.filter { $0.name == "Site" }.flatMap(manifest.sources).filter { file in
            ["Dialect", "Parts", "Spoilers"].contains { file.path.hasPrefix("Sources/Site/\($0)/") }
        }
        #expect(sources.count > 20)
        let naming = sources.filter { file in
            file.text.split(separator: "\n").contains { !$0.contains("//") && $0.contains(/\bSite\b/.wordBoundaryKind(.simple)) }
        }
        #expect(naming.map(\.path).sorted() == places)
    }
}
