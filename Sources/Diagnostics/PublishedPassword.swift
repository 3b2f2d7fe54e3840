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
    /// Whether there is an `@`, perhaps as `%40`, without which no address has a user name.
    package var mayNameUser: Bool {
        contains(UInt8(ascii: "@")) || contains(UInt8(ascii: "%")) && firstRange(of: "%40".utf8) != nil
    }
}
