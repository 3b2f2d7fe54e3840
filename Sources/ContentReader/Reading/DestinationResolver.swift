import Diagnostics
import Markdown

/// Where links and pictures in Markdown lead on the site.
struct DestinationResolver {
    let base: BaseURL
    /// The paths of the files that are copied to the site.
    let files: Set<String>

    /// Addresses elsewhere and places on the same page stay as they are. `/news/` is the site's own, wherever the site is;
    /// `images/leaves.svg` is the file in the content folder, from whatever page.
    func resolve(_ destination: Destination) -> Destination.Resolution {
        let address = destination.address
        guard !address.isEmpty, !address.hasPrefix("#"), !address.hasPrefix("//"), !hasScheme(address) else { return .keep }
        let isAbsolute = address.hasPrefix("/")
        let path = String(address.drop { $0 == "/" })
        let file = percentDecoded(path.prefix { $0 != "#" && $0 != "?" })
        if destination.kind == .image, !files.contains(file) {
            let nearest = files.nearest(to: file).map { "did you mean '/\($0)'?" }
            return .refuse("there is no picture '\(address)'", help: nearest ?? "pictures belong in the folder 'images'")
        }
        return isAbsolute || files.contains(file) ? .replace(with: base.path + path) : .keep
    }

    private func hasScheme(_ address: String) -> Bool {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return !address.utf8[..<colon].contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    }

    private func percentDecoded(_ path: Substring) -> String {
        guard path.utf8.contains(UInt8(ascii: "%")) else { return String(path) }
        var bytes: [UInt8] = []
        var rest = path.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(rest.prefix(2)) ?? "", radix: 16), rest.count >= 2 {
                bytes.append(value)
                rest.removeFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
