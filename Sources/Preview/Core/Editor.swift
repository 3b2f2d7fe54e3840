import Diagnostics
import ShowData

/// The program that the writer edits the content with. The browser opens it through its own URL scheme.
package enum Editor: String, CaseIterable, Sendable {
    case vscode, vscodium, cursor, zed, sublime, textmate, idea, none

    /// - Parameter path: absolute.
    /// - Returns: the address that opens the file there; `nil` for no editor.
    func link(to path: String, line: Int = 1, column: Int = 1) -> String? {
        let encoded = path.percentEncodedPath
        return switch self {
        case .vscode, .vscodium, .cursor, .zed: "\(rawValue)://file\(encoded):\(line):\(column)"
        case .sublime: "subl://open?url=file://\(encoded)&line=\(line)&column=\(column)"
        case .textmate: "txmt://open?url=file://\(encoded)&line=\(line)&column=\(column)"
        case .idea: "idea://open?file=\(encoded)&line=\(line)&column=\(column)"
        case .none: nil
        }
    }
}

extension String {
    /// Percent-encodes every byte that has a meaning in an address, except slashes (RFC 3986, section 2.3).
    fileprivate var percentEncodedPath: String {
        utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
