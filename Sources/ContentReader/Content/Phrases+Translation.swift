/// Phrases that replace those in English.
package struct Translation: Sendable {
    /// By key of `Phrases.Words.english`; of the type of the property.
    private var phrases: [String: any Sendable] = [:]

    package init() {}

    init(_ phrases: [String: any Sendable]) { self.phrases = phrases }

    /// - Parameter phrase: of the type of the property.
    mutating func set(_ key: String, _ phrase: (some Sendable)?) { if let phrase { phrases[key] = phrase } }

    func has(_ key: String) -> Bool { phrases[key] != nil || key == "monthsAlone" && phrases["months"] != nil }

    subscript(_ key: String) -> (any Sendable)? { phrases[key] }

    func replacing(with others: Translation) -> Translation {
        var result = Translation(phrases.merging(others.phrases) { $1 })
        // Whoever changes the names of the months has changed all of them.
        if others.phrases["months"] != nil { result.phrases["monthsAlone"] = others.phrases["monthsAlone"] }
        return result
    }
}

extension Phrases.Words {
    /// A phrase in English.
    enum Original: Sendable {
        case text(String)
        case counted(CountedPhrase)
        case list([String])
    }

    /// The English phrases, each with its key in `site.yaml`: the name of its property.
    static let english: [(key: String, original: Original)] = Mirror(reflecting: Phrases.Words()).children.compactMap { property in
        guard let key = property.label else { return nil }
        switch property.value {
        case let text as String: return (key, .text(text))
        case let phrase as CountedPhrase: return (key, .counted(phrase))
        case let list as [String]: return (key, .list(list))
        default: return nil
        }
    }

    /// The English words with some replaced.
    init(_ translation: Translation) {
        var values: [String: any Sendable] = [:]
        for (key, original) in Self.english {
            switch original {
            case .text(let text): values[key] = translation[key] ?? text
            case .counted(let phrase): values[key] = translation[key] ?? phrase
            case .list(let list): values[key] = translation[key] ?? list
            }
        }
        values["monthsAlone"] = translation["monthsAlone"] ?? values["months"]
        // Every property has a value among them.
        self = (try? Self(from: NamedValues(values: values))) ?? Self()
    }
}

extension Translation {
    /// The same with isolates around names, so that a name that is written from left to right does not disturb the words around it.
    var withIsolatedNames: Translation {
        Translation(
            phrases.mapValues { phrase in
                switch phrase {
                case let text as String: text.withIsolatedNames
                case let counted as CountedPhrase: counted.mapping(\.withIsolatedNames)
                default: phrase
                }
            })
    }
}

extension String {
    fileprivate var withIsolatedNames: String {
        ["show", "name", "tag", "author", "character", "person", "season", "source", "value"].reduce(self) { text, name in
            text.replacing("{\(name)}", with: "\u{2068}{\(name)}\u{2069}")
        }
    }
}

/// Decodes a struct from the values of its properties, by name.
private struct NamedValues: Decoder {
    let values: [String: any Sendable]
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Key>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> { KeyedDecodingContainer(Properties(decoder: self)) }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw notAStruct }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw notAStruct }

    private var notAStruct: DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: [], debugDescription: "only a struct is decoded from named values"))
    }

    private struct Properties<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let decoder: NamedValues

        var codingPath: [any CodingKey] { decoder.codingPath }
        var allKeys: [Key] { decoder.values.keys.compactMap(Key.init(stringValue:)) }

        func contains(_ key: Key) -> Bool { decoder.values[key.stringValue] != nil }

        func decodeNil(forKey key: Key) -> Bool { !contains(key) }

        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            guard let value = decoder.values[key.stringValue] as? Value else {
                throw DecodingError.keyNotFound(key, DecodingError.Context(codingPath: [], debugDescription: "no value has the name"))
            }
            return value
        }

        func nestedContainer<Nested>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
            throw decoder.notAStruct
        }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw decoder.notAStruct }

        func superDecoder() throws -> any Decoder { throw decoder.notAStruct }

        func superDecoder(forKey key: Key) throws -> any Decoder { throw decoder.notAStruct }
    }
}
