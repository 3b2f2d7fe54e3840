/// A piece of an iCalendar file (RFC 5545): lines that consist of a name, a colon and a value.
///
/// It is written as a string literal, one property per line. Interpolated values are escaped as values of type TEXT:
///
///     let event: ICalendarText = """
///         BEGIN:VEVENT
///         SUMMARY:\(title)
///         END:VEVENT
///         """
///
/// A line whose interpolations are all empty is dropped. No text can start a property, because it cannot end its line.
public struct ICalendarText: Sendable, Hashable {
    /// The lines before folding, separated by line feeds.
    private var lines: [UInt8]

    /// The UTF-8 bytes of the file: each line ends in CR and LF, and has at most 75 octets before them (section 3.1).
    public var bytes: [UInt8] {
        lines.split(separator: UInt8(ascii: "\n")).reduce(into: []) { $0.append(folding: $1) }
    }
}

extension ICalendarText: ExpressibleByStringInterpolation {
    public init(stringLiteral literal: StaticString) {
        lines = []
        lines.append(literal: literal)
    }

    public init(stringInterpolation: Interpolation) { lines = stringInterpolation.lines.asPiece }

    /// The values that a template accepts.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var lines: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            lines.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        public mutating func appendLiteral(_ literal: StaticString) { lines.append(literal: literal) }

        /// A value of type TEXT (section 3.3.11): `\`, `;`, `,` and ends of lines are escaped, control characters are left out.
        ///
        /// Disfavoured, so that a literal between the parentheses is part of the template, like the literal around it.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ text: String) { lines.append(text, escapedFor: .calendarText) }

        /// A value of type URI (section 3.3.13), which has no escapes: characters not allowed in an address are percent-encoded.
        public mutating func appendInterpolation(uri: String) { lines += uri.percentEncodedAddress.utf8 }

        public mutating func appendInterpolation(_ number: Int) { lines.append(decimal: number) }

        public mutating func appendInterpolation(_ text: ICalendarText) { lines += text.lines }

        /// Nothing for `nil`.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ text: ICalendarText?) {
            if let text { lines += text.lines }
        }

        /// Components or properties, each on lines of its own.
        public mutating func appendInterpolation(_ items: some Sequence<ICalendarText>) {
            for (index, item) in items.enumerated() {
                if index > 0 { lines.append(UInt8(ascii: "\n")) }
                lines += item.lines
            }
        }

        /// The values of a property that has several, such as `CATEGORIES`.
        public mutating func appendInterpolation(list values: some Sequence<String>) {
            for (index, value) in values.enumerated() {
                if index > 0 { lines.append(UInt8(ascii: ",")) }
                appendInterpolation(value)
            }
        }
    }
}

extension ICalendarText: CustomStringConvertible {
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension [UInt8] {
    /// The most octets of a line, not counting the CR and LF at its end.
    private static var longestLine: Int { 75 }

    /// Appends the line, with CR, LF and a space wherever it would be too long, but never inside a character (section 3.1).
    fileprivate mutating func append(folding line: ArraySlice<UInt8>) {
        var rest = line
        var room = Self.longestLine
        while rest.count > room {
            var end = rest.startIndex + room
            while rest[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
            append(contentsOf: rest[..<end])
            append(literal: "\r\n ")
            rest = rest[end...]
            // The space that begins a continuation counts.
            room = Self.longestLine - 1
        }
        append(contentsOf: rest)
        append(literal: "\r\n")
    }
}
