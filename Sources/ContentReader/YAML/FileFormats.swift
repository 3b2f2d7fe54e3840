import ShowData

/// How each kind of file is read.
extension Format<FileReading.Value> {
    static let authors: Format = Format<[Author]>.entities("an author", in: .authors) { Author(id: $0, &$1) }.map { .authors($0) }
    static let people: Format = Format<[Person]>.entities("a person", in: .people) { Person(id: $0, &$1) }.map { .people($0) }
    static let sources: Format = Format<[Source]>.entities("a source", in: .sources) { Source(id: $0, &$1) }.map { .sources($0) }

    static func show(_ show: Show.ID) -> Format {
        .record("a show", form: Form("title: %")) { fields in
            let show = Show(id: show, &fields)
            let place = fields.report.location(of: fields.node)
            return show.map { .show($0, at: place, followsAt: fields.location(of: "follows"), hasStatus: fields.has("status")) }
        }
    }

    /// - Parameter number: the number in the file name, if any.
    static func season(_ number: Int?, of show: Show.ID) -> Format {
        .record("a season", form: .lines("number: 1", "episodes:")) { fields in
            Season(number, show: show, &fields).map { .season($0, of: show) }
        }
    }

    static func characters(of show: Show.ID) -> Format {
        Format<[Character]>.entities("a character", in: .characters(show: show.rawValue)) { Character(id: $0, show: show, &$1) }
            .map { .characters($0, of: show) }
    }

    static func books(of show: Show.ID) -> Format {
        .record("books", form: .lines("volumes:")) { .books(Books(show: show, &$0), of: show) }
    }

    static func claims(about show: Show.ID) -> Format {
        Format<[ClaimDraft]>.entities("a claim", in: .claims(show: show.rawValue)) { ClaimDraft(id: $0, show: show, &$1) }
            .map { .claims($0, of: show) }
    }

    static func relationships(in show: Show.ID) -> Format {
        .record("relationships", form: .lines("relationships:")) { .relationships([Spoilable<Relationship>](show: show, &$0), of: show) }
    }

    static func quotes(from show: Show.ID) -> Format {
        .record("quotes", form: .lines("quotes:")) { .quotes([Spoilable<Quote>](show: show, &$0), of: show) }
    }

    static func music(in show: Show.ID) -> Format {
        .record("music", form: .lines("tracks:")) { .tracks([Track](show: show, &$0), of: show) }
    }

    /// - Parameter text: the path of the article or the page.
    static func comments(on text: String) -> Format {
        .record("comments", form: .lines("comments:")) { .comments([Comment](&$0), on: text) }
    }

    static let corrections = Format.record("corrections", form: .lines("corrections:")) { .corrections([CorrectionCredit](&$0)) }

    static func places(of show: Show.ID) -> Format {
        Format<[Place]>.entities("a place", in: .places(show: show.rawValue)) { Place(id: $0, show: show, &$1) }
            .map { .places($0, of: show) }
    }
}

extension Format<SiteSettings> {
    static let settings = Format.record("the settings of a site") { SiteSettings(&$0) }
}
