import Diagnostics
import Hypertext
import Markdown
import ShowData

/// Resolves links and pictures in Markdown, as far as possible while files are being read.
struct DestinationResolver {
    let base: BaseURL
    /// The paths of the files that are copied to the site.
    let files: Set<String>
    let fileNames: NearestMatch

    /// `/news/` is an address of the site, wherever the site is; `images/leaves.svg` is a file in the content folder, from any page.
    /// An address that contains a password is refused; all others are left alone.
    func resolve(_ destination: Destination) -> Destination.Resolution {
        let address = destination.address
        if address.tellsPassword { return .refuseSecret(PublishedPassword.message, help: PublishedPassword.help) }
        guard !address.isEmpty, !address.hasPrefix("#"), !address.hasPrefix("//"), !hasScheme(address) else { return .keep }
        let path = String(Substring(address.utf8.drop { $0 == UInt8(ascii: "/") }))
        let isAbsolute = path.utf8.count < address.utf8.count
        if isAbsolute, destination.kind == .link { return .replace(with: base.path + path) }
        let file = Substring(path.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }).percentDecoded
        if destination.kind == .image, !files.contains(file) {
            let nearest = fileNames.word(nearestTo: file).map { "did you mean '/\($0)'?" }
            return .refuse("there is no picture '\(address)'", help: nearest ?? "pictures belong in the folder 'images'")
        }
        return isAbsolute || files.contains(file) ? .replace(with: base.path + path) : .keep
    }

    private func hasScheme(_ address: String) -> Bool {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return !address.utf8[..<colon].contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    }
}
