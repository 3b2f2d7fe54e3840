import ContentReader
import Files
import Site
import ThemeKit

/// The keys of the files of a site: each tells everything that the bytes of a file depend on.
///
/// A page is a pure function of the planned site, and that is one of the program, the options, the date and the content. So what a page
/// depends on is at most:
/// - the `world`, which all pages share: the program, the libraries, the options and the date; which files the content has; of those with
///   data, what they have in them; of texts, what can be known of them elsewhere (``TextReading/facts``); of copied files, their sizes; of
///   pictures, also what is published of them;
/// - the whole texts that the page is made of, which are among its content files.
///
/// An article, and a page about a thing of a show, shows little of other articles. So its page has a key of its own: of the world, only the
/// part without the articles; of these, only the ones in its ``PageSurroundings``. Lists show a few words of a text that come from any
/// other article, such as titles that it links to by name, so these are added to what is known of the text.
///
/// What a file has in it is known by its stamp, which changes whenever it is written or replaced.
package struct PageKeys: Sendable {
    private let world: Digest
    /// The part of the world that does not depend on the texts of articles.
    private let worldWithoutArticles: Digest
    /// What can be known of each article elsewhere: its file, which may decide about its address, and the facts of its text; in each
    /// language, by its folder.
    private let articles: [String?: [Digest]]
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
        others.add(site.wordsOfArticlesInItems) { others, words in others.add(words) }
        for refusal in inputs.content.refused {
            world.add(refusal.path)
            world.add("\(refusal.reason)")
        }
        self.world = world.digest
        worldWithoutArticles = others.digest
        let files = Dictionary(inputs.content.files.map { ($0.path, $0) }) { first, _ in first }
        self.files = files
        let original = Self.digests(on: site, readings, files)
        // A translation has from the original what its own file does not say, such as the date.
        let originals = Dictionary(zip(site.content.articles.map(\.slug), original)) { first, _ in first }
        var articles: [String?: [Digest]] = [nil: original]
        for (folder, translation) in site.translations {
            let articlesThere = translation.content.articles
            articles[folder] = zip(articlesThere, Self.digests(on: translation, readings, files)).map { article, own in
                var key = PackedBytes()
                key.add(own)
                key.add(originals[article.slug]) { key, original in key.add(original) }
                return key.digest
            }
        }
        self.articles = articles
    }

    private static func digests(on site: Site, _ readings: [String: TextReading], _ files: [String: FileTree.File]) -> [Digest] {
        site.content.articles.indices.map { position in
            var key = PackedBytes()
            let file = site.content.articles[position].location.file
            key.add(file)
            if let facts = readings[file]?.facts { key.add(facts) } else { key.add(files[file]?.stamp ?? "") }
            key.add(site.wordsFromElsewhere(inArticleAt: position)) { key, words in key.add(words) }
            return key.digest
        }
    }

    /// The key of a page or another file that is made.
    ///
    /// - Parameter files: the content files that it is made of. All of them but texts are part of the world.
    func key(of route: Route, madeOf files: [String], on site: Site) -> Digest {
        var key = PackedBytes()
        let (edition, folder, page) = site.edition(of: route)
        if let surroundings = edition.surroundings(of: page) {
            let articles = articles[folder] ?? []
            func add(_ position: Int?, to key: inout PackedBytes) { key.add(position) { key, position in key.add(articles[position]) } }
            key.add(worldWithoutArticles)
            key.add(surroundings.distinctTitle ?? "")
            key.add(surroundings.hasSharePicture)
            key.add(surroundings.articles) { key, position in add(position, to: &key) }
            key.add(surroundings.series) { key, number in key.add(number) }
            key.add(surroundings.mentions) { key, mention in
                key.add(mention.page.outputPath)
                // What another page shows is part of the world, or it is an article.
                add(mention.article, to: &key)
            }
            key.add(surroundings.links) { key, link in key.add(link) }
        } else {
            key.add(world)
        }
        for file in files where file.hasSuffix(".md") {
            key.add(file)
            key.add(self.files[file]?.stamp ?? "")
        }
        return key.digest
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
    /// The files of the texts that pages name as their content files, those of articles also alone. Others, such as the text of episode 1 in
    /// `s01e01.md`, count as data.
    fileprivate var filesOfTexts: (all: Set<String>, ofArticles: Set<String>) {
        let editions = [self] + translations
        let ofArticles = Set(editions.flatMap(\.filesOfArticles))
        return (ofArticles.union(editions.flatMap(\.filesOfOtherTexts)), ofArticles)
    }

    private var filesOfArticles: [String] { (articles + articlesToCome).map(\.location.file) }

    private var filesOfOtherTexts: [String] {
        (pages + draftPages).map(\.location.file) + (items + itemsToCome).map(\.location.file) + prose.keys.map(file(of:))
    }
}
