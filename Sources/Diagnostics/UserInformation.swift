/// The part before the host in an address: a name, and perhaps a password (RFC 3986, section 3.2.1).
///
/// Addresses are read as browsers read them (WHATWG, "URL"): to them, `https://a:b@c/`, `https:a:b@c/`, `https:/a:b@c/` and
/// `https:\\a:b@c/` are the same, and `//a:b@c/` is another one with the same scheme. The part before an `@` belongs to it even if a `/`,
/// `?` or `#` in the password ends the host too early: such an address leads nowhere, but still contains a password.
struct UserInformation {
    /// Everything before the `@`: UTF-8 byte offsets.
    let range: Range<Int>
    /// Where the password starts; `nil` for a name alone.
    let password: Int?
    /// Whether a browser opens the address.
    let isOfTheWeb: Bool
}

extension UserInformation {
    /// The addresses in a text.
    struct Search {
        /// In text order.
        private(set) var found: [UserInformation] = []
        /// From the host, or the part before it, to the next white space: in text order, none inside another.
        private(set) var addresses: [Range<Int>] = []
        /// How many bytes were examined.
        private(set) var steps = 0

        private let bytes: [UInt8]

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            var index = 0
            while index < bytes.count {
                steps += 1
                if let authority = authority(from: index) {
                    index = read(authority.start, isOfTheWeb: authority.isOfTheWeb)
                } else {
                    index += 1
                }
            }
        }
    }
}

extension UserInformation.Search {
    /// Schemes that browsers read the same way with two slashes and with none.
    private static let webSchemes = ["http", "https", "ws", "wss", "ftp"].map { Array($0.utf8) }
    /// The most bytes that are read of a password with a slash in it.
    private static let longest = 1 << 10

    /// Where a host, or the part before it, starts after a colon or slashes at an offset.
    private mutating func authority(from index: Int) -> (start: Int, isOfTheWeb: Bool)? {
        switch bytes[index] {
        case UInt8(ascii: ":"):
            let start = endOfSlashes(index + 1)
            let isOfTheWeb = Self.webSchemes.contains(scheme(before: index))
            return isOfTheWeb || start - index > 2 ? (start, isOfTheWeb) : nil
        case UInt8(ascii: "/"), UInt8(ascii: "\\"):
            // Inside a path they mean nothing.
            guard index == 0 || Self.endsToken(bytes[index - 1]) || "'([{=,;|".utf8.contains(bytes[index - 1]) else { return nil }
            let start = endOfSlashes(index)
            return start - index > 1 ? (start, true) : nil
        default: return nil
        }
    }

    /// Records the address whose host, or the part before it, starts at `start`. Returns where to continue.
    private mutating func read(_ start: Int, isOfTheWeb: Bool) -> Int {
        let authority = bytes[start...].prefix { !Self.endsToken($0) && !"/\\?#".utf8.contains($0) }
        let rest = bytes[authority.endIndex...].prefix(Self.longest).prefix { !Self.endsToken($0) }
        steps += authority.count + rest.count
        if addresses.last.map({ $0.upperBound <= start }) ?? true { addresses.append(start..<rest.endIndex) }
        var at = authority.lastIndex(of: UInt8(ascii: "@"))
        // A port consists of digits; anything else is a password.
        if at == nil, authority.first != UInt8(ascii: "["), let colon = authority.firstIndex(of: UInt8(ascii: ":")),
            authority[(colon + 1)...].contains(where: { !(0x30...0x39).contains($0) })
        {
            at = rest.lastIndex(of: UInt8(ascii: "@"))
        }
        // Written as `%40`, it belongs to no host either.
        at = at ?? authority.firstRange(of: "%40".utf8)?.lowerBound
        guard let at, at > start else { return authority.endIndex }
        let password = bytes[start..<at].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 }.flatMap { $0 < at ? $0 : nil }
        found.append(UserInformation(range: start..<at, password: password, isOfTheWeb: isOfTheWeb))
        return max(at, authority.endIndex)
    }

    private mutating func endOfSlashes(_ start: Int) -> Int {
        let slashes = bytes[min(start, bytes.count)...].prefix { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        steps += slashes.count
        return slashes.endIndex
    }

    /// The last letters before an offset, in lower case.
    private func scheme(before offset: Int) -> [UInt8] {
        let letters = bytes[..<offset].suffix(6).reversed().map { $0 | 0x20 }.prefix { 0x61...0x7A ~= $0 }
        return letters.reversed()
    }

    private static func endsToken(_ byte: UInt8) -> Bool { byte <= 0x20 || "\"<>`".utf8.contains(byte) }
}
