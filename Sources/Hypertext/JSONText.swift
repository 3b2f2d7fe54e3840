/// A JSON value as text (RFC 8259), for feeds and for `<script type="application/ld+json">`.
///
/// The literal is JSON; interpolated values become JSON values: text with its quotes, a sequence with its commas.
///
///     let item: JSONText = "{\"name\": \(name), \"tags\": [\(tags.map(JSONText.string))]}"
///
/// `<`, `>` and `&` are written as escapes, so that no text can end the script element around it.
public struct JSONText: Sendable, Hashable {
    /// The UTF-8 bytes of the JSON text.
    public private(set) var bytes: [UInt8]

    private init() { bytes = [] }

    /// A JSON string with its quotes.
    ///
    /// Not an unlabelled initializer: `JSONText("x")` with a literal is a literal, and means JSON.
    public static func string(_ text: String) -> JSONText { "\(text)" }

    /// A JSON number.
    public static func number(_ number: Int) -> JSONText { "\(number)" }

    /// A JSON number; `null` for NaN and infinity, which JSON does not have.
    public static func number(_ number: Double) -> JSONText {
        guard number.isFinite else { return "null" }
        if let whole = Int(exactly: number) { return "\(whole)" }
        var text = JSONText()
        text.bytes += String(number).utf8
        return text
    }

    /// An object of the members that have a value, in the given order.
    ///
    /// - Parameter onLines: whether each member is on its own line.
    public static func object(_ members: KeyValuePairs<String, JSONText?>, onLines: Bool = false) -> JSONText {
        object(joining: [members], onLines: onLines)
    }

    /// An object of the members of all `parts`, in the given order.
    public static func object(joining parts: [KeyValuePairs<String, JSONText?>], onLines: Bool = false) -> JSONText {
        var object = JSONText()
        for (key, value) in parts.joined() {
            guard let value else { continue }
            object.bytes.append(literal: object.bytes.isEmpty ? (onLines ? "{\n" : "{") : (onLines ? ",\n" : ", "))
            object.bytes.append(jsonString: key)
            object.bytes.append(literal: ": ")
            object.bytes.append(piece: value.bytes)
        }
        object.bytes.append(literal: object.bytes.isEmpty ? "{}" : onLines ? "\n}" : "}")
        object.bytes = object.bytes.asGrownPiece
        return object
    }

    /// An array, or `nil` if there are no items, so that `object` leaves the member out.
    ///
    /// - Parameter onLines: whether each element is on its own line.
    public static func list(_ items: some Collection<JSONText>, onLines: Bool = false) -> JSONText? {
        guard !items.isEmpty else { return nil }
        var list = JSONText()
        for item in items {
            list.bytes.append(literal: list.bytes.isEmpty ? (onLines ? "[\n" : "[") : (onLines ? ",\n" : ", "))
            list.bytes.append(piece: item.bytes)
        }
        list.bytes.append(literal: onLines ? "\n]" : "]")
        list.bytes = list.bytes.asGrownPiece
        return list
    }

    /// An array of strings, or `nil` if there are none.
    public static func strings(_ texts: [String]) -> JSONText? { list(texts.map(string)) }
}

extension JSONText: ExpressibleByStringInterpolation {
    public init(stringLiteral literal: StaticString) {
        bytes = []
        bytes.append(literal: literal)
    }

    public init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes.asPiece }

    /// The values that a JSON template accepts.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        public mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal: literal) }

        /// A JSON string with its quotes.
        public mutating func appendInterpolation(_ text: String) { bytes.append(jsonString: text) }

        public mutating func appendInterpolation(_ number: Int) { bytes.append(decimal: number) }

        public mutating func appendInterpolation(_ json: JSONText) { bytes += json.bytes }

        /// Array elements or members, separated by commas.
        public mutating func appendInterpolation(_ items: some Sequence<JSONText>) {
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(literal: ", ") }
                bytes += item.bytes
            }
        }
    }
}

extension JSONText: CustomStringConvertible {
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension [UInt8] {
    fileprivate mutating func append(jsonString text: String) {
        append(UInt8(ascii: "\""))
        append(text, escapedFor: .json)
        append(UInt8(ascii: "\""))
    }
}
