import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// Who else worked on something, what it is called elsewhere, who watched it and what it won: values for panels of facts.
extension Parts {
    /// A row for each role.
    static func credits(_ credits: [CreditEntry], _ phrases: Phrases) -> [FactRow?] {
        credits.map { FactRow($0.role, "\(phrases.list($0.people))\(references($0.sources))" as HTML) }
    }

    /// Titles in other languages and places.
    static func otherTitles(_ titles: [OtherTitle]) -> HTML? {
        guard !titles.isEmpty else { return nil }
        return titles.map { title -> HTML in
            "<span\(title.language.map { " lang=\"\($0)\"" as HTML })>\(title.text)</span>\(title.note.map { " (\($0))" })"
        }.joined(separator: ", ")
    }

    static func languages(_ codes: [String]) -> HTML? {
        codes.map { "<span lang=\"\($0)\">\(Language($0).name)</span>" as HTML }.joined(separator: ", ").nonEmpty
    }

    static func viewers(_ viewers: [ViewersEntry], _ phrases: Phrases) -> HTML? {
        viewers.map { "\(phrases.text(for: $0))\(references($0.sources))" as HTML }.joined(separator: ", ").nonEmpty
    }

    /// Prizes and nominations under a heading; nothing if there are none.
    static func awards(_ awards: [AwardEntry], frame: Frame) -> HTML? {
        guard !awards.isEmpty else { return nil }
        return """
            <section class="works">
            <h2>\(frame.phrases.awards)</h2>
            <ul>
            \(awards.map { "<li>\(award($0, frame.phrases))</li>\n" })</ul>
            </section>
            """
    }

    private static func award(_ entry: AwardEntry, _ phrases: Phrases) -> HTML {
        let award = entry.award
        let details = [award.name, award.category, award.work, award.year.map { String($0) }].compactMap(\.self).joined(separator: ", ")
        return "\(details) <small>\(phrases.text(for: award.result))</small>\(references(entry.sources))"
    }

    /// Where to watch something, country by country, and its trailer; nothing if neither is known.
    static func watch(_ offers: [Offer], trailer: Link?, frame: Frame) -> HTML? {
        guard !offers.isEmpty || trailer != nil else { return nil }
        let phrases = frame.phrases
        return """
            <section class="watch">
            <h2>\(offers.isEmpty ? phrases.trailer : phrases.whereToWatch)</h2>
            \(offersByCountry(offers, phrases))\
            \(trailer.map { "<p>\(trailerLink($0, phrases))</p>\n" })</section>
            """
    }

    /// The services that have something, and its trailer, in one line; nothing if neither is known.
    static func watchLine(_ offers: [Offer], trailer: Link?, frame: Frame) -> HTML? {
        let phrases = frame.phrases
        let parts = [
            services(offers, phrases).map { phrases.labelled(HTML(text: phrases.whereToWatch), $0) },
            trailer.map { trailerLink($0, phrases) },
        ]
        let spans = parts.compactMap { $0.map { "<span>\($0)</span>" as HTML } }
        return spans.isEmpty ? nil : "<p class=\"meta watch\">\(spans.joined(separator: " "))</p>\n"
    }

    /// The names of the services, each once.
    static func services(_ offers: [Offer], _ phrases: Phrases) -> HTML? {
        phrases.list(offers.withoutRepetitions(by: \.service).map(service)).nonEmpty
    }

    private static func trailerLink(_ trailer: Link, _ phrases: Phrases) -> HTML {
        let (name, host) = (trailer.title ?? phrases.trailer, trailer.address.host)
        return """
            <a class="trailer" href="\(trailer.address)" rel="external"><span aria-hidden="true">▶</span> \(name)</a>\
            \(host.map { " <small>\(Phrases.fill(phrases.watch, ["name": $0]))</small>" })
            """
    }

    /// In the order of the data; a heading for each group of countries, unless all offers are for everywhere.
    private static func offersByCountry(_ offers: [Offer], _ phrases: Phrases) -> HTML? {
        guard !offers.isEmpty else { return nil }
        var places: [[String]] = []
        for offer in offers where !places.contains(offer.countries) { places.append(offer.countries) }
        guard places != [[]] else { return "\(list(offers, phrases))" }
        return """
            <dl class="offers">
            \(places.map { place in
                """
                <div><dt>\(place.isEmpty ? phrases.everywhere : place.joined(separator: ", "))</dt>
                <dd>\(list(offers.filter { $0.countries == place }, phrases))</dd></div>

                """
            })</dl>

            """
    }

    private static func list(_ offers: [Offer], _ phrases: Phrases) -> HTML {
        "<ul class=\"services\">\(offers.map { "<li>\(offer($0, phrases))</li>" })</ul>\n"
    }

    private static func offer(_ offer: Offer, _ phrases: Phrases) -> HTML {
        let details = [
            offer.kind.map { phrases.text(for: $0) }, offer.asOf.map { Phrases.fill(phrases.ratingAsOf, ["date": phrases.text(for: $0)]) },
        ].compactMap(\.self).joined(separator: " · ")
        return
            "\(service(offer))\(details.isEmpty ? nil : " <small>\(details)</small>")\(offer.note.map { " <span class=\"note\">\($0)</span>" })"
    }

    private static func service(_ offer: Offer) -> HTML {
        offer.address.map { "<a href=\"\($0)\" rel=\"external\">\(offer.service)</a>" } ?? HTML(text: offer.service)
    }
}
