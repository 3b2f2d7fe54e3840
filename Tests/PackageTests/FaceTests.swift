import Testing

/// Everything that a theme's author sees has a doc comment. Stored properties with plain names need none.
struct FaceTests {
    @Test func everyPublicNameIsDocumented() throws {
        let manifest = try PackageManifest()
        let sources = try manifest.targets.filter { ["ThemeKit", "Templates"].contains($0.name) }.flatMap(manifest.sources)
        #expect(sources.flatMap { $0.text.publicNames }.count > 150)
        #expect(sources.flatMap { file in file.text.undocumented.map { "\(file.path): \($0)" } } == [])
    }

    @Test func namesWithoutCommentsAreFound() {
        let text = """
            /// Something.
            public protocol Looks {
                func home() -> HTML
                /// The colour.
                var colour: Color { get }
            }
            public struct Page {
                public let title: String
                @discardableResult
                public func show() -> HTML { "" }
                /// Nothing.
                @inlinable
                public static func none() {}
                public var isEmpty: Bool { true }
                package var size: Int { 0 }
            }

            """
        #expect(text.publicNames.count == 7)
        #expect(
            text.undocumented == [
                "func home() -> HTML", "public struct Page {", "public func show() -> HTML { \"\" }", "public var isEmpty: Bool { true }",
            ])
    }
}

extension String {
    /// The lines that declare public types, functions and computed properties, each with the line before it and its attributes.
    fileprivate var publicNames: [(line: Substring, before: Substring)] {
        var names: [(Substring, Substring)] = []
        var (before, isProtocol) = (Substring(), false)
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.drop { $0 == " " }
            if words.hasPrefix("@") { continue }
            if line == "}" { isProtocol = false }
            if line.hasPrefix("public protocol") { isProtocol = true }
            // Without this, a pattern would be tried on every line of the sources.
            let mayBePublic = words.hasPrefix("public ")
            let isPublic =
                mayBePublic
                && words.prefixMatch(
                    of: /public (?:static |indirect |mutating )*(?:struct|enum|protocol|class|func|init|subscript|typealias)\b/) != nil
            let isComputed = mayBePublic && words.prefixMatch(of: /public (?:static )?var \w+[^=]* \{/) != nil
            let isRequired = isProtocol && words.prefixMatch(of: /(?:static )?(?:func|var|init)\b/) != nil
            // Every Swift type has a description anyway.
            if (isPublic || isComputed || isRequired) && !words.contains("var description") { names.append((words, before)) }
            before = words
        }
        return names
    }

    fileprivate var undocumented: [String] { publicNames.filter { !$0.before.hasPrefix("///") }.map { String($0.line) } }
}
