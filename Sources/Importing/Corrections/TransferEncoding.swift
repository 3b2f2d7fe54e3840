import Hypertext

/// How the parts of mails are made of ASCII characters (RFC 2045, section 6), and which characters their bytes are.
enum TransferEncoding {
    private typealias Refusal = MailMessage.Refusal

    /// - Parameter encoding: in lower case.
    static func decode(_ body: ArraySlice<UInt8>, _ encoding: String) throws(MailMessage.Refusal) -> [UInt8] {
        switch encoding {
        case "7bit", "8bit", "binary": return Array(body)
        case "quoted-printable": return try quotedPrintable(body)
        case "base64": return try base64(body)
        default: throw Refusal(message: "the mail is encoded as '\(encoding)', which is not known", help: MailMessage.copyWords)
        }
    }

    private static func quotedPrintable(_ body: ArraySlice<UInt8>) throws(MailMessage.Refusal) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = body
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            // Spaces before a line break were added on the way.
            let blank = rest.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
            let next = rest.dropFirst(blank.count)
            if next.isEmpty || next.first == UInt8(ascii: "\n") {
                rest = next.dropFirst()
            } else if let high = rest.first?.hexadecimalDigit, let low = rest.dropFirst().first?.hexadecimalDigit {
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                throw Refusal(message: "the mail is not quoted-printable, as it says", help: MailMessage.copyWords)
            }
        }
        return bytes
    }

    private static func base64(_ body: ArraySlice<UInt8>) throws(MailMessage.Refusal) -> [UInt8] {
        var bytes: [UInt8] = []
        var (bits, count): (UInt32, Int) = (0, 0)
        var isOver = false
        for byte in body where !byte.isHTMLSpace {
            if byte == UInt8(ascii: "=") {
                isOver = true
                continue
            }
            guard let value = byte.base64Value, !isOver else {
                throw Refusal(message: "the mail is not base64, as it says", help: MailMessage.copyWords)
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    /// - Parameter charset: in lower case.
    /// - Returns: the text with line feeds.
    static func text(_ bytes: [UInt8], charset: String) throws(MailMessage.Refusal) -> String {
        let text: String?
        switch charset {
        case "utf-8", "utf8", "us-ascii", "ascii": text = String(validating: bytes, as: UTF8.self)
        case "windows-1252", "cp1252", "iso-8859-1", "latin1":
            var letters = String.UnicodeScalarView()
            letters.append(contentsOf: bytes.lazy.map(EncodingRepair.windows))
            text = String(letters)
        default:
            throw Refusal(
                message: "the mail is written in the character set '\(charset)', which is not known",
                help: MailMessage.copyWords)
        }
        guard let text else {
            throw Refusal(message: "the text of the mail is not '\(charset)', as it says", help: MailMessage.copyWords)
        }
        return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
}

extension UInt8 {
    fileprivate var base64Value: UInt8? {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): self - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
