import ShowData

extension Format<Chapter> {
    /// A title, or a mapping with more to say about the chapter.
    static func chapter(in show: Show.ID) -> Format {
        let record = Format.record("a chapter") { fields in
            var chapter = Chapter()
            chapter.number = fields.optional("number", .properName, "as the book counts")
            chapter.title = fields.optional("title", .title(in: show), "of the chapter")
            chapter.summary = fields.optional("summary", .spoilable(.text, in: show), "a sentence")
            let hasName = fields.requiresOne(of: "number", "title", help: "add 'number: …', 'title: …' or both")
            return hasName ? chapter : nil
        }
        return Format(name: "a chapter", schema: .either([Format<String>.nonBlank.schema, record.schema])) { node, report in
            if case .mapping = node.content { return record.decode(node, report) }
            return Format<String>.nonBlank.decode(node, report).map { title in
                var chapter = Chapter()
                chapter.title = Title(title)
                return chapter
            }
        }
    }
}

extension Format<Volume.ID> {
    static func volume(of show: Show.ID) -> Format { .reference(in: .volumes(show: show.rawValue)) }
}

extension Format<StoryArc> {
    static func arc(in show: Show.ID) -> Format {
        .record("an arc", form: Form("{ title: %, from: v1, to: v3 }")) { fields in
            let title = fields.required("title", .title(in: show), "what people call it")
            let first = fields.required("from", .volume(of: show), "the book that it begins in")
            let last = fields.optional("to", .volume(of: show), "the book that it ends in, if that is another one")
            var arc = Unfinished(title, first) { StoryArc(title: $0, from: $1, to: last ?? $1) }
            arc.chapters = fields.optional("chapters", .nonBlank, "the chapters, such as `12 to 30`")
            arc.summary = fields.optional("summary", .spoilable(.text, in: show), "a sentence or two")
            arc.sources = fields.distinct("sources", of: .source, "where this comes from")
            return arc.finished
        }
    }
}

extension Format<BookAppearance> {
    /// The id of a book, or a mapping with the chapters.
    static func bookAppearance(in show: Show.ID) -> Format {
        let volume = Format<Volume.ID>.volume(of: show)
        let record = Format.record("a book with 'volume' and 'chapters'") { fields in
            let id = fields.required("volume", volume, "the id of the book")
            let chapters = fields.optional("chapters", .nonBlank, "the chapters, such as `12 to 30`")
            return id.map { BookAppearance(volume: $0, chapters: chapters) }
        }
        return Format(name: volume.name, schema: .either([volume.schema, record.schema])) { node, report in
            if case .mapping = node.content { return record.decode(node, report) }
            return volume.decode(node, report).map { BookAppearance(volume: $0) }
        }
    }
}
