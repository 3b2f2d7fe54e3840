/// The diagnostic for an address on a page that contains a password.
package enum PublishedPassword {
    package static let message = "the address contains a password, which everybody could read on the site"
    package static let help = "leave out everything before the '@', and change the password, because others may have read it"
}

extension String {
    /// Whether an address in the text contains a password, or a token in place of a name, for everybody to read.
    package var tellsPassword: Bool { utf8.mayNameUser && !SecretSearch(self, as: .address).found.isEmpty }
}

extension Collection<UInt8> {
    /// Whether there is an `@`, percent-encoded any number of times or not at all, without which no address has a user name.
    ///
    /// Every file of content is asked, so its bytes are read in place.
    package var mayNameUser: Bool {
        withContiguousStorageIfAvailable(Self.mayNameUser) ?? Array(self).withUnsafeBufferPointer(Self.mayNameUser)
    }

    private static func mayNameUser(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in 0..<bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "@"): return true
            case UInt8(ascii: "%"):
                var encoded = bytes[(index + 1)...]
                while encoded.starts(with: "25".utf8) { encoded = encoded.dropFirst(2) }
                if encoded.starts(with: "40".utf8) { return true }
            default: break
            }
        }
        return false
    }
}
