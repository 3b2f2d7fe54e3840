import Diagnostics
import Markdown
import ShowData

/// Where links and pictures in Markdown lead on the site.
struct DestinationResolver {
    let base: BaseURL
    /// The paths of the files that are copied to the site.
    let files: Set<String>
    let fileNames: NearestMatch
    /// The links inside the site that were resolved so far: to pages and files below its base, and to places on the same page.
    private(set) var links: [Body.Link] = []
    /// Links inside the site, as in `Body.Link`, each of which is refused with its address as the reason.
    private let refused: Set<String>

    init(base: BaseURL, files: Set<String>, named fileNames: NearestMatch, refusing refused: Set<String>) {
        self.base = base
        self.files = files
        self.fileNames = fileNames
        self.refused = refused
    }

    /// Addresses elsewhere and places on the same page stay as they are. `/news/` is the site's own, wherever the site is;
    /// `images/leaves.svg` is the file in the content folder, from whatever page.
    mutating func resolve(_ destination: Destination) -> Destination.Resolution {
        let address = destination.address
        if destination.kind == .link, address.hasPrefix("#") {
            if refused.contains(address) { return .refuse(address) }
            links.append(Body.Link(address, isGuarded: destination.isGuarded))
        }
        guard !address.isEmpty, !address.hasPrefix("#"), !address.hasPrefix("//"), !hasScheme(address) else { return .keep }
        let isAbsolute = address.hasPrefix("/")
        let path = String(address.drop { $0 == "/" })
        let file = path.prefix { $0 != "#" && $0 != "?" }.percentDecoded
        if destination.kind == .image, !files.contains(file) {
            let nearest = fileNames.word(nearestTo: file).map { "did you mean '/\($0)'?" }
            return .refuse("there is no picture '\(address)'", help: nearest ?? "pictures belong in the folder 'images'")
        }
        guard isAbsolute || files.contains(file) else { return .keep }
        if destination.kind == .link {
            if refused.contains(path) { return .refuse(path) }
            links.append(Body.Link(path, isGuarded: destination.isGuarded))
        }
        return .replace(with: base.path + path)
    }

    private func hasScheme(_ address: String) -> Bool {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return !address.utf8[..<colon].contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    }
}
