/// Where Marquee keeps what it knows of an output folder: files in the folder `.marquee` next to it. Any of them may be missing.
package struct RecordPaths: Sendable {
    /// The folder that has them.
    let folder: String
    /// The list of the files that the last build wrote.
    let manifest: String
    /// What the last build read and reported.
    let build: String
    /// What its files were made from.
    let pages: String
    /// The texts that builds have parsed.
    package let texts: String
    /// The words that the search finds.
    package let words: String

    /// - Parameters:
    ///   - name: of the output folder.
    ///   - folder: of Marquee's records.
    init(of name: Substring, in folder: String) {
        let file = "\(folder)/\(name)"
        self.folder = folder
        manifest = "\(file).manifest"
        build = "\(file).build"
        pages = "\(file).pages"
        texts = "\(file).texts"
        words = "\(file).words"
    }
}
