import ThemeKit

extension ThemeAsset {
    /// A style sheet of the theme, without comments and unneeded spaces.
    init(name: String, styleSheet start: UnsafePointer<UInt8>, count: Int) {
        self.init(name: name, bytes: CompactStyle.compact(UnsafeBufferPointer(start: start, count: count)))
    }
}

/// Makes style sheets smaller without a change of what they mean.
enum CompactStyle {
    /// - Parameter css: one of the theme's own: all comments and strings in it end, and strings are in double quotes.
    static func compact(_ css: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var hasSpace = false
        var rest = css[...]
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "/") where rest.dropFirst().first == UInt8(ascii: "*"):
                rest = rest[(rest.firstRange(of: "*/".utf8)?.upperBound ?? rest.endIndex)...]
                hasSpace = true
            case UInt8(ascii: " "), UInt8(ascii: "\n"):
                hasSpace = true
                rest.removeFirst()
            default:
                if hasSpace, let last = result.last, !"{};,:(".utf8.contains(last), !"{};,)".utf8.contains(byte) {
                    result.append(UInt8(ascii: " "))
                }
                hasSpace = false
                if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
                rest.removeFirst()
                result.append(byte)
                if byte == UInt8(ascii: "\"") {
                    let end = rest.firstIndex(of: UInt8(ascii: "\"")).map { rest.index(after: $0) } ?? rest.endIndex
                    result += rest[..<end]
                    rest = rest[end...]
                }
            }
        }
        return result
    }
}
