import Testing

/// Guarded values are read in few places, so that each of them can be reviewed. Themes in other packages cannot read them at all; the
/// default theme could, but must not.
struct GuardTests {
    /// The code that puts them into closed containers, sorts them, publishes them if the owner wants that, checks them, and compares them
    /// with what the owner wrote as a point or in place of an id, or imports.
    private let places = [
        "Sources/Checks/Review/Completeness/PeopleWithoutRole.swift",
        "Sources/ContentReader/References/EntityNames.swift",
        "Sources/ContentReader/References/UnknownPoint.swift",
        "Sources/Exports/DataFile/DataFile+Spoilers.swift",
        "Sources/Importing/Merging/KnownNames.swift",
        "Sources/ShowData/Spoilable.swift",
        "Sources/Site/Spoilers/Spoilable+Filter.swift",
        "Sources/ThemeKit/Spoilers/Frame+Spoiler.swift",
    ]

    @Test func nothingElseRevealsAGuardedValue() throws {
        let manifest = try PackageManifest()
        let sources = try manifest.targets.filter { $0.kind != "testTarget" }.flatMap(manifest.sources)
        #expect(sources.filter { $0.text.contains(/\brevealed\b/.wordBoundaryKind(.simple)) }.map(\.path).sorted() == places)
    }
}
