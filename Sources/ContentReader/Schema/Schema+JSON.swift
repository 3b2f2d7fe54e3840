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
    func document(_ root: Schema, id: String, description: String) -> JSONText {
        let definitions = shared.compactMap { schema in names[schema].map { member($0, body(of: schema)) } }
        let header = [
            member("$schema", "\"https://json-schema.org/draft/2020-12/schema\""), member("$id", .string(id)),
            member("description", .string(description)),
        ]
        let members = header + self.members(of: root) + (definitions.isEmpty ? [] : [member("$defs", "{\(definitions)}")])
        return "{\(members)}"
    }

    private func json(_ schema: Schema, allowingNull: Bool = false, meaning: String? = nil) -> JSONText {
        let description = meaning.map { [member("description", .string($0))] } ?? []
        guard let name = names[schema] else { return "{\(description + members(of: schema, allowingNull: allowingNull))}" }
        let reference = member("$ref", .string("#/$defs/\(name)"))
        return allowingNull ? "{\(description + [anyOf(["{\([reference])}", Self.null])])}" : "{\(description + [reference])}"
    }

    private func body(of schema: Schema) -> JSONText { "{\(members(of: schema))}" }

    private func members(of schema: Schema, allowingNull: Bool = false) -> [JSONText] {
        func type(_ names: String...) -> JSONText {
            let names = (names + (allowingNull ? ["null"] : [])).map(JSONText.string)
            return member("type", names.count == 1 ? names[0] : "[\(names)]")
        }
        switch schema {
        case .titled(let title, let schema):
            return [member("title", .string(title))] + (schema.isPattern ? [Self.errorMessage(title)] : [])
                + members(of: schema, allowingNull: allowingNull)
        case .text: return [type("string", "number", "boolean")] + maxLength(Amount.textLength)
        case .matching(let pattern, let longest):
            return [type("string", "number", "boolean"), member("pattern", .string(pattern))] + maxLength(longest)
        case .pattern(let pattern, let longest): return [type("string"), member("pattern", .string(pattern))] + maxLength(longest)
        case .integer(let range):
            return [type("integer"), member("minimum", .number(range.lowerBound)), member("maximum", .number(range.upperBound))]
        case .number(.from(let number)): return [type("number"), member("minimum", .number(number))]
        case .number(.above(let number)): return [type("number"), member("exclusiveMinimum", .number(number))]
        case .boolean: return [member("enum", allowingNull ? "[true, false, \"yes\", \"no\", null]" : "[true, false, \"yes\", \"no\"]")]
        case .words(let words): return [member("enum", "[\(words.map(JSONText.string) + (allowingNull ? ["null"] : []))]")]
        case .list(let element, let count):
            let bounds = count.map { range in
                (range.lowerBound == 0 ? [] : [member("minItems", .number(range.lowerBound))])
                    + (range.upperBound == .max ? [] : [member("maxItems", .number(range.upperBound))])
            }
            return [type("array"), member("items", json(element))] + (bounds ?? [])
        case .entries(let value):
            return [
                type("object"), member("patternProperties", "{\([member(Pattern.slug, json(value))])}"),
                member("additionalProperties", "false"),
            ]
        case .labels(let value): return [type("object"), member("additionalProperties", json(value))]
        case .record(let record): return [type("object")] + members(of: record)
        case .either(let alternatives): return [anyOf(alternatives.map { json($0) } + (allowingNull ? [Self.null] : []))]
        }
    }

    private func maxLength(_ longest: Int?) -> [JSONText] { longest.map { [member("maxLength", .number($0))] } ?? [] }

    private func members(of record: Schema.Record) -> [JSONText] {
        let properties = record.keys.map { key in
            member(key.name, json(key.schema, allowingNull: !key.isRequired, meaning: key.meaning))
        }
        let required = record.keys.filter(\.isRequired).map { JSONText.string($0.name) }
        return [member("properties", "{\(properties)}")] + (required.isEmpty ? [] : [member("required", "[\(required)]")])
            + [member("additionalProperties", "false")] + (record.rules.isEmpty ? [] : [member("allOf", "[\(record.rules.flatMap(json))]")])
    }

    private func json(_ rule: Schema.Rule) -> [JSONText] {
        switch rule {
        case .atLeastOne(let keys): ["{\([member("anyOf", "[\(keys.map { hasValue($0) })]")])}"]
        case .exactlyOne(let keys): ["{\([member("oneOf", "[\(keys.map { hasValue($0) })]")])}"]
        case .notBoth(let first, let second):
            ["{\([member("not", "{\([member("allOf", "[\([hasValue(first), hasValue(second)])]")])}")])}"]
        case .choice(let key, let chooser, let cases):
            cases.map { choice in
                let words = member("enum", "[\(choice.words.map(JSONText.string))]")
                return conditional(
                    hasValue(chooser, "{\([words])}"),
                    then:
                        "{\([member("properties", "{\([member(key, json(choice.schema))])}"), member("required", "[\([.string(key)])]")])}")
            } + [conditional(hasValue(key), then: hasValue(chooser))]
        }
    }

    private func conditional(_ condition: JSONText, then consequence: JSONText) -> JSONText {
        "{\([member("if", condition), member("then", consequence)])}"
    }

    /// The mapping has a value for `key` that is not null.
    private func hasValue(_ key: String, _ value: JSONText = "{\"not\": {\"type\": \"null\"}}") -> JSONText {
        "{\([member("required", "[\([.string(key)])]"), member("properties", "{\([member(key, value)])}")])}"
    }

    private func anyOf(_ alternatives: [JSONText]) -> JSONText { member("anyOf", "[\(alternatives)]") }

    private func member(_ name: String, _ value: JSONText) -> JSONText { "\(name): \(value)" }

    private static let null: JSONText = "{\"type\": \"null\"}"

    /// Not part of JSON Schema: editors that support it show it in place of the regular expression.
    private static func errorMessage(_ expected: String) -> JSONText { "\"patternErrorMessage\": \("expected \(expected)")" }
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
