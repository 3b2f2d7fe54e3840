/// A piece of an HTML page.
///
/// It is written as a string literal. Interpolated values are escaped for text and for quoted attributes, unless they are `HTML`
/// themselves:
///
///     let item: HTML = "<li title=\"\(name)\">\(name)</li>"
///
/// Its literals are `StaticString`s, so no run-time string becomes markup by accident, and there is no interpolation of arbitrary values: a
/// value without a safe form does not compile.
public struct HTML: Sendable, Hashable {
    /// The UTF-8 bytes of the markup.
    public private(set) var bytes: [UInt8]

    /// No markup at all.
    public init() { bytes = [] }

    /// Wraps markup that has been made safe elsewhere, such as the output of a Markdown renderer.
    public init(trusted bytes: [UInt8]) { self.bytes = bytes }

    /// Text, escaped.
    ///
    /// The label is needed because `HTML("x")` with a literal is a literal, and means markup.
    public init(text: String) {
        bytes = []
        bytes.append(text, escapedFor: .markup)
    }

    public var isEmpty: Bool { bytes.isEmpty }

    public static func += (html: inout HTML, more: HTML) { html.bytes.append(piece: more.bytes) }
}

extension HTML: ExpressibleByStringInterpolation {
    public init(stringLiteral literal: StaticString) {
        bytes = []
        bytes.append(literal: literal)
    }

    public init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes.asPiece }

    /// The values that a template accepts, each with its own way of being written.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []
        private var urls = URLAttribute()

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        public mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal: literal) }

        /// Text, escaped. In a URL attribute, an address with a scheme that could run code is replaced.
        ///
        /// Disfavoured, so that a literal between the parentheses, as in `condition ? "<b>" : ""`, is markup like the literal around it.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ text: String) {
            urls.append(text, to: &bytes)
        }

        @_disfavoredOverload
        public mutating func appendInterpolation(_ text: Substring) { appendInterpolation(String(text)) }

        public mutating func appendInterpolation(_ number: Int) { bytes.append(decimal: number) }

        public mutating func appendInterpolation(_ html: HTML) { bytes.append(part: html.bytes) }

        /// Nothing for `nil`.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes.append(part: html.bytes) }
        }

        /// One after another, with nothing between them.
        public mutating func appendInterpolation(_ items: [HTML]) {
            bytes.makeRoom(for: items.reduce(0) { $0 + $1.bytes.count })
            for item in items { bytes += item.bytes }
        }

        /// One after another, with nothing between them.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ items: some Sequence<HTML>) {
            for item in items { bytes.append(part: item.bytes) }
        }

        /// For `<script type="application/ld+json">`: JSON text contains no character that could end the element.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ json: JSON) { bytes.append(part: json.bytes) }
    }
}

extension HTML: CustomStringConvertible {
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension Sequence<HTML> {
    /// All of them joined, with `separator` between them.
    public func joined(separator: HTML) -> HTML {
        var result = HTML()
        for (index, item) in enumerated() {
            if index > 0 { result += separator }
            result += item
        }
        return result
    }
}
