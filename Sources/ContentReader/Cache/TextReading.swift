import Files

/// The text of one file as a build reads it.
package struct TextReading: Sendable {
    package let parsed: ParsedText
    /// What the rest of the site can know of the text and its front matter; `nil` if the front matter cannot be read.
    package let facts: Digest?
    /// The whole article, if the next build can do without its file.
    let article: ArticleReading?

    init(_ parsed: ParsedText, facts: Digest?, article: ArticleReading?) {
        self.parsed = parsed
        self.facts = facts
        self.article = article
    }

    func pack(into bytes: inout PackedBytes) {
        parsed.pack(into: &bytes)
        bytes.add(facts) { bytes, facts in bytes.add(facts) }
        bytes.add(article) { bytes, article in article.pack(into: &bytes) }
    }

    /// - Parameter file: the file that the text was in.
    init(from origin: ParsedText.Origin, _ bytes: inout PackedBytes.Reader, file: String) throws(PackedBytes.Broken) {
        let parsed = try ParsedText(from: origin, &bytes, file: file)
        self.parsed = parsed
        facts = try bytes.optional { bytes throws(PackedBytes.Broken) in try bytes.digest() }
        article = try bytes.optional { bytes throws(PackedBytes.Broken) in
            try ArticleReading(&bytes, body: parsed.body, file: file)
        }
    }

    /// What reading the file of an article gives; `nil` if that is not known.
    var ofArticle: FileReading? { article?.reading(self) }
}
