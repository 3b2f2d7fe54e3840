/// A JSON text that was read (RFC 8259), with the place of each value.
package struct JSONDocument: Sendable {
    package let root: JSONNode
    private let places: TextPlaces

    /// How deep objects and arrays may be inside each other.
    package static let deepest = 100
    /// How many values a text may have, so that reading it needs a bounded amount of memory.
    package static let mostValues = 2_000_000

    /// Why a text is not JSON, and where.
    package struct Problem: Error, Hashable, Sendable {
        package let line: Int
        package let column: Int
        package let message: String
    }

    /// Reads a text in UTF-8, with or without a byte order mark.
    package init(_ bytes: [UInt8]) throws(Problem) {
        places = TextPlaces(bytes)
        var reader = JSONReader(bytes)
        do { root = try reader.document() } catch {
            let place = places.place(of: error.offset)
            throw Problem(line: place.line, column: place.column, message: error.message)
        }
    }

    /// The line and the column of a value, from 1; columns count characters.
    package func place(of node: JSONNode) -> (line: Int, column: Int) { places.place(of: node.offset) }
}

/// One value of a JSON text.
package struct JSONNode: Sendable {
    package indirect enum Value: Sendable {
        case null
        case boolean(Bool)
        /// As it is written.
        case number(String)
        case string(String)
        case array([JSONNode])
        /// In the order of the text.
        case object([(key: String, value: JSONNode)])
    }

    package let value: Value
    /// Where it starts in the text, in bytes.
    package let offset: Int
}

extension JSONNode {
    /// The member with this name, unless it is `null`; the last, if there are several.
    package subscript(key: String) -> JSONNode? {
        guard case .object(let members) = value, let member = members.last(where: { $0.key == key })?.value else { return nil }
        if case .null = member.value { return nil }
        return member
    }

    /// The text of a string.
    package var text: String? { if case .string(let text) = value { text } else { nil } }
    /// A whole number.
    package var integer: Int? { if case .number(let text) = value { Int(text) } else { nil } }
    package var double: Double? { if case .number(let text) = value { Double(text) } else { nil } }
    package var boolean: Bool? { if case .boolean(let value) = value { value } else { nil } }
    /// The elements of an array.
    package var items: [JSONNode]? { if case .array(let items) = value { items } else { nil } }
    /// The members of an object.
    package var members: [(key: String, value: JSONNode)]? { if case .object(let members) = value { members } else { nil } }

    /// The kind of value, in words.
    package var kindName: String {
        switch value {
        case .null: "null"
        case .boolean: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
