/// A file of `pages` whose name means a page that Marquee makes itself, or a folder.
enum ReservedPage: Equatable {
    case startPage
    case errorPage
    case folder(String)

    /// - Parameter file: the path in the content folder, such as `pages/index.md`.
    init?(_ file: String) {
        let parts = file.split(separator: "/").dropFirst()
        switch parts.last.map({ $0.dropLast(3).lowercased() }) {
        case "index", "_index": self = parts.count > 1 ? .folder("pages/" + parts.dropLast().joined(separator: "/")) : .startPage
        case "404" where parts.count == 1: self = .errorPage
        default: return nil
        }
    }

    var message: String {
        switch self {
        case .startPage: "the home page is made from what the site has, and takes no text from a file"
        case .errorPage: "the page for addresses that do not exist is made by the theme, and takes no text from a file"
        case .folder: "a page called 'index' would have the address '…/index/'"
        }
    }

    var help: String {
        switch self {
        case .startPage: "rename the file, to 'start.md' for example, and link to it; 'tagline' in site.yaml is shown on the home page"
        case .errorPage: "remove the file; 'phrases: { notFound: … }' in site.yaml changes the words of that page"
        case .folder(let folder): "move it to '\(folder).md', which gets the address of the folder"
        }
    }
}
