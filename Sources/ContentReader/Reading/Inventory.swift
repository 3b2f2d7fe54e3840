import Diagnostics
import Files
import Hypertext
import ShowData

/// The files of a content folder, sorted by kind.
struct Inventory {
    static let settingsFile = "site.yaml"

    private(set) var hasSettings = false
    /// Where there seems to be a `site.yaml` with another name or in another folder.
    private(set) var misplacedSettings: [String] = []
    private(set) var files: [(path: String, kind: ContentFile)] = []
    private var names: Set<String> = []
    private(set) var assets: [Asset] = []
    /// The files behind `assets`.
    private(set) var copiedFiles: [FileTree.File] = []
    private(set) var findings = Findings()
    /// The files that have no meaning where they are.
    private var unknown: [String] = []

    init(_ tree: FileTree) {
        for refusal in tree.refused {
            let location = SourceLocation(file: refusal.path)
            let help =
                if case .tooMany = refusal.reason { "move files that are not meant for the site somewhere else" } else {
                    "remove it, or replace it with a copy"
                }
            findings.diagnostics.append(.error(at: location, "this cannot be part of the site: \(refusal.reason)", help: help))
        }
        for file in tree.files { add(file) }
        if !unknown.isEmpty {
            let paths = Set(tree.files.lazy.map(\.path))
            for path in unknown { addUnknownFile(path, name: String(path.fileName), among: paths) }
        }
        checkShowFolders()
    }

    var assetPaths: Set<String> { Set(assets.map(\.path)) }

    /// The data files, such as `people.yaml`.
    var dataFiles: Set<String> { Set(files.lazy.filter { !$0.kind.isText }.map(\.path)) }

    private mutating func add(_ file: FileTree.File) {
        let path = file.path
        let name = path.fileName
        // A README is for people who browse the folder.
        if name == "README.md" { return }
        if path == Self.settingsFile {
            hasSettings = true
        } else if let kind = ContentFile(path: path) {
            // Two forms of one name are equal as text, and only one of the files would be read.
            guard names.insert(path).inserted else {
                findings.diagnostics.append(
                    .error(
                        at: SourceLocation(file: path), "two files have this name, with its accents in different forms (NFC and NFD)",
                        help: "delete or rename one of them"))
                return
            }
            files.append((path, kind))
        } else if Asset.folders.contains(where: path.hasPrefix) {
            if file.size > SizeLimit.asset.bytes {
                findings.diagnostics.append(
                    .error(
                        at: SourceLocation(file: path), "the file is larger than \(SizeLimit.asset)",
                        help: "make it smaller, or put it on a site for large files and link to it"
                    )
                )
            }
            if file.size == 0, PictureFormat.problem(with: path) == nil {
                findings.diagnostics.append(
                    .error(at: SourceLocation(file: path), "the picture is empty", help: "save it again, or remove it"))
            }
            checkInvisible(in: path)
            if path.hasPrefix("images/"), let help = UnknownFile.help(forTextAmongPictures: name) {
                findings.diagnostics.append(
                    .warning(at: SourceLocation(file: path), "this is not a picture, and visitors can download it as it is", help: help))
            }
            assets.append(Asset(file: path, size: file.size))
            copiedFiles.append(file)
            findings.definitions.append(Definition(name: path.composed, namespace: .files, location: SourceLocation(file: path)))
        } else {
            unknown.append(path)
        }
    }

    /// A name is shown next to others, in lists of files and where a file is saved.
    private mutating func checkInvisible(in path: String) {
        for part in path.split(separator: "/") {
            var part = String(part)
            let findings = part.withUTF8 { DirectionScan.findings(in: $0) }
            let invisible = part.withUTF8 { InvisibleCharacters.first(in: $0) }
            guard let message = findings.lazy.compactMap(\.message).first ?? invisible?.message else { continue }
            self.findings.diagnostics.append(
                .error(at: SourceLocation(file: path), "in the file name, \(message)", help: "rename the file"))
            return
        }
    }

    /// Whether others call the folder of articles so.
    static func isFolderOfArticles(_ name: String) -> Bool {
        name.lowercased() == "articles" || otherNames[name.lowercased()] == "articles"
    }

    /// The folders of content, by what others call them.
    private static let otherNames = [
        "article": "articles", "news": "articles", "posts": "articles", "post": "articles", "blog": "articles", "_posts": "articles",
        "page": "pages", "show": "shows", "series": "shows", "image": "images", "img": "images", "pictures": "images", "assets": "files",
        "static": "files", "public": "files", "file": "files", "downloads": "files", "media": "files",
    ]

    /// A text where texts belong, in another format or with another name; it must not be left out unnoticed.
    private mutating func addMisnamedText(_ path: String, name: String, among paths: Set<String>) -> Bool {
        guard let problem = MisnamedText(path, name: name, among: paths) else { return false }
        findings.diagnostics.append(.error(at: SourceLocation(file: path), problem.message, help: problem.help))
        return true
    }

    /// A file that has no meaning here is most likely one with a misspelled name.
    ///
    /// - Parameter paths: those of all files.
    private mutating func addUnknownFile(_ path: String, name: String, among paths: Set<String>) {
        if addMisnamedText(path, name: name, among: paths) { return }
        if ["site.yaml", "site.yml", "site.txt", "site.yaml.txt", "site.yml.txt"].contains(name.lowercased()) {
            misplacedSettings.append(path)
        }
        let top = path.split(separator: "/")[0]
        let folders = ["articles", "pages", "shows", "collections", "images", "files", "theme"]
        if top != name, !folders.contains(String(top)),
            let meant = Self.otherNames[top.lowercased()] ?? folders.first(where: { $0 == top.lowercased() })
        {
            findings.diagnostics.append(
                .warning(
                    at: SourceLocation(file: path), "Marquee does not recognise the folder '\(top)', and leaves this file out",
                    help: "move it to '\(meant)'"))
            return
        }
        findings.diagnostics.append(
            .warning(
                at: SourceLocation(file: path),
                "Marquee does not recognise this file, and leaves it out",
                help: UnknownFile.help(for: path, among: paths)
            )
        )
    }

    /// The files from which the site is read in one of its languages: the data, and of the texts those in that language.
    /// Reports as errors the translations of nothing and texts in languages that the site does not have.
    mutating func keepFiles(in languages: SiteLanguages) {
        let all = Set(files.map(\.path))
        files = files.filter { path, kind in
            if languages.isTranslation, case .comments = kind { return false }
            guard kind.isText else { return true }
            guard let (original, tag) = SiteLanguages.translation(path) else { return !languages.isTranslation }
            guard let language = languages.language(writtenAs: tag) else {
                if !languages.isTranslation { reportStrange(path, tag, languages) }
                return false
            }
            if language == languages.original || !all.contains(original) {
                if !languages.isTranslation { reportLost(path, original, isOriginal: language == languages.original, all) }
                return false
            }
            if language != tag {
                let right = SiteLanguages(languages.all, current: language)?.file(of: original) ?? path
                if !languages.isTranslation {
                    findings.diagnostics.append(
                        .error(
                            at: SourceLocation(file: path), "the language in the name of this file is written '\(language)' in site.yaml",
                            help: "rename it to '\(right.fileName)'"))
                }
                return false
            }
            return language == languages.current
        }
        if languages.isTranslation {
            // Reading the original has reported what is wrong with the folder.
            findings.diagnostics = []
        }
    }

    private mutating func reportStrange(_ path: String, _ tag: String, _ languages: SiteLanguages) {
        findings.diagnostics.append(
            .error(
                at: SourceLocation(file: path),
                "'\(tag)' is not one of the languages of this site: \(languages.all.joined(separator: ", "))",
                help: "rename the file, or add '\(tag)' to 'languages' in site.yaml"))
    }

    private mutating func reportLost(_ path: String, _ original: String, isOriginal: Bool, _ all: Set<String>) {
        let location = SourceLocation(file: path)
        if isOriginal {
            findings.diagnostics.append(
                .error(
                    at: location, "the text in the language of the original belongs in '\(original)'",
                    help: all.contains(original) ? "that file exists too; keep one of them" : "rename the file to '\(original.fileName)'"))
        } else {
            let texts = all.filter { $0.hasSuffix(".md") && SiteLanguages.translation($0) == nil }.sorted()
            findings.diagnostics.append(
                .error(
                    at: location, "this is a translation of '\(original)', which does not exist",
                    help: texts.nearest(to: original).map { "did you mean a translation of '\($0)'?" }
                        ?? "write the original first, or rename this file to '\(original.fileName)'"))
        }
    }

    /// Every folder in `shows` needs a name that works in a URL, and a `show.yaml`.
    private mutating func checkShowFolders() {
        let inShows = files.filter { $0.path.hasPrefix("shows/") }
        let folders = Dictionary(grouping: inShows) { String($0.path.split(separator: "/")[1]) }
        for (folder, files) in folders {
            let location = SourceLocation(file: "shows/\(folder)/show.yaml")
            if !Slug.isUsable(folder) {
                findings.diagnostics.append(
                    .error(
                        at: location, "the folder's name '\(folder)' cannot be part of a web address",
                        help: "rename it: \(Slug.advice(for: folder))"
                    )
                )
            }
            if !files.contains(where: { $0.kind == .show(Show.ID(folder)) }) {
                findings.diagnostics.append(
                    .error(
                        at: location, "the folder 'shows/\(folder)' has no show.yaml", help: "write one with 'title', 'kind' and 'status'"
                    )
                )
                // So that this stays the only error about it.
                findings.definitions.append(Definition(name: folder, namespace: .shows, location: location))
                findings.incomplete.insert(.films)
            }
        }
    }
}
