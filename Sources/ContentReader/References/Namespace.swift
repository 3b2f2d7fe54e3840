import Diagnostics

/// A set of entities within which a name stands for one of them.
enum Namespace: Hashable, Sendable {
    case people, authors, sources, shows
    /// The volumes of a show's books.
    case volumes(show: String)
    /// The points of a show's story that are on the screen: `s2`, `s2e5`, `film`.
    case screen(show: String)
    case characters(show: String)
    /// Pictures and other files that are copied to the site, by path.
    case files

    /// What an entity of it is called in a sentence.
    var entityName: String {
        switch self {
        case .people: "person"
        case .authors: "author"
        case .sources: "source"
        case .shows: "show"
        case .volumes: "volume"
        case .screen: "season or episode"
        case .characters: "character"
        case .files: "file"
        }
    }
}

/// A name that content uses for an entity which is defined elsewhere.
struct Reference: Hashable, Sendable {
    let name: String
    let namespace: Namespace
    let location: SourceLocation
}

/// A name that content gives to an entity.
struct Definition: Hashable, Sendable {
    let name: String
    let namespace: Namespace
    let location: SourceLocation
}

/// All names that a site defines, for resolving references once every file is read.
struct SymbolTable {
    private var definitions: [Namespace: [String: SourceLocation]] = [:]

    /// - Returns: an error for each name that is defined a second time.
    mutating func add(_ added: [Definition]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for definition in added {
            if let first = definitions[definition.namespace]?[definition.name] {
                diagnostics.append(
                    .error(
                        at: definition.location,
                        "the \(definition.namespace.entityName) '\(definition.name)' is defined twice",
                        help: "the first is at \(first.file):\(first.line)"
                    )
                )
            } else {
                definitions[definition.namespace, default: [:]][definition.name] = definition.location
            }
        }
        return diagnostics
    }

    /// - Returns: `nil` where the reference leads somewhere, else an error that names the nearest entity.
    func check(_ reference: Reference) -> Diagnostic? {
        let names = definitions[reference.namespace] ?? [:]
        guard names[reference.name] == nil else { return nil }
        let help = names.keys.nearest(to: reference.name).flatMap { name in
            names[name].map { "did you mean '\(name)' (\($0.file):\($0.line))?" }
        }
        return .error(
            at: reference.location,
            reference.namespace == .files
                ? "there is no file '\(reference.name)'" : "no \(reference.namespace.entityName) has the id '\(reference.name)'",
            help: help ?? (names.isEmpty ? "no \(reference.namespace.entityName) is defined yet" : nil)
        )
    }
}
