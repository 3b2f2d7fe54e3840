/// A file of the folder `theme`, with which the owner of a site changes its look without Swift.
enum ThemeFile: Sendable {
    case styles(OwnStyleSheet)
    case font(ThemeFont)
    case part(OwnPart)

    enum Kind: Hashable, Sendable {
        /// `custom.css`.
        case styles
        case font
        case part(OwnPart.Place)

        /// `nil` for any other name.
        init?(name: Substring) {
            if name == "custom.css" {
                self = .styles
            } else if name.hasSuffix(".woff2") {
                self = .font
            } else if let place = OwnPart.Place.allCases.first(where: { $0.fileName == name }) {
                self = .part(place)
            } else {
                return nil
            }
        }
    }

    /// What to do with any other file of that folder.
    static func help(for name: String) -> String {
        if [".ttf", ".otf", ".woff"].contains(where: name.lowercased().hasSuffix) {
            return "convert the font to WOFF2, which all browsers read"
        }
        let names = ["custom.css"] + OwnPart.Place.allCases.map(\.fileName)
        if let near = names.nearest(to: name) { return "did you mean '\(near)'?" }
        return "'theme' may have \(names.joined(separator: ", ")) and fonts that end in .woff2; pictures belong in 'images'"
    }
}

/// What the owner has put into the folder `theme`.
package struct ThemeFolder: Sendable {
    package private(set) var styles: OwnStyleSheet?
    /// By path.
    package private(set) var fonts: [ThemeFont] = []
    package private(set) var parts: [OwnPart.Place: OwnPart] = [:]

    mutating func add(_ file: ThemeFile) {
        switch file {
        case .styles(let styles): self.styles = styles
        case .font(let font): fonts.append(font)
        case .part(let part): parts[part.place] = part
        }
    }
}
