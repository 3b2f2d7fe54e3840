/// A JSON value, written as text (RFC 8259): for feeds, for `<script type="application/ld+json">`, and for other programs.
///
/// Literals are values of the same kind; anything else is made by a function that names its kind.
///
///     let item: JSON = .object(["name": .string(name), "isFree": true, "tags": .strings(tags)])
///
/// `<`, `>` and `&` are written as escapes, so that no text can end the script element around it.
public struct JSON: Sendable, Hashable {
    /// A string is written where it is needed: most are members of an object, which has room for them.
    private enum Form: Sendable {
        case string(String)
        case written([UInt8])
    }

    private let form: Form

    /// The UTF-8 bytes of the JSON text.
    public var bytes: [UInt8] {
        switch form {
        case .string(let text):
            var bytes: [UInt8] = []
            bytes.reserveCapacity(text.utf8.count + 2)
            bytes.append(jsonString: text)
            return bytes.asPiece
        case .written(let bytes): return bytes
        }
    }

    private init(bytes: [UInt8]) { form = .written(bytes) }

    private init(unwritten text: String) { form = .string(text) }

    /// No value, where a member must not be left out.
    public static let null = JSON(bytes: Array("null".utf8))

    /// A JSON string with its quotes.
    public static func string(_ text: String) -> JSON { JSON(unwritten: text) }

    /// A JSON number.
    public static func number(_ number: Int) -> JSON {
        var bytes: [UInt8] = []
        bytes.append(decimal: number)
        return JSON(bytes: bytes)
    }

    /// A JSON number; `null` for NaN and infinity, which JSON does not have.
    public static func number(_ number: Double) -> JSON {
        guard number.isFinite else { return .null }
        return Int(exactly: number).map { .number($0) } ?? JSON(bytes: Array(String(number).utf8))
    }

    /// `true` or `false`.
    public static func boolean(_ value: Bool) -> JSON { JSON(bytes: Array((value ? "true" : "false").utf8)) }

    /// An object of the members that have a value, in the given order.
    ///
    /// - Parameter onLines: whether each member is on its own line.
    public static func object(_ members: KeyValuePairs<String, JSON?>, onLines: Bool = false) -> JSON {
        var bytes: [UInt8] = []
        // So many that it rarely has to grow more than once.
        bytes.reserveCapacity(48 * members.count)
        for (key, value) in members { bytes.append(key, value, onLines: onLines) }
        return ending(object: bytes, onLines: onLines)
    }

    /// An object of the members of all `parts`, in the given order.
    public static func object(joining parts: [some Sequence<(key: String, value: JSON?)>], onLines: Bool = false) -> JSON {
        var bytes: [UInt8] = []
        for (key, value) in parts.joined() { bytes.append(key, value, onLines: onLines) }
        return ending(object: bytes, onLines: onLines)
    }

    /// An object of `members` in the order of their names.
    ///
    /// - Parameter onLines: whether each member is on its own line.
    package static func object(sorting members: [String: JSON], onLines: Bool = false) -> JSON {
        object(joining: [members.sorted { $0.key < $1.key }.map { (key: $0.key, value: .some($0.value)) }], onLines: onLines)
    }

    private static func ending(object: consuming [UInt8], onLines: Bool) -> JSON {
        object.append(literal: object.isEmpty ? "{}" : onLines ? "\n}" : "}")
        return JSON(bytes: object.asGrownPiece)
    }

    /// An array, even of no items.
    public static func array(_ items: some Sequence<JSON>) -> JSON { array(Array(items), onLines: false) }

    /// An array, or `nil` if there are no items, so that `object` leaves the member out.
    ///
    /// - Parameter onLines: whether each element is on its own line.
    public static func list(_ items: some Collection<JSON>, onLines: Bool = false) -> JSON? {
        items.isEmpty ? nil : array(Array(items), onLines: onLines)
    }

    /// An array of strings, or `nil` if there are none.
    public static func strings(_ texts: [String]) -> JSON? { list(texts.map(string)) }

    private static func array(_ items: [JSON], onLines: Bool) -> JSON {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(items.reduce(2) { $0 + $1.leastCount + 2 })
        for item in items {
            bytes.append(literal: bytes.isEmpty ? (onLines ? "[\n" : "[") : (onLines ? ",\n" : ", "))
            item.append(to: &bytes, besides: 2)
        }
        bytes.append(literal: bytes.isEmpty ? "[]" : onLines ? "\n]" : "]")
        return JSON(bytes: bytes.asGrownPiece)
    }

    /// How many bytes it has, but for escapes.
    private var leastCount: Int {
        switch form {
        case .string(let text): text.utf8.count + 2
        case .written(let bytes): bytes.count
        }
    }

    public static func == (left: JSON, right: JSON) -> Bool { left.bytes == right.bytes }

    public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

extension JSON: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self = .string(text) }
}

extension JSON: ExpressibleByIntegerLiteral {
    public init(integerLiteral number: Int) { self = .number(number) }
}

extension JSON: ExpressibleByBooleanLiteral {
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension JSON: ExpressibleByArrayLiteral {
    public init(arrayLiteral items: JSON...) { self = .array(items) }
}

extension JSON: CustomStringConvertible {
    /// The JSON text.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension JSON {
    /// Appends it, as far as the file's limit allows.
    ///
    /// - Parameter others: how many bytes before it count with it.
    fileprivate func append(to bytes: inout [UInt8], besides others: Int) {
        guard MarkupLimit.allows(others + leastCount, inPieceOf: bytes.count + leastCount) else { return }
        switch form {
        case .string(let text): bytes.append(jsonString: text)
        case .written(let piece): bytes += piece
        }
    }
}

extension [UInt8] {
    /// Appends a member of an object that is not finished.
    fileprivate mutating func append(_ key: String, _ value: JSON?, onLines: Bool) {
        guard let value else { return }
        let start = count
        append(literal: isEmpty ? (onLines ? "{\n" : "{") : (onLines ? ",\n" : ", "))
        append(jsonString: key)
        append(literal: ": ")
        value.append(to: &self, besides: count - start)
    }

    fileprivate mutating func append(jsonString text: String) {
        append(UInt8(ascii: "\""))
        append(text, escapedFor: .json)
        append(UInt8(ascii: "\""))
    }
}
