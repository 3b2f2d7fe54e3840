import Diagnostics
import Hypertext
import Markdown
import ShowData

/// Resolves links and pictures in Markdown, as far as possible while files are being read.
struct DestinationResolver {
    /// Where the pages are.
    let base: BaseURL
    /// Where the files are, which all languages of a site share.
    let root: BaseURL
    /// The paths of the files that are copied to the site.
    let files: Set<String>
    let fileNames: NearestMatch
    let filesByName: FileNames

    /// `/news/` is an address of the site, wherever the site is; `images/leaves.svg` is a file in the content folder, from any page.
    /// An address that contains a password is refused; all others are left alone.
    func resolve(_ destination: Destination) -> Destination.Resolution {
        let address = destination.address
        if address.tellsPassword { return .refuseSecret(PublishedPassword.message, help: PublishedPassword.help) }
        let reference = URLReference(address)
        if let problem = WrittenAddress(destination, reference).problem { return .refuse(problem.message, help: problem.help) }
        guard !reference.isAbsolute, !reference.withoutFragment.isEmpty else { return .keep }
        let isAbsolute = reference.path.utf8.first == UInt8(ascii: "/")
        let path = isAbsolute ? String(Substring(address.utf8.dropFirst())) : address
        let file = Substring(reference.path.utf8.dropFirst(isAbsolute ? 1 : 0)).percentDecoded
        if isAbsolute, destination.kind == .link { return .replace(with: (files.contains(file) ? root : base).path + path) }
        if destination.kind == .image, !files.contains(file) {
            let meant = fileNames.word(nearestTo: file) ?? filesByName.path(namedLike: file)
            let help = meant.map { "did you mean '/\($0)'?" } ?? "pictures belong in the folder 'images'"
            return .refuse("there is no picture '\(address)'", help: help)
        }
        if destination.kind == .image, let problem = PictureFormat.problem(with: file) { return .refuse(problem, help: PictureFormat.help) }
        if !file.utf8.allSatisfy({ $0 < 0x80 }), files.contains(file) {
            return .replace(with: root.path + file.composed.percentEncodedPath + address[reference.path.endIndex...])
        }
        return isAbsolute || files.contains(file) ? .replace(with: root.path + path) : .keep
    }
}
