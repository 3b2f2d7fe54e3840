import Diagnostics
import ShowData

/// The books of a show and their adaptations.
struct Books {
    let volumes: [Volume]
    let arcs: [StoryArc]
    let adaptations: [Adaptation]

    /// Reads `books.yaml`.
    init(show: Show.ID, _ fields: inout Fields) {
        volumes = fields.optional("volumes", .volumes(of: show), "the books, by id; numbered volumes are `v1`, `v2`, …") ?? []
        arcs = fields.list("arcs", of: .arc(in: show), "stretches of the story that people have a name for")
        adaptations = fields.list("adaptations", of: .adaptation(of: show), "which books are adapted where")
    }
}

extension Format<[Volume]> {
    fileprivate static func volumes(of show: Show.ID) -> Format {
        .entities("a book", in: .volumes(show: show.rawValue)) { Volume(id: $0, show: show, &$1) }.map {
            $0.inOrderOfReading { NameOrder($0) }
        }
    }
}

extension Volume {
    fileprivate init?(id: Volume.ID, show: Show.ID, _ fields: inout Fields) {
        let title = fields.required("title", .title(in: show), "of the book")
        var volume = Unfinished(title) { Volume(id: id, title: $0) }
        volume.order = fields.optional(
            "order", .integer(1...9_999), "the position in reading order; without it, books are sorted by number, then by date")
        volume.kind = fields.optional("kind", .word(Kind.self), "`volume` (the default), `novella` or `companion`")
        volume.authors = fields.distinct("authors", of: .person, "ids of people")
        volume.summary = fields.optional("summary", .spoilable(.text, in: show), "a sentence")
        volume.isbn = fields.optional("isbn", .isbn, "10 or 13 digits")
        volume.image = fields.optional("image", .image(in: show), "the picture")
        volume.motif = fields.optional(
            "motif", .word(Motif.self), "what is drawn on its poster, if it has no picture, such as `music` or `sea`")
        volume.otherTitles = fields.otherTitles(besides: title)
        volume.chapters = fields.list(
            "chapters", of: .chapter(in: show), "its chapters, in order; one with a number is a point of the story, such as `v3c12`")
        volume.releases = fields.distinct(
            "releases", of: .release(of: id, in: show), "when it is released, and where; leave it out if claims say it")
        volume.sources = fields.distinct("sources", of: .source, "where this comes from")
        guard let volume = volume.finished else {
            if fields.has("chapters") { fields.report.missesNames(in: .chapters(show: show.rawValue)) }
            return nil
        }
        volume.defineChapters(in: show, at: fields.location(of: "chapters"), fields.report)
        self = volume
    }
}

extension Volume {
    fileprivate func defineChapters(in show: Show.ID, at location: SourceLocation, _ report: FileReport) {
        guard let number else { return }
        for chapter in chapterNumbers {
            report.define(
                StoryPoint.chapter(volume: number, chapter).description, in: .chapters(show: show.rawValue), at: location)
        }
    }
}

extension Format<Release> {
    fileprivate static func release(of volume: Volume.ID, in show: Show.ID) -> Format {
        .record("a release with 'date'", form: Form("{ date: % }")) { fields in
            let date = fields.required("date", .partialDate, "the day of the release")
            let region = fields.optional("region", .properName, "where, such as UK; leave it out for everywhere")
            let note = fields.optional(
                "note", .text, "such as `paperback`; marks a further edition, which claims about the release do not cover")
            guard let date else { return nil }
            // A claim about a release is about the book itself, not about further editions.
            if note == nil { fields.state(ClaimedFact(.release, region: region, .date(date)), of: .volume(volume), in: show, at: "date") }
            return Release(date: date, region: region, note: note)
        }
    }
}

extension Format<Adaptation> {
    fileprivate static func adaptation(of show: Show.ID) -> Format {
        .record("an adaptation", form: Form("{ screen: s1, volumes: [v1], extent: full }")) { fields in
            let screen = fields.required("screen", .screenPoint(of: show), "`s1` for a season, `s3e5` for an episode, `film` for the film")
            let volumes = fields.required(
                "volumes", .nonEmptyList(of: .volume(of: show)), "ids of books")
            let extent = fields.required(
                "extent", .word(Adaptation.Extent.self), "`full`, `partial` or `loose`: how much of the books is in it")
            var adaptation = Unfinished(screen, volumes?.withoutRepetitions(), extent, make: Adaptation.init)
            adaptation.note = fields.optional("note", .text, "anything else worth saying")
            adaptation.sources = fields.distinct("sources", of: .source, "where this comes from")
            return adaptation.finished
        }
    }
}

extension Format<String> {
    /// An International Standard Book Number with its check digit (ISO 2108), with or without hyphens.
    fileprivate static let isbn = Format<String>(
        name: "an ISBN of 10 or 13 digits", schema: .either([.pattern(Pattern.isbn), .integer(0...9_999_999_999_999)])
    ) { node, report in
        let digits = node.text?.filter { $0 != "-" && $0 != " " } ?? ""
        guard let values = ISBN.values(of: digits) else {
            let isShortened = digits.uppercased().contains("E+") && Double(digits.replacing(",", with: ".")) != nil
            report.error(
                at: node, "expected an ISBN of 10 or 13 digits, found \(node.kindName)",
                help: isShortened
                    ? "the spreadsheet has shortened the number: write all 13 digits, as they are in the book"
                    : node.text.flatMap(ISBN.valid(in:)).map { "write \($0)" })
            return nil
        }
        guard ISBN.isValid(values) else {
            report.error(
                at: node, "the last digit of the ISBN does not match the others", help: "compare it with the number in the book")
            return nil
        }
        return digits
    }
}
