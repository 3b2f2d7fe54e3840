/// A piece of an iCalendar file (RFC 5545): lines of a name, a colon and a value.
///
/// It is written as a string literal with one line a property. What is interpolated is escaped as a value of type TEXT:
///
///     let event: ICalendarText = """
///         BEGIN:VEVENT
///         SUMMARY:\(title)
///         END:VEVENT
///         """
///
/// A line that nothing was interpolated into is no line. No text begins a property of its own, for it cannot end its line.
public struct ICalendarText: Sendable, Hashable {
    /// The lines before they are folded, each two with a line feed between them.
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

    /// The values that may stand in a template.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var lines: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            lines.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        public mutating func appendLiteral(_ literal: StaticString) { lines.append(literal: literal) }

        /// A value of type TEXT (section 3.3.11): `\`, `;`, `,` and ends of lines are escaped, control characters left out.
        ///
        /// Disfavoured, so that a literal between the parentheses is part of the template like the literal around it.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ text: String) { lines.append(text, escapedFor: .calendarText) }

        /// A value of type URI (section 3.3.13), which knows no escapes: what may not stand in an address is percent-encoded.
        public mutating func appendInterpolation(uri: String) {
            for byte in uri.utf8 {
                if byte > 0x20, byte < 0x7F {
                    lines.append(byte)
                } else {
                    lines.append(literal: "%")
                    lines.append(hexadecimal: byte >> 4)
                    lines.append(hexadecimal: byte & 0xF)
                }
            }
        }

        public mutating func appendInterpolation(_ number: Int) { lines.append(decimal: number) }

        public mutating func appendInterpolation(_ text: ICalendarText) { lines += text.lines }

        /// Nothing where there is nothing.
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
    /// The most octets of a line, the CR and LF at its end not counted.
    private static var longestLine: Int { 75 }

    /// Appends the line, with CR, LF and a space wherever it would get too long; never inside a character (section 3.1).
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

    /// A number from 0 to 15 as one digit.
    fileprivate mutating func append(hexadecimal digit: UInt8) {
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") - 10 + digit)
    }
}
