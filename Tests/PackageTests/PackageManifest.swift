import Foundation

/// The targets as `Package.swift` and the sources declare them, read as text, so that a test needs neither the compiler nor the package
/// manager.
struct PackageManifest {
    struct Target {
        let name: String
        /// `target`, `executableTarget`, `testTarget` or `systemLibrary`.
        let kind: String
        /// Targets of this package and products of others.
        let dependencies: [String]
        /// Relative to the root of the package.
        let path: String
    }

    let targets: [Target]

    /// Where the package is.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    init() throws {
        let text = try String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
        targets = text.matches(of: /\.(target|executableTarget|testTarget|systemLibrary)\(\s*name: "(\w+)"/).map { match in
            let (kind, name) = (String(match.1), String(match.2))
            let declaration = text[match.range.lowerBound...].balanced("(", ")")
            let list = declaration.firstRange(of: "dependencies: ").map { declaration[$0.upperBound...].balanced("[", "]") } ?? ""
            let path = declaration.firstMatch(of: /path: "([^"]+)"/).map { String($0.1) }
            return Target(
                name: name, kind: kind,
                // For a product, the product's name; the name of its package is not a module.
                dependencies: list.replacing(/, package: "[^"]+"/, with: "").matches(of: /"([^"]+)"/).map { String($0.1) },
                path: path ?? "\(kind == "testTarget" ? "Tests" : "Sources")/\(name)")
        }
    }

    /// The names of the targets in the list of `Sources/README.md`, row by row.
    static func rooms() throws -> [[String]] {
        let text = try String(contentsOf: root.appending(path: "Sources/README.md"), encoding: .utf8)
        return text.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap { row in
            row.split(separator: "|").first?.matches(of: /`(\w+)`/).map { String($0.1) }
        }
    }

    /// The Swift files of the target, as paths relative to the root, each with its text.
    func sources(of target: Target) throws -> [(path: String, text: String)] {
        let folder = Self.root.appending(path: target.path).path
        let nested = targets.map(\.path).filter { $0.hasPrefix(target.path + "/") }
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") } ?? []
        return try files.sorted().map { "\(target.path)/\($0)" }
            .filter { path in !nested.contains { path.hasPrefix($0 + "/") } }
            .map { ($0, try String(contentsOf: Self.root.appending(path: $0), encoding: .utf8)) }
    }
}

extension Substring {
    /// The text up to the bracket that closes the first one.
    fileprivate func balanced(_ opening: Character, _ closing: Character) -> Substring {
        var depth = 0
        for index in indices {
            if self[index] == opening { depth += 1 }
            if self[index] == closing {
                depth -= 1
                if depth == 0 { return self[...index] }
            }
        }
        return self
    }
}

extension String {
    /// The modules that a Swift file imports.
    var imports: [String] {
        matches(
            of:
                /(?m)^\s*(?:@\w+(?:\(\w+\))? )*(?:(?:public|package|internal|private) )?import (?:(?:struct|enum|class|func|protocol|var|let|typealias) )?(\w+)/
        )
        .map { String($0.1) }
    }
}
