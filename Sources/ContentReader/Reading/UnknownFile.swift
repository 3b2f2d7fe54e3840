import Diagnostics

/// What to do with a file that has no meaning at its place in the content folder.
///
/// It guesses from the name and the folder what the file was meant to be, as a person would who sees only the path.
struct UnknownFile {
    private let path: String
    private let name: String
    /// The name without its extensions, in lower case.
    private let stem: String
    /// The last extension, in lower case; empty if there is none.
    private let ending: String
    /// The folders above it.
    private let folders: [String]

    /// The paths of all files.
    private let paths: Set<String>

    /// - Parameters:
    ///   - path: inside the content folder.
    ///   - paths: those of all files.
    static func help(for path: String, among paths: Set<String>) -> String { UnknownFile(path, among: paths).help }

    /// What to do with a file in the folder of pictures that is a text or data; `nil` for any other.
    static func help(forTextAmongPictures name: Substring) -> String? {
        switch name.split(separator: ".").last?.lowercased() {
        case "md", "markdown": "articles belong in 'articles', and pages in 'pages'; files to copy belong in 'files'"
        case "yaml", "yml": "files to copy belong in 'files', and data next to site.yaml or in the folder of its show"
        case "doc", "docx", "odt", "rtf", "txt": "write texts in Markdown, in 'articles' or 'pages'; files to copy belong in 'files'"
        default: nil
        }
    }

    private init(_ path: String, among paths: Set<String>) {
        self.paths = paths
        let parts = path.split(separator: "/").map(String.init)
        self.path = path
        name = parts.last ?? ""
        stem = name.prefix { $0 != "." }.lowercased()
        ending = name.split(separator: ".").count > 1 ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
        folders = Array(parts.dropLast())
    }

    private var isInShow: Bool { folders.count > 1 && folders[0] == "shows" }

    /// The folder of the show that the file is in, or what stands for it.
    private var showFolder: String { isInShow ? "shows/\(folders[1])/" : "shows/<show>/" }

    private var help: String {
        if let generated { return generated }
        if folders.first == "theme" { return ThemeFile.help(for: name) }
        if name.hasSuffix(".md") { return textHelp }
        if PictureFormat.isPicture(ending: ending) { return "pictures belong in the folder 'images': move it there" }
        return dataHelp ?? "files to copy belong in 'images' or 'files'"
    }

    /// Files that other programs need, and Marquee makes itself.
    private var generated: String? {
        guard folders.isEmpty else { return nil }
        switch name.lowercased() {
        case "robots.txt", "sitemap.xml", "feed.xml", "rss.xml", "404.html": return "delete it: every site gets its own from its content"
        case "llms.txt": return "delete it: with 'crawlers: { ai: allow }' in site.yaml the site gets its own"
        case "style.css", "styles.css", "custom.css":
            return "move it to theme/custom.css, which is read after all other styles"
        default: return nil
        }
    }
}

/// Texts.
extension UnknownFile {
    private var textHelp: String {
        if folders.first == "collections" {
            return "the pages of a collection belong in its folder, such as collections/art/\(name), and not deeper"
        }
        guard isInShow else {
            return folders == ["shows"]
                ? "texts about a show belong in its folders 'episodes' and 'characters'"
                : "articles belong in 'articles', and pages in 'pages'"
        }
        if folders.count > 2, Inventory.isFolderOfArticles(folders[2]) {
            return "articles belong in the folder 'articles' next to 'shows', each with a line 'show: \(folders[1])'"
        }
        if let episode { return move(to: "\(showFolder)episodes/\(episode).md") }
        return "texts about a show belong in its folders 'episodes' and 'characters'"
    }

    /// The episode that the name is about, such as `s1e2` for `Season 1 Episode 2`; an episode without a season is taken from the first.
    private var episode: String? {
        if let point = PointAdvice.point(stem) ?? PointAdvice.point(stem.replacing("-", with: " ").replacing("_", with: " ")) {
            return "\(point)".contains("e") ? "\(point)" : nil
        }
        guard ["episode", "ep"].contains(where: stem.hasPrefix), let number = stem.number else { return nil }
        return "s\(seasonOfFolder ?? 1)e\(number)"
    }
}

/// Data.
extension UnknownFile {
    /// How a YAML file may be called, also where the system hides the last extension.
    private static let dataEndings: Set = ["yaml", "yml", "txt", "json", "yaml~", "bak", "old", "orig"]

    private var dataHelp: String? {
        guard Self.dataEndings.contains(ending) || ending.isEmpty && ContentFile.names.contains("\(stem).yaml") else { return nil }
        if let season { return rename(to: "\(showFolder)season-\(season).yaml") }
        if stem == "seasons" { return "each season has a file of its own, such as \(showFolder)season-1.yaml" }
        if isInShow, stem.hasPrefix("episode") || stem.hasPrefix("ep"), stem.number != nil || ["episode", "episodes"].contains(stem) {
            let season = seasonOfFolder ?? 1
            return "episodes belong in the file of their season: \(showFolder)season-\(season).yaml, below 'episodes:'"
        }
        if isInShow, ["cast", "actors", "roles", "crew"].contains(stem) {
            return "people belong in people.yaml next to site.yaml, and who plays whom in \(showFolder)characters.yaml"
        }
        if folders == ["shows"], !ContentFile.names.contains("\(stem).yaml") { return rename(to: "shows/\(stem)/show.yaml") }
        if let meant = ContentFile.names.first(where: { $0 == "\(stem).yaml" }) { return help(for: meant) }
        if let original { return "if it is a copy of \(original), delete it; otherwise name it \(original)" }
        return ContentFile.names.nearest(to: "\(stem).yaml").map { "did you mean '\($0)'?" }
    }

    /// What to do with a file that has a known name, but another extension or another folder.
    private func help(for meant: String) -> String {
        if ["yaml~", "bak", "old", "orig"].contains(ending) {
            return "if it is a copy of \(meant), delete it; otherwise name it \(meant)"
        }
        if ending == "json" { return "write the same in YAML, in a file \(meant)" }
        guard ["site.yaml", "authors.yaml", "people.yaml", "sources.yaml"].contains(meant) else { return rename(to: showFolder + meant) }
        guard !folders.isEmpty else { return rename(to: meant) }
        if meant == Inventory.settingsFile { return "a site has one site.yaml, at the top of its folder: move its lines there" }
        return "\(meant) is about the whole site: move it next to site.yaml, or move its entries to the one that is there"
    }

    /// The file that this one is a copy of, judging by what systems and people add to names.
    private var original: String? {
        let signs = [" copy", "-copy", "_copy", " (", "-old", "_old", "-backup", "_backup", " - copy", "-new", "_new", " old", " new"]
        let plain = signs.reduce(stem) { name, sign in name.firstRange(of: sign).map { String(name[..<$0.lowerBound]) } ?? name }
        let named = plain.hasPrefix("copy of ") ? String(plain.dropFirst(8)) : plain
        return named == stem ? nil : ContentFile.names.first { $0 == "\(named).yaml" }
    }

    /// The number of the season that the file is about.
    private var season: Int? {
        if let number = stem.numberOfSeason { return number }
        if ["season", "info", "index", "show"].contains(stem), let seasonOfFolder { return seasonOfFolder }
        let isFolderOfSeasons = isInShow && folders.count > 2 && ["seasons", "season", "series"].contains(folders[2].lowercased())
        return (isInShow && folders.count == 2 || isFolderOfSeasons) && stem.allSatisfy(\.isNumber) ? Int(stem) : nil
    }

    /// The number of the season that its folder is named after.
    private var seasonOfFolder: Int? { isInShow && folders.count > 2 ? folders[2].lowercased().numberOfSeason : nil }

    private func rename(to target: String) -> String {
        guard !paths.contains(target) else { return Self.helpForSecond(target) }
        let folder = target.split(separator: "/").dropLast().joined(separator: "/")
        return folder == folders.joined(separator: "/") ? "name it \(target)" : move(to: target)
    }

    private func move(to target: String) -> String { paths.contains(target) ? Self.helpForSecond(target) : "move it to \(target)" }

    /// What to do with a file that should be called like another one.
    static func helpForSecond(_ target: String) -> String {
        "there is a \(target) already: move what is new into it, and delete this file"
    }
}

extension String {
    /// The number in the name of a season, such as 2 for `season-02`, `s2`, `series 2` and `season two`.
    fileprivate var numberOfSeason: Int? {
        let words = split { !$0.isLetter && !$0.isNumber }.flatMap { word -> [Substring] in
            let letters = word.prefix(while: \.isLetter)
            return [letters, word[letters.endIndex...]].filter { !$0.isEmpty }
        }
        guard words.count == 2, ["season", "seasons", "series", "staffel", "saison", "temporada", "s"].contains(words[0]) else {
            return nil
        }
        return Int(words[1]) ?? NumberAdvice.help(for: String(words[1]))
    }

    /// The only number in it.
    fileprivate var number: Int? {
        let numbers = split { !$0.isNumber }
        return numbers.count == 1 ? Int(numbers[0]) : nil
    }
}
