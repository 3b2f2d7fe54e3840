import Testing

/// Kinds of pages are told apart in one place, so that a new one is a new file.
struct RouteTests {
    private let sources: [(path: String, text: String)]
    /// Where the kind of a route is picked, and where its address is made.
    private let places = ["Sources/Site/Plan/Route+Kind.swift", "Sources/ThemeKit/Route.swift"]

    init() throws {
        let manifest = try PackageManifest()
        sources = try manifest.targets.filter { $0.kind != "testTarget" }.flatMap(manifest.sources)
    }

    /// Looks for the cases of `Route` whose names no other type has, so that every find is a real one.
    @Test func nothingElseMatchesTheCasesOfARoute() throws {
        let route = try #require(sources.first { $0.path == places[1] }).text
        let end = try #require(route.firstRange(of: "\n}\n")).upperBound
        let others = sources.filter { $0.path != places[1] }.map(\.text) + [String(route[end...])]
        let telling = Set(String(route[..<end]).declaredCases).subtracting(others.flatMap(\.declaredCases))
        #expect(telling.isSuperset(of: ["home", "sitemapPart", "robots", "tags"]))

        let found = sources.filter { file in
            file.text.matches(of: /\bcase (?:let )?\.(\w+)/).contains { telling.contains(String($0.1)) }
        }
        #expect(found.map(\.path).sorted() == places)
    }

    @Test func nothingElseSwitchesOverARoute() {
        let found = sources.filter { file in
            file.text.contains(/\bswitch (?:\w+\.)*\w*[rR]oute\b/)
                || file.text.contains("extension Route {") && file.text.contains("switch self")
        }
        #expect(found.map(\.path).sorted() == places)
    }
}

extension String {
    /// The names of the cases that the enums in a Swift file declare.
    fileprivate var declaredCases: [String] {
        matches(of: /(?m)^ +(?:indirect )?case ([a-z]\w*.*)$/).flatMap { match in
            String(match.1).replacing(/\([^)]*\)/, with: "").replacing(/\s=.*/, with: "").split(separator: ",").map {
                $0.filter { $0 != " " }
            }
        }
    }
}
