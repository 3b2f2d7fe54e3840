/// A piece of an XML 1.0 document: a feed, a sitemap, a drawing.
///
/// Works like `HTML`. Text never introduces a character that XML forbids.
public struct XML: Sendable, Hashable {
    /// The UTF-8 bytes of the markup.
    public private(set) var bytes: [UInt8]

    /// No markup at all.
    public init() { bytes = [] }

    public static func += (xml: inout XML, more: XML) { xml.bytes.append(piece: more.bytes) }
}

extension XML: ExpressibleByStringInterpolation {
    public init(stringLiteral literal: StaticString) {
        bytes = []
        bytes.append(literal: literal)
    }

    public init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes.asPiece }

    /// The values that an XML template accepts.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []
        private var urls = URLAttribute()

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        public mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal: literal) }

        /// Text, escaped for elements and quoted attributes. In a URL attribute, an address with a scheme that could run code is replaced.
        ///
        /// Disfavoured, so that a literal between the parentheses, as in `condition ? "<b>" : ""`, is markup like the literal around it.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ text: String) { urls.append(text, to: &bytes) }

        public mutating func appendInterpolation(_ number: Int) { bytes.append(decimal: number) }

        public mutating func appendInterpolation(_ xml: XML) { bytes += xml.bytes }

        /// Nothing for `nil`.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ xml: XML?) {
            if let xml { bytes += xml.bytes }
        }

        /// One after another, with nothing between them.
        public mutating func appendInterpolation(_ items: some Sequence<XML>) {
            for item in items { bytes += item.bytes }
        }
    }
}

extension XML: CustomStringConvertible {
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}
