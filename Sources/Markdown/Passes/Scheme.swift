import Hypertext

/// The scheme of an address, as far as it decides whether a browser may be sent there.
enum Scheme: Equatable {
    /// A path, a query or a fragment: there is no colon before the first `/`, `?` or `#`.
    case relative
    /// `http`, `https`, `mailto` or `xmpp`.
    case web
    /// The text before the colon, whether or not it could be a scheme.
    case other(String)

    /// The longest part of an address that is quoted in a message.
    private static let quotedLength = 40

    /// Reads the address in the strictest way: a scheme that is written with control characters, in other letters, or with its colon
    /// percent-encoded is never one of them.
    init(of address: UnsafeBufferPointer<UInt8>) {
        for (index, byte) in address.enumerated() {
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
                self = .relative
                return
            case UInt8(ascii: ":"):
                let isWeb = WebScheme(UnsafeBufferPointer(rebasing: address[..<index])) != nil
                self = isWeb ? .web : .other(Self.quoted(address[..<index]))
                return
            case UInt8(ascii: "%") where address[index...].beginsWithEncodedColon:
                self = .other(Self.quoted(address[..<index]))
                return
            default:
                continue
            }
        }
        self = .relative
    }

    private static func quoted(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        let text = String(decoding: bytes.prefix(4 * quotedLength), as: UTF8.self)
        return text.unicodeScalars.count <= quotedLength ? text : String(text.unicodeScalars.prefix(quotedLength)) + "…"
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    fileprivate var beginsWithEncodedColon: Bool {
        starts(with: "%3A".utf8) || starts(with: "%3a".utf8)
    }
}
