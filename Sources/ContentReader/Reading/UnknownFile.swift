import Diagnostics

/// What to do with a file that has no meaning at its place in the content folder.
enum UnknownFile {
    /// - Parameter path: inside the content folder.
    static func help(for path: String) -> String {
        let parts = path.split(separator: "/").map(String.init)
        let name = parts.last ?? ""
        let stem = name.prefix { $0 != "." }.lowercased()
        let isInShow = parts.count > 2 && parts[0] == "shows"
        if name.hasSuffix(".md") {
            return isInShow
                ? "texts about a show belong in its folders 'episodes' and 'characters'"
                : "articles belong in 'articles', and pages in 'pages'"
        }
        guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { return "files to copy belong in 'images' or 'files'" }
        let folder = isInShow ? "shows/\(parts[1])/" : "shows/<show>/"
        if ["season", "staffel", "saison", "s"].contains(where: stem.hasPrefix) || parts.dropLast().last == "seasons" {
            let number = stem.filter(\.isNumber)
            if !number.isEmpty { return "name it \(folder)season-\(Int(number) ?? 1).yaml" }
            if stem == "seasons" { return "each season has a file of its own, such as \(folder)season-1.yaml" }
        }
        let place = ["site.yaml", "authors.yaml", "people.yaml", "sources.yaml"].contains("\(stem).yaml") ? "" : folder
        if ContentFile.names.contains("\(stem).yaml") { return "name it \(place)\(stem).yaml" }
        if let nearest = ContentFile.names.nearest(to: name) { return "did you mean '\(nearest)'?" }
        return "files to copy belong in 'images' or 'files'"
    }
}
