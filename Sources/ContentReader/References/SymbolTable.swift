import Diagnostics
import ShowData

/// All names that a site defines, used to resolve references once every file is read.
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

    /// Lets references into `other` resolve to what `table` has in `namespace`, unless `other` itself has that name.
    mutating func share(_ namespace: Namespace, of table: SymbolTable, with other: Namespace) {
        definitions[other, default: [:]].merge(table.definitions[namespace] ?? [:]) { own, _ in own }
    }

    func location(of name: String, in namespace: Namespace) -> SourceLocation? { definitions[namespace]?[name] }

    func count(in namespace: Namespace) -> Int { definitions[namespace]?.count ?? 0 }

    func defines(_ name: String, in namespace: Namespace) -> Bool { definitions[namespace]?[name] != nil }

    /// - Parameter called: made only if a reference resolves to nothing.
    /// - Returns: an error for each reference that resolves to nothing, with the entity of that name, or the nearest one. References into
    ///   `incomplete` namespaces may refer to something that could not be read, and are not reported.
    func check(_ references: [Reference], incomplete: Set<Namespace>, called: () -> EntityNames) -> [Diagnostic] {
        let dangling = references.filter { !defines($0.name, in: $0.namespace) && !incomplete.contains($0.namespace) }
        guard !dangling.isEmpty else { return [] }
        let called = called()
        return Dictionary(grouping: dangling, by: \.namespace).flatMap { namespace, references in
            let names = definitions[namespace] ?? [:]
            // An id that cannot be one is an error where it is defined, and its right form is what these refer to.
            let corrected = namespace == .files ? [] : Set(names.keys.lazy.filter { !Slug.isUsable($0) }.map(Slug.from))
            let match = NearestMatch { Array(names.keys) }
            let matchOfNames = NearestMatch { called.all(in: namespace) }
            let files = namespace == .files ? FileNames { Array(names.keys) } : nil
            let inDoubles = namespace.hasNumbers ? EpisodesOfSeveralNumbers(Array(names.keys)) : nil
            return references.filter { !corrected.contains($0.name) }.map { reference in
                let named = matchOfNames.word(nearestTo: NameKey(reference.text).text).map { called.ids(named: $0, in: namespace) }
                return diagnostic(
                    reference,
                    nearest: inDoubles?.name(containing: reference.name) ?? match.word(nearestTo: reference.name)
                        ?? files?.path(namedLike: reference.name) ?? (named?.count == 1 ? named?.first : nil),
                    among: names, called)
            }
        }
    }

    private func diagnostic(
        _ reference: Reference, nearest: String?, among names: [String: SourceLocation], _ called: EntityNames
    ) -> Diagnostic {
        let namespace = reference.namespace
        let help =
            if let named = Self.ids(named: reference.text, in: namespace, among: names, called) {
                named
            } else if let several = Self.several(in: reference, of: namespace, among: names, called) {
                several
            } else if namespace == .films {
                "write a show.yaml with the lines 'kind: film' and 'follows: \(reference.name)'"
            } else if namespace == .files, let nearest {
                "did you mean '\(nearest)'?"
            } else if namespace == .files {
                Self.place(ofFile: reference.text)
            } else if let nearest, let place = names[nearest] {
                "did you mean '\(nearest)' (\(place.file):\(place.line))?"
            } else {
                Self.addition(of: reference.text, to: namespace)
                    ?? KnownPoints.help(insteadOf: reference.name, among: names.keys)
                    ?? (names.isEmpty ? "no \(namespace.entityName) is defined yet" : Self.list(names.keys, of: namespace))
            }
        return .error(at: reference.location, namespace.missing(reference.text), help: help)
    }

    /// The ids of all that are called `text`, each with its place; `nil` if nothing is.
    private static func ids(
        named text: String, in namespace: Namespace, among names: [String: SourceLocation], _ called: EntityNames
    ) -> String? {
        let ids = called.ids(named: text, in: namespace).filter { names[$0] != nil }
        guard !ids.isEmpty, ids.count <= mostOfOneName else { return nil }
        return "write " + ids.map { id in "'\(id)'\(names[id].map { " (\($0.file):\($0.line))" } ?? "")" }.joined(separator: " or ")
    }

    /// More are not named.
    private static let mostOfOneName = 4

    /// What to do about several names in one text, of which at least one exists.
    private static func several(
        in reference: Reference, of namespace: Namespace, among names: [String: SourceLocation], _ called: EntityNames
    ) -> String? {
        guard namespace != .files else { return nil }
        for separator in [" and ", " & ", " / ", ", ", "; ", " + ", ",", "/", "&", " und ", " et ", " y "] {
            let parts = reference.text.split(separator: separator).map(\.trimmed)
            guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { continue }
            let ids = parts.map { part in
                let id = namespace.name(for: part)
                return names[id] != nil ? id : called.ids(named: part, in: namespace).first ?? Slug.from(part)
            }
            // A sign without spaces may be part of a name or a path.
            let known = ids.filter { names[$0] != nil }.count
            guard known == ids.count || known > 0 && separator.contains(" ") else { continue }
            if namespace == .shows, let first = ids.first(where: { names[$0] != nil }) {
                return reference.location.file.hasPrefix("articles/")
                    ? Article.helpForSeveralShows(first) : "only one fits here: write '\(first)'"
            }
            return "these are \(ids.count): in a list, write [\(ids.joined(separator: ", "))]; where only one fits, write an entry for each"
        }
        return nil
    }

    /// How to add something to one of the files that belong to the whole site.
    private static func addition(of name: String, to namespace: Namespace) -> String? {
        let file: String
        switch namespace {
        case .people: file = "people.yaml"
        case .authors: file = "authors.yaml"
        case .sources: file = "sources.yaml"
        default: return nil
        }
        let id = Slug.from(name)
        guard !id.isEmpty, name.utf8.count < 60, !name.contains("://") else { return "add it to \(file), and write its id here" }
        let words = id == name ? id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ") : name
        return "add it to \(file): \(id): { name: \(words.inQuotesIfNeeded) }\(id == name ? "" : ", and write '\(id)' here")"
    }

    /// Where to put a file that does not exist, and how to write that.
    private static func place(ofFile path: String) -> String {
        let name = path.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        if path == "images/\(name)" || path == "files/\(name)" {
            return "put the file '\(name)' into the folder '\(path.prefix { $0 != "/" })'"
        }
        let folder = PictureFormat.problem(with: name) == nil ? "images" : "files"
        return "put the file into the folder '\(folder)', and write '\(folder)/\(name)'"
    }

    /// The names that there are, if they are few.
    private static func list(_ names: some Collection<String>, of namespace: Namespace) -> String? {
        return names.count <= 8 ? "available: \(names.sorted().joined(separator: ", "))" : nil
    }
}
