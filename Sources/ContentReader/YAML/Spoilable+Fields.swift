import Diagnostics
import ShowData

extension Format<SpoilerGuard> {
    /// A point of the show's story, or one per track.
    static func spoilerGuard(in show: Show.ID) -> Format {
        let points = Format<[StoryPoint]>.nonEmptyList(of: .guardingPoint(of: show))
        return Format(name: points.name, schema: points.schema) { node, report in
            points.decode(node, report).flatMap { guardOrReport($0, at: node, report) }
        }
    }
}

extension Format<SpoilerGuard> {
    /// Points in a story that is not known yet; the site checks whether the show has them.
    static let storyPoints = {
        let points = Format<[StoryPoint]>.nonEmptyList(
            of: .pointNotTitle("a point such as s1, s3e5, v4 or film", .pattern(Pattern.guardingPoint), of: nil) {
                StoryPoint(guarding: $0)
            })
        return Format(name: points.name, schema: points.schema) { node, report in
            points.decode(node, report).flatMap { guardOrReport($0, at: node, report) }
        }
    }()

    fileprivate static func guardOrReport(_ points: [StoryPoint], at node: YAMLNode, _ report: FileReport) -> SpoilerGuard? {
        if let guardedUntil = SpoilerGuard(points) { return guardedUntil }
        report.error(at: node, "two points on one track", help: "keep the one that readers or viewers reach last")
        return nil
    }
}

extension Format<StoryPoint> {
    /// A season, an episode, a numbered volume, one of its chapters or the film of the show.
    static func storyPoint(of show: Show.ID) -> Format {
        point("a point such as s1, s3e5, v4 or film", Pattern.storyPoint, of: show) { StoryPoint($0) }
    }

    /// The same, or the `end` of the show.
    fileprivate static func guardingPoint(of show: Show.ID) -> Format {
        point("a point such as s1, s3e5, v4 or film", Pattern.guardingPoint, of: show) { StoryPoint(guarding: $0) }
    }

    /// A season or an episode of the show, or its film.
    static func screenPoint(of show: Show.ID) -> Format {
        point("a season or episode such as s1, s3e5 or film", Pattern.screenPoint, of: show) { text in
            StoryPoint(text).flatMap { $0.track == .print ? nil : $0 }
        }
    }

    private static func point(_ name: String, _ pattern: String, of show: Show.ID, parse: @escaping @Sendable (String) -> StoryPoint?)
        -> Format
    {
        let point = Format.pointNotTitle(name, .pattern(pattern), of: show, parse: parse)
        return Format(name: name, schema: point.schema) { node, report in
            guard let point = point.decode(node, report) else { return nil }
            report.refer(to: point, of: show, at: node)
            return point
        }
    }
}

extension Format<StorySpan> {
    /// Seasons or episodes of the show, from one to another.
    static func storySpan(in show: Show.ID) -> Format {
        let span = Format.pointNotTitle(
            "episodes such as s1, s3e5 or s1e2 to s1e4", .pattern(Pattern.storySpan), of: show,
            advice: { PointAdvice.help(forSpan: $0) }, parse: { StorySpan($0) })
        return Format(name: span.name, schema: span.schema) { node, report in
            guard let span = span.decode(node, report) else { return nil }
            guard !span.isBackwards else {
                report.error(at: node, "'\(span)' ends before it begins", help: "write '\(span.last) to \(span.first)'")
                return nil
            }
            for end in Set([span.first, span.last]) { report.refer(to: end, of: show, at: node) }
            return span
        }
    }
}

extension Format {
    /// Like `scalar`, for a value that people may confuse with the title of an episode.
    ///
    /// - Parameter show: whose episodes; `nil` if that is not known.
    fileprivate static func pointNotTitle(
        _ name: String, _ schema: @autoclosure @escaping @Sendable () -> Schema, of show: Show.ID?,
        advice: @escaping @Sendable (String) -> String? = { PointAdvice.help(for: $0) }, parse: @escaping @Sendable (String) -> Value?
    ) -> Format {
        let scalar = Format.scalar(name, schema(), advice: advice, parse: parse)
        return Format(name: name, schema: schema()) { node, report in
            guard let text = node.text, text.contains(where: \.isLetter), parse(text) == nil, advice(text) == nil, StoryPoint(text) == nil,
                node.plainText?.insideCurlyQuotes == nil, node.comment == nil
            else { return scalar.decode(node, report) }
            report.missesPoint(UnknownPoint(text: text, show: show, expected: name, location: report.location(of: node)))
            return nil
        }
    }
}

extension FileReport {
    /// Records that the point must be one of the show's.
    fileprivate func refer(to point: StoryPoint, of show: Show.ID, at node: YAMLNode) {
        switch point {
        case .season, .episode: refer(to: point.description, in: .screen(show: show.rawValue), at: node)
        case .volume: refer(to: point.description, in: .volumes(show: show.rawValue), at: node)
        case .chapter: refer(to: point.description, in: .chapters(show: show.rawValue), at: node)
        case .film: refer(to: show.rawValue, in: .films, at: node)
        case .end: break
        }
    }
}

extension Fields {
    /// The guard of a text that is a spoiler: until the end of the show if nothing else is said.
    ///
    /// - Returns: `nil`, after an error, for a point that cannot be read.
    fileprivate mutating func guardOfSpoiler(in show: Show.ID, _ meaning: String) -> SpoilerGuard? {
        let until = optional("until", .spoilerGuard(in: show), "\(meaning); without one, it is guarded until the end of the show")
        return has("until") ? until : .endOfShow
    }
}

extension Format {
    /// A value in the format `open`, or a mapping that guards it: `{ spoiler: …, until: s2e8 }`.
    ///
    /// - Parameters:
    ///   - kind: how much a guarded value reveals.
    ///   - character: whose fact it is, if it is one.
    static func spoilable(
        _ open: Format<String>, in show: Show.ID, kind: GuardedText.Kind = .words, about character: GuardedText.Subject? = nil
    ) -> Format where Value == Spoilable<String> {
        let closed = Format.record("\(open.name), guarded") { fields in
            let value = fields.required("spoiler", open, "the text that is a spoiler")
            let guardedUntil = fields.guardOfSpoiler(
                in: show, "the point of the story from which it is no longer a spoiler; at most one each for screen, print and film")
            guard let value, let guardedUntil else { return nil }
            fields.report.guardTexts(kind, [value], at: fields.location(of: "spoiler"), about: character)
            return Spoilable(value, until: guardedUntil)
        }
        var either = Format(name: open.name, schema: .either([open.schema, closed.schema])) { node, report in
            if case .mapping = node.content { return closed.decode(node, report) }
            guard node.isFreeOfSpoilers(report, help: "write '{ spoiler: …, until: s2e8 }'") else { return nil }
            return open.decode(node, report).map { Spoilable($0) }
        }
        either.guarded = .text
        return either.inEachLanguage(guardedUntil: { $0.guardedUntil })
    }

    /// A mapping that `make` reads, and that may be guarded as a whole: `until: s2e8`.
    ///
    /// - Parameter noteGuarded: reports which texts of a guarded value must not be openly readable.
    static func spoilableRecord<Open>(
        _ name: String, in show: Show.ID, form: Form? = nil, noteGuarded: @escaping @Sendable (Open, FileReport, SourceLocation) -> Void,
        _ make: @escaping @Sendable (inout Fields) -> Open?
    ) -> Format where Value == Spoilable<Open> {
        .record(name, form: form) { fields in
            let until = fields.optional(
                "until", .spoilerGuard(in: show),
                "the point of the story from which it is no longer a spoiler; leave it out if everybody may see it")
            let spoils = fields.optional("spoils", .boolean, "`true` guards it until the end of the show, if you do not know the point")
            let hasOne = fields.allowsOne(
                of: "until", "spoils", else: "an entry with both 'until' and 'spoils'", help: "keep 'until', which is more exact")
            guard let value = make(&fields), hasOne else { return nil }
            let guardedUntil = until ?? (spoils == true ? .endOfShow : nil)
            if guardedUntil != nil { noteGuarded(value, fields.report, fields.report.location(of: fields.node)) }
            return Spoilable(value, until: guardedUntil)
        }
    }
}

extension Format<Title> {
    /// A title, or a mapping with a title that is a spoiler and one to show in its place.
    ///
    /// - Parameter text: how the titles are written.
    static func title(in show: Show.ID, as text: Format<String> = .nonBlank) -> Format {
        let guarded = Format.record("a title, guarded") { fields in
            let spoiler = fields.required("spoiler", text, "the full title")
            let guardedUntil = fields.guardOfSpoiler(in: show, "the point of the story from which it is no longer a spoiler")
            let safe = fields.required("safe", text, "the title to show until then")
            let language = fields.optional("language", .language, "the language that both are in, if that is not the language of the site")
            guard let spoiler, let guardedUntil, let safe else { return nil }
            if NameWords(safe).contain(NameWords(spoiler)) {
                fields.report.error(
                    at: fields.location(of: "safe"), "everybody could read here what 'spoiler' hides",
                    help: "leave '\(spoiler)' out of 'safe', or write the title without 'spoiler' if it may be known")
            }
            fields.report.guardTexts(.name, [spoiler], at: fields.location(of: "spoiler"))
            var title = Title(spoiler, until: guardedUntil, safe: safe)
            title.language = language
            return title
        }
        let foreign = Format<OtherTitle>.ofShow
        var either = Format(name: Format<String>.nonBlank.name, schema: .either([foreign.schema, guarded.schema])) { node, report in
            if case .mapping(let pairs) = node.content {
                guard pairs.contains(where: { $0.key.text == "text" }) else { return guarded.decode(node, report) }
                return foreign.decode(node, report).map { own in
                    var title = Title(own.text)
                    title.language = own.language
                    return title
                }
            }
            guard node.isFreeOfSpoilers(report, help: "write '{ spoiler: …, until: s2e8, safe: … }'") else { return nil }
            return text.decode(node, report).map { Title($0) }
        }
        either.guarded = .title
        return either.inEachLanguage(guardedUntil: { $0.full.guardedUntil })
    }
}

extension Format<Spoilable<Image>> {
    /// A picture, which may be guarded.
    static func image(in show: Show.ID) -> Format {
        .spoilableRecord(
            "\(Format<Image>.image.name), which may be guarded", in: show, form: .picture,
            noteGuarded: { image, report, location in
                report.guardTexts(.words, [image.alt] + (image.caption.map { [$0] } ?? []), at: location)
                report.guardTexts(.picture, [image.file], at: location)
            },
            { Image(&$0) }
        )
    }
}
