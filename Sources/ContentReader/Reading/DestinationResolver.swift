import Diagnostics
import Hypertext
import Markdown

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
        if !files.contains(file), let signs = signsOfName(in: path) {
            return .refuse("there is no \(destination.kind == .image ? "picture" : "file") '\(address)'", help: signs)
        }
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

    /// What to write for the signs of a file's name that mean something else in an address, such as `#`; `nil` if there is no such file.
    private func signsOfName(in path: String) -> String? {
        guard path.contains(where: { "#?%".contains($0) }) else { return nil }
        let isWritten = files.contains(path)
        guard isWritten || files.contains(path[...].percentDecoded) else { return nil }
        // A '%' that stands for another sign stays.
        let signs = Self.codes.filter { path.contains($0.sign) && (isWritten || $0.sign != "%") }
        guard !signs.isEmpty else { return nil }
        let corrected = signs.reduce(path) { $0.replacing($1.sign, with: $1.code) }
        return "write \(signs.map { "'\($0.code)' for '\($0.sign)'" }.joined(separator: " and ")): /\(corrected)"
    }

    /// The first is replaced first.
    private static let codes = [(sign: "%", code: "%25"), (sign: "#", code: "%23"), (sign: "?", code: "%3F")]
}
