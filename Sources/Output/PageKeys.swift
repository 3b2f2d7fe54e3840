import ContentReader
import Files
import Site
import ThemeKit

/// The keys of the files of a site: each tells everything that the bytes of a file depend on.
///
/// A page is a pure function of the planned site, and that is one of the program, the options, the date and the content. So what a page
/// depends on is at most:
/// - the `world`, which all pages share: the program, the libraries, the options and the date; which files the content has; of those with
///   data, what they have in them; of texts, what can be known of them elsewhere (``ParsedText/facts``); of copied files, their sizes; of
///   pictures, also what is published of them;
/// - the whole texts that the page is made of, which are among its content files.
///
/// Most pages are articles, and an article shows little of the others. So its page has a key of its own, unless its text has gaps that
/// could show anything: of the world, only the part without the articles; of these, only the ones in its ``ArticleSurroundings``.
///
/// What a file has in it is told by its stamp, which changes whenever it is written or replaced.
package struct PageKeys: Sendable {
    private let world: Digest
    /// The part of the world that does not depend on the texts of articles.
    private let worldWithoutArticles: Digest
    /// What can be known of each article elsewhere: its file, which may decide about its address, and the facts of its text.
    private let articles: [Digest]
    /// By the path of the content file.
    private let files: [String: FileTree.File]

    /// - Parameters:
    ///   - inputs: what the build reads.
    ///   - texts: by file.
    package init(_ inputs: BuildInputs, texts readings: [String: TextReading], of site: Site) {
        let texts = site.content.filesOfTexts
        let copied = Set(site.content.assets.map(\.file))
        var (world, others) = (PackedBytes(), PackedBytes())
        world.add(inputs.setup)
        others.add(inputs.setup)
        func add(_ file: FileTree.File, to world: inout PackedBytes) {
            world.add(file.path)
            if let facts = texts.all.contains(file.path) ? readings[file.path]?.facts : nil {
                world.add(facts)
            } else if copied.contains(file.path) {
                world.add(file.size)
                if let picture = site.content.pictures[file.path.composed] { picture.pack(into: &world) }
            } else {
                world.add(file.stamp)
            }
        }
        for file in inputs.content.files {
            add(file, to: &world)
            if !texts.ofArticles.contains(file.path) { add(file, to: &others) }
        }
        // Whether pictures could be drawn is known only now, and the icon is on every page.
        for text in [site.content.drawingTool, site.content.icon] {
            world.add(text ?? "")
            others.add(text ?? "")
        }
        for refusal in inputs.content.refused {
            world.add(refusal.path)
            world.add("\(refusal.reason)")
        }
        self.world = world.digest
        worldWithoutArticles = others.digest
        let files = Dictionary(inputs.content.files.map { ($0.path, $0) }) { first, _ in first }
        self.files = files
        let articles = site.content.articles
        self.articles = articles.indices.map { position in
            var key = PackedBytes()
            let file = articles[position].location.file
            key.add(file)
            if let facts = readings[file]?.facts { key.add(facts) } else { key.add(files[file]?.stamp ?? "") }
            return key.digest
        }
    }

    /// The key of a page or another file that is made.
    ///
    /// - Parameter files: the content files that it is made of. All of them but texts are part of the world.
    func key(of route: Route, madeOf files: [String], on site: Site) -> Digest {
        var key = PackedBytes()
        if let surroundings = site.surroundings(ofArticleAt: route) {
            key.add(worldWithoutArticles)
            key.add(site.distinctTitle(at: route) ?? "")
            key.add(site.hasSharePicture(of: route))
            key.add(surroundings.articles) { key, position in add(position, to: &key) }
            key.add(surroundings.series) { key, number in key.add(number) }
            key.add(surroundings.mentions) { key, mention in
                key.add(mention.outputPath)
                // What another page shows is part of the world, or it is an article.
                add(site.position(ofArticleAt: mention), to: &key)
            }
            key.add(surroundings.links) { key, address in key.add(address) }
        } else {
            key.add(world)
        }
        for file in files where file.hasSuffix(".md") {
            key.add(file)
            key.add(self.files[file]?.stamp ?? "")
        }
        return key.digest
    }

    /// What can be known elsewhere of the article at a position, if there is one.
    private func add(_ position: Int?, to key: inout PackedBytes) {
        key.add(position != nil)
        if let position { key.add(articles[position]) }
    }

    /// The key of a version of a picture.
    ///
    /// - Parameter name: tells everything that it was made from.
    func key(ofPictureMadeAs name: String) -> Digest { Digest(of: Array("picture \(name)".utf8)) }

    /// The key of a file that is copied; `nil` for one that is not in the content.
    func key(ofCopyOf file: String) -> Digest? {
        guard let stamp = files[file]?.stamp else { return nil }
        var key = PackedBytes()
        key.add("copy")
        key.add(file)
        key.add(stamp)
        return key.digest
    }
}

extension SiteContent {
    /// The files of the texts that pages name as their content files, those of articles also alone; translations of articles are not among
    /// the latter. Others, such as the text of episode 1 in `s01e01.md`, count as data.
    fileprivate var filesOfTexts: (all: Set<String>, ofArticles: Set<String>) {
        let ofArticles = Set(filesOfArticles)
        return (
            translations.reduce(ofArticles.union(filesOfOtherTexts)) { $0.union($1.filesOfArticles + $1.filesOfOtherTexts) }, ofArticles
        )
    }

    private var filesOfArticles: [String] { (articles + articlesToCome).map(\.location.file) }

    private var filesOfOtherTexts: [String] {
        (pages + draftPages).map(\.location.file) + (items + itemsToCome).map(\.location.file) + prose.keys.map(file(of:))
    }
}
