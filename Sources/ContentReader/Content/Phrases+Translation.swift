extension Phrases.Words {
    /// The English phrases, each with its key in `site.yaml`: the name of its property.
    static let english: [(key: String, text: String)] = Mirror(reflecting: Phrases.Words()).children.compactMap { property in
        guard let key = property.label, let text = property.value as? String else { return nil }
        return (key, text)
    }

    /// The English words with some replaced.
    ///
    /// - Parameter translations: by key of `english`.
    init(_ translations: [String: String], months: [String]?) {
        var values: [String: any Sendable] = ["months": months ?? Phrases.Words().months]
        for (key, text) in Self.english { values[key] = translations[key] ?? text }
        // Every property has a value among them.
        self = (try? Self(from: NamedValues(values: values))) ?? Self()
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
