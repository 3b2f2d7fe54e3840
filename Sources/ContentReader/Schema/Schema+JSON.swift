import Hypertext
import ShowData

/// A schema written as JSON. A mapping that occurs more than once is written once, under `$defs`, and referenced.
struct SchemaWriter {
    /// The names of the definitions under `$defs`.
    private let names: [Schema: String]
    private let shared: [Schema]

    init(_ root: Schema) {
        var found = Repetitions()
        found.count(root)
        shared = found.repeated
        var names: [Schema: String] = [:]
        for schema in shared { names[schema] = schema.shortName(besides: Set(names.values)) }
        self.names = names
    }

    /// The whole document.
    func document(_ root: Schema, id: String, description: String) -> JSON {
        let definitions = shared.compactMap { schema in names[schema].map { member($0, object(members(of: schema))) } }
        let header = [
            member("$schema", "https://json-schema.org/draft/2020-12/schema"), member("$id", .string(id)),
            member("description", .string(description)),
        ]
        return object(header + members(of: root) + (definitions.isEmpty ? [] : [member("$defs", object(definitions))]))
    }

    private typealias Member = (key: String, value: JSON?)

    private func member(_ key: String, _ value: JSON?) -> Member { (key, value) }

    private func object(_ members: [Member]) -> JSON { .object(joining: [members]) }

    private func json(_ schema: Schema, allowingNull: Bool = false, meaning: String? = nil) -> JSON {
        let description = meaning.map { [member("description", .string($0))] } ?? []
        guard let name = names[schema] else { return object(description + members(of: schema, allowingNull: allowingNull)) }
        let reference = member("$ref", "#/$defs/\(name)")
        return object(description + [allowingNull ? member("anyOf", [object([reference]), Self.null]) : reference])
    }

    private func members(of schema: Schema, allowingNull: Bool = false) -> [Member] {
        func type(_ names: String...) -> Member {
            let names = (names + (allowingNull ? ["null"] : [])).map(JSON.string)
            return member("type", names.count == 1 ? names[0] : .array(names))
        }
        switch schema {
        case .titled(let title, let schema):
            return [member("title", .string(title))] + (schema.isPattern ? [errorMessage(title)] : [])
                + members(of: schema, allowingNull: allowingNull)
        case .text: return [type("string", "number", "boolean")] + maxLength(Amount.textLength)
        case .matching(let pattern, let longest):
            return [type("string", "number", "boolean"), member("pattern", .string(pattern))] + maxLength(longest)
        case .pattern(let pattern, let longest): return [type("string"), member("pattern", .string(pattern))] + maxLength(longest)
        case .integer(let range):
            return [type("integer"), member("minimum", .number(range.lowerBound)), member("maximum", .number(range.upperBound))]
        case .number(.from(let number)): return [type("number"), member("minimum", .number(number))]
        case .number(.above(let number)): return [type("number"), member("exclusiveMinimum", .number(number))]
        case .boolean: return [member("enum", allowingNull ? [true, false, "yes", "no", .null] : [true, false, "yes", "no"])]
        case .words(let words): return [member("enum", .array(words.map(JSON.string) + (allowingNull ? [.null] : [])))]
        case .list(let element, let count):
            let least = count.map(\.lowerBound).flatMap { $0 == 0 ? nil : JSON.number($0) }
            let most = count.map(\.upperBound).flatMap { $0 == .max ? nil : JSON.number($0) }
            return [type("array"), member("items", json(element)), member("minItems", least), member("maxItems", most)]
        case .entries(let value):
            return [
                type("object"), member("patternProperties", object([member(Pattern.slug, json(value))])),
                member("additionalProperties", false),
            ]
        case .labels(let value): return [type("object"), member("additionalProperties", json(value))]
        case .record(let record): return [type("object")] + members(of: record)
        case .translated(let value):
            // Its title is that of the whole.
            let alternatives = [
                json(value.untitled), object([member("type", "object"), texts(value.untitled), member("additionalProperties", false)]),
            ]
            return [member("anyOf", .array(alternatives + (allowingNull ? [Self.null] : [])))]
        case .either(let alternatives): return [member("anyOf", .array(alternatives.map { json($0) } + (allowingNull ? [Self.null] : [])))]
        }
    }

    /// The values of a mapping by language.
    private func texts(_ value: Schema) -> Member { member("patternProperties", object([member(Pattern.languageKey, json(value))])) }

    private func maxLength(_ longest: Int?) -> [Member] { [member("maxLength", longest.map(JSON.number))] }

    private func members(of record: Schema.Record) -> [Member] {
        let properties = record.keys.map { key in
            member(key.name, json(key.schema, allowingNull: !key.isRequired, meaning: key.meaning))
        }
        return [
            member("properties", object(properties)), member("required", .strings(record.keys.filter(\.isRequired).map(\.name))),
            member("additionalProperties", false), member("allOf", record.rules.isEmpty ? nil : .array(record.rules.flatMap(json))),
        ]
    }

    private func json(_ rule: Schema.Rule) -> [JSON] {
        switch rule {
        case .atLeastOne(let keys): [.object(["anyOf": .array(keys.map { hasValue($0) })])]
        case .exactlyOne(let keys): [.object(["oneOf": .array(keys.map { hasValue($0) })])]
        case .notBoth(let first, let second): [.object(["not": .object(["allOf": [hasValue(first), hasValue(second)]])])]
        case .choice(let key, let chooser, let cases):
            cases.map { choice in
                .object([
                    "if": hasValue(chooser, .object(["enum": .array(choice.words.map(JSON.string))])),
                    "then": .object(["properties": object([member(key, json(choice.schema))]), "required": [.string(key)]]),
                ])
            } + [.object(["if": hasValue(key), "then": hasValue(chooser)])]
        }
    }

    /// The mapping has a value for `key` that is not null.
    private func hasValue(_ key: String, _ value: JSON = .object(["not": Self.null])) -> JSON {
        .object(["required": [.string(key)], "properties": object([member(key, value)])])
    }

    private static let null: JSON = .object(["type": "null"])

    /// Not part of JSON Schema: editors that support it show it in place of the regular expression.
    private func errorMessage(_ expected: String) -> Member { member("patternErrorMessage", "expected \(expected)") }
}

/// Finds the schemas that deserve a name.
private struct Repetitions {
    private var seen: Set<Schema> = []
    private var seenTwice: Set<Schema> = []
    /// In the order of their first repetition.
    private(set) var repeated: [Schema] = []

    mutating func count(_ schema: Schema) {
        if case .titled = schema, schema.hasRecord {
            guard seen.insert(schema).inserted else {
                if seenTwice.insert(schema).inserted { repeated.append(schema) }
                return
            }
        }
        for part in schema.parts { count(part) }
    }
}

extension Schema {
    fileprivate var isPattern: Bool { if case .pattern = self { true } else { false } }

    /// The words of its title that make up its name, such as `picture-with-file-and-alt`.
    fileprivate func shortName(besides taken: Set<String>) -> String {
        guard case .titled(let title, _) = self else { return "" }
        let words = Slug.from(title).split(separator: "-").drop { $0 == "a" || $0 == "an" }
        let name = words.joined(separator: "-")
        return taken.contains(name) ? (2...).lazy.map { "\(name)-\($0)" }.first { !taken.contains($0) } ?? name : name
    }
}
