extension JSON {
    /// The same value, formatted for people: a line for each member and element, indented by two spaces, and a line feed at the end.
    /// Objects and arrays that are short and contain no other object or array stay on one line.
    public var indented: [UInt8] {
        var layout = Layout(bytes)
        layout.run()
        return layout.lines + [UInt8(ascii: "\n")]
    }
}

/// Breaks JSON into lines.
private struct Layout {
    /// The longest object or array that stays on one line, in bytes.
    private static let longestLine = 100

    private let json: [UInt8]
    private(set) var lines: [UInt8] = []
    private var position = 0
    /// For each open bracket, whether its contents are on lines of their own.
    private var open: [Bool] = []

    init(_ json: [UInt8]) { self.json = json }

    mutating func run() {
        while position < json.count {
            let byte = json[position]
            switch byte {
            case UInt8(ascii: "\""): takeString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                lines.append(byte)
                position += 1
                open.append(!closesSoon())
                breakLine()
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                let wasBroken = open.popLast() ?? false
                if wasBroken { newLine() }
                lines.append(byte)
                position += 1
            case UInt8(ascii: ","):
                lines.append(byte)
                position += 1
                while position < json.count, json[position] == UInt8(ascii: " ") { position += 1 }
                if open.last == true { newLine() } else { lines.append(UInt8(ascii: " ")) }
            default:
                lines.append(byte)
                position += 1
            }
        }
    }

    private mutating func takeString() {
        let start = position
        position += 1
        while position < json.count, json[position] != UInt8(ascii: "\"") {
            position += json[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(position + 1, json.count)
        lines += json[start..<position]
    }

    /// Whether the bracket that was opened last is closed on a short line, with no other bracket before it.
    private func closesSoon() -> Bool {
        var isInString = false
        var index = position
        while index < min(position + Self.longestLine, json.count) {
            switch json[index] {
            case UInt8(ascii: "\\") where isInString: index += 1
            case UInt8(ascii: "\""): isInString.toggle()
            case UInt8(ascii: "{") where !isInString, UInt8(ascii: "[") where !isInString: return false
            case UInt8(ascii: "}") where !isInString, UInt8(ascii: "]") where !isInString: return true
            default: break
            }
            index += 1
        }
        return false
    }

    private mutating func breakLine() { if open.last == true { newLine() } }

    private mutating func newLine() {
        lines.append(UInt8(ascii: "\n"))
        lines += repeatElement(UInt8(ascii: " "), count: 2 * open.count)
    }
}
