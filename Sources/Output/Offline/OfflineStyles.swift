/// Styles with the addresses that work without a host: those in `url(…)`.
struct OfflineStyles {
    private(set) var bytes: [UInt8] = []
    private(set) var isRevised = false

    /// - Parameter place: the path of the file that has them.
    init(_ styles: [UInt8], at place: String, in edition: OfflineEdition) {
        var copied = 0
        var index = 0
        while index + 4 < styles.count {
            guard Self.startsFunction(styles, at: index) else {
                index += 1
                continue
            }
            var start = index + 4
            while start < styles.count, styles[start].isSpace { start += 1 }
            let quote =
                start < styles.count && (styles[start] == UInt8(ascii: "\"") || styles[start] == UInt8(ascii: "'")) ? styles[start] : nil
            if quote != nil { start += 1 }
            var end = start
            while end < styles.count, quote.map({ styles[end] != $0 }) ?? (styles[end] != UInt8(ascii: ")") && !styles[end].isSpace) {
                end += 1
            }
            index = max(end, index + 4)
            // An address that needs escapes in CSS is left alone.
            guard start < end, !styles[start..<end].contains(UInt8(ascii: "\\")) else { continue }
            let written = String(decoding: styles[start..<end], as: UTF8.self)
            guard let address = edition.address(for: written, at: place) else { continue }
            bytes += styles[copied..<start]
            bytes += address.utf8
            copied = end
            isRevised = true
        }
        bytes += styles[copied...]
    }

    /// Whether `url(` is there, in any case.
    private static func startsFunction(_ styles: [UInt8], at index: Int) -> Bool {
        styles[index] | 0x20 == UInt8(ascii: "u") && styles[index + 1] | 0x20 == UInt8(ascii: "r")
            && styles[index + 2] | 0x20 == UInt8(ascii: "l") && styles[index + 3] == UInt8(ascii: "(")
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}
