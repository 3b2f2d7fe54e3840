import Testing

/// The targets of the package, as `Sources/README.md` lists them: which may import which.
struct TargetTests {
    /// Modules of the toolchain and the system, which no package declares, and one whose types swift-subprocess takes.
    private static let undeclared: Set = [
        "Foundation", "Testing", "Synchronization", "Darwin", "Glibc", "Musl", "Dispatch", "CoreServices",
        "System", "SystemPackage",
    ]

    private let manifest: PackageManifest

    init() throws { manifest = try PackageManifest() }

    /// The targets that the program is made of.
    private var rooms: [PackageManifest.Target] {
        manifest.targets.filter { $0.kind != "testTarget" && !$0.path.hasPrefix("Tests/") }
    }

    @Test func readmeListsEveryTarget() throws {
        #expect(try PackageManifest.rooms().flatMap(\.self).sorted() == rooms.map(\.name).sorted())
    }

    @Test func importsPointDownwards() throws {
        let rows = try PackageManifest.rooms()
        let places = Dictionary(uniqueKeysWithValues: rows.enumerated().flatMap { row, names in names.map { ($0, row) } })
        let upwards = rooms.flatMap { target in
            target.dependencies.filter { dependency in
                guard let own = places[target.name], let other = places[dependency] else { return false }
                return other <= own
            }.map { "\(target.name) imports \($0)" }
        }
        #expect(upwards == [])
    }

    @Test func everyImportIsDeclared() throws {
        let surprises = try manifest.targets.flatMap { target in
            let declared = Set(target.dependencies).union(Self.undeclared)
            return try manifest.sources(of: target).flatMap { file in
                file.text.imports.filter { !declared.contains($0) }.map { "\(file.path) imports \($0)" }
            }
        }
        #expect(surprises == [])
    }

    /// What it would be needed for is in Hypertext, Files and CLibrary.
    @Test func noTargetOfTheProgramImportsFoundation() throws {
        let imports = try rooms.flatMap { try manifest.sources(of: $0) }.flatMap(\.text.imports)
        #expect(imports.contains("Synchronization") && !imports.contains { $0.hasPrefix("Foundation") })
    }

    @Test func everyDeclaredDependencyIsImported() throws {
        // A test that runs the program depends on it without importing it.
        let programs = Set(manifest.targets.filter { $0.kind == "executableTarget" }.map(\.name))
        let unused = try manifest.targets.flatMap { target in
            let imported = Set(try manifest.sources(of: target).flatMap(\.text.imports))
            return target.dependencies.filter { !imported.contains($0) && !programs.contains($0) }.map { "\(target.name) needs no \($0)" }
        }
        #expect(unused == [])
    }
}
