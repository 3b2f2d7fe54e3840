import Testing

@testable import ContentReader

/// Which texts in YAML can be written in each language: all that readers see.
@Suite struct TranslatableTextTests {
    /// The texts that are the same in all languages: files, what refers to something by its name, and translations.
    private static let others: Set = [
        "site.logo", "site.icon", "site.withdrawn", "people.*.image.file", "authors.*.image.file", "show.image.file", "season.image.file",
        "season.episodes.image.file", "characters.*.image.file", "books.volumes.*.image.file", "places.*.image.file", "page.image.file",
        "article.image.file", "corrections.corrections.file", "claims.*.about", "article.authors", "site.publish.*.purge",
        "site.words.*.*",
    ]

    @Test func everyTextThatReadersSeeCanBeTranslated() {
        let found = Set(ContentSchema.allCases.flatMap { texts(in: $0.schema, at: "\($0)") })
        #expect(found == Self.others, "\(found.sorted())")
    }

    /// The places of texts that have only one value, whatever the language.
    private func texts(in schema: Schema, at place: String) -> [String] {
        switch schema {
        case .text, .matching: [place]
        case .translated, .pattern, .integer, .number, .boolean, .words: []
        case .titled(_, let schema), .list(let schema, _): texts(in: schema, at: place)
        case .entries(let value), .labels(let value): texts(in: value, at: place + ".*")
        case .either(let alternatives): alternatives.flatMap { texts(in: $0, at: place) }
        case .record(let record):
            record.keys.flatMap { texts(in: $0.schema, at: "\(place).\($0.name)") }
                + record.rules.flatMap(\.schemas).flatMap { texts(in: $0, at: place) }
        }
    }
}
