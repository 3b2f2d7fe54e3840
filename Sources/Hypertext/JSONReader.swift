/// Reads JSON from its first byte to its last.
struct JSONReader {
    struct Failure: Error {
        let offset: Int
        let message: String
    }

    private let bytes: [UInt8]
    private var position = 0
    private var values = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(Failure) -> JSONNode {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        let root = try value(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw failure("there is more after the end of the value") }
        return root
    }

    private func failure(_ message: String, at offset: Int? = nil) -> Failure { Failure(offset: offset ?? position, message: message) }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func value(depth: Int) throws(Failure) -> JSONNode {
        skipSpace()
        guard depth < JSONDocument.deepest else { throw failure("more than \(JSONDocument.deepest) levels of lists and objects") }
        values += 1
        guard values <= JSONDocument.mostValues else { throw failure("more than \(JSONDocument.mostValues) values") }
        let start = position
        guard let byte = next else { throw failure("the text ends before the value does") }
        switch byte {
        case UInt8(ascii: "{"): return JSONNode(value: .object(try members(depth: depth)), offset: start)
        case UInt8(ascii: "["): return JSONNode(value: .array(try elements(depth: depth)), offset: start)
        case UInt8(ascii: "\""): return JSONNode(value: .string(try string()), offset: start)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return JSONNode(value: .number(try number()), offset: start)
        case UInt8(ascii: "t"):
            try word("true")
            return JSONNode(value: .boolean(true), offset: start)
        case UInt8(ascii: "f"):
            try word("false")
            return JSONNode(value: .boolean(false), offset: start)
        case UInt8(ascii: "n"):
            try word("null")
            return JSONNode(value: .null, offset: start)
        case UInt8(ascii: "<"): throw failure("expected a value of JSON, found '<'; this looks like a web page")
        default: throw failure("expected a value: a text in double quotes, a number, a list, an object, true, false or null")
        }
    }

    private mutating func members(depth: Int) throws(Failure) -> [(key: String, value: JSONNode)] {
        position += 1
        var members: [(key: String, value: JSONNode)] = []
        skipSpace()
        if takes(UInt8(ascii: "}")) { return members }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw failure("expected the name of a member in double quotes") }
            let key = try string()
            skipSpace()
            guard takes(UInt8(ascii: ":")) else { throw failure("expected ':' after the name '\(key.prefix(60))'") }
            members.append((key, try value(depth: depth + 1)))
            skipSpace()
            if takes(UInt8(ascii: "}")) { return members }
            guard takes(UInt8(ascii: ",")) else { throw failure("expected ',' or '}' after the member '\(key.prefix(60))'") }
        }
    }

    private mutating func elements(depth: Int) throws(Failure) -> [JSONNode] {
        position += 1
        var elements: [JSONNode] = []
        skipSpace()
        if takes(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if takes(UInt8(ascii: "]")) { return elements }
            guard takes(UInt8(ascii: ",")) else { throw failure("expected ',' or ']' after an element of a list") }
        }
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func word(_ word: String) throws(Failure) {
        guard bytes[position...].starts(with: word.utf8) else { throw failure("expected '\(word)'") }
        position += word.utf8.count
    }

    private mutating func number() throws(Failure) -> String {
        let start = position
        _ = takes(UInt8(ascii: "-"))
        let isZero = next == UInt8(ascii: "0")
        guard digits() > 0, !isZero || bytes[position - 1] == UInt8(ascii: "0") && position - start <= 2 else {
            throw failure("this is not a number of JSON", at: start)
        }
        if takes(UInt8(ascii: ".")), digits() == 0 { throw failure("digits are missing after the decimal point") }
        if takes(UInt8(ascii: "e")) || takes(UInt8(ascii: "E")) {
            if !takes(UInt8(ascii: "+")) { _ = takes(UInt8(ascii: "-")) }
            if digits() == 0 { throw failure("digits are missing in the exponent") }
        }
        guard position - start <= 400 else { throw failure("a number of more than 400 characters", at: start) }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { position += 1 }
        return position - start
    }

    private mutating func string() throws(Failure) -> String {
        let start = position
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard let string = String(validating: text, as: UTF8.self) else { throw failure("the text is not valid UTF-8", at: start) }
                return string
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw failure("a text contains a control character or a line break that is not escaped")
            default:
                text.append(byte)
                position += 1
            }
        }
        throw failure("a text without closing quotes", at: start)
    }

    private mutating func escape(into text: inout [UInt8]) throws(Failure) {
        let start = position
        position += 1
        guard let byte = next else { throw failure("the text ends after a backslash", at: start) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var code = try hexadecimal(start)
            if 0xD800..<0xDC00 ~= code, bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
                let first = code
                let resumed = position
                position += 2
                let second = try hexadecimal(start)
                if 0xDC00..<0xE000 ~= second {
                    code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
                } else {
                    position = resumed
                }
            }
            // Half of a surrogate pair is not a character.
            text += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
        default: throw failure("a backslash before a character that needs none", at: start)
        }
    }

    private mutating func hexadecimal(_ start: Int) throws(Failure) -> UInt32 {
        let digits = bytes[position..<min(position + 4, bytes.count)]
        guard digits.count == 4, digits.allSatisfy({ $0.isHexadecimal }),
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw failure("\\u needs four hexadecimal digits", at: start) }
        position += 4
        return code
    }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
        default: false
        }
    }
}
