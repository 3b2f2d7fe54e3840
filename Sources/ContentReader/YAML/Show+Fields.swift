import ShowData

extension Show {
    /// Reads `show.yaml`.
    init?(id: Show.ID, _ fields: inout Fields) {
        let title = fields.required("title", .ofShow, "of the show")
        let kind = fields.required(
            "kind", .word(Kind.self),
            "`series`, `miniseries`, `webSeries`, `anime`, `film`, `special` (a single programme), `bookSeries`, `comic` or `game`")
        var show = Unfinished(title, kind) { Show(id: id, title: $0.text, kind: $1) }
        show.titleLanguage = title?.language
        show.otherTitles = fields.distinct("titles", of: .otherTitle, "its titles in other languages and places")
        show.status = fields.fact(
            "status", .word(Status.self),
            "`announced`, `inDevelopment`, `inProduction`, `running`, `onHiatus`, `toBeDetermined`, `ended` or `cancelled`; leave it out if a "
                + "claim says it, or nobody",
            .status, { .status($0) }, of: .show, in: id)
        show.tagline = fields.optional("tagline", .text, "a short line")
        show.summary = fields.optional("summary", .spoilable(.text, in: id), "a paragraph that does not give away the ending")
        let networks = fields.distinct("network", of: .properName, "the channel or streaming service, or several")
        if let network = networks.first, networks.count == 1 {
            fields.state(ClaimedFact(.network, .text(network)), of: .show, in: id, at: "network")
        }
        show.networks = networks
        show.countries = fields.distinct(
            "country", of: .properName, "where it was made, such as `UK`, or several; it tells shows with one title and year apart")
        show.languages = fields.distinct("language", of: .language, "the language that it was made in, such as `en`, or several")
        show.creators = fields.distinct("creators", of: .person, "ids of people")
        show.writers = fields.distinct("writers", of: .person, "ids of people")
        show.directors = fields.distinct("directors", of: .person, "ids of people")
        show.crew = fields.list("crew", of: .credit, "everybody else who worked on it, each with what they did")
        show.genres = fields.distinct("genres", of: .nonBlank, "a list of words")
        show.premiere = fields.fact(
            "premiere", .partialDate, "the day of the first showing; leave it out if a claim says it",
            .premiere, { .date($0) }, of: .show, in: id)
        show.basedOn = fields.fact(
            "basedOn", .text, "what it is based on, in words", .basis, { .text($0) }, of: .show, in: id)
        show.follows = fields.optional("follows", .show, "the id of the show whose story it continues")
        let adapts = fields.optional(
            "adapts", .show,
            "the id of the book series that it is based on, if that has its own folder; its volumes then belong to this show too")
        if adapts == id {
            fields.report.error(
                at: fields.location(of: "adapts"), "a show cannot adapt itself",
                help: "'adapts' names the book series that the show is based on"
            )
        }
        // An invalid reference causes no further errors.
        show.adapts = adapts == id ? nil : adapts
        show.relations = fields.distinct(
            "related", of: .relation(of: id), "shows that it belongs to in another way, such as the one that it is a spin-off of")
        show.runningTime = fields.runningTime("how long a film runs, or an episode usually", of: .show, in: id)
        show.order = fields.optional(
            "order", .integer(1...9_999), "its place on the home page, from 1; shows without one follow by title")
        show.accent = fields.optional("accent", .color, "the colour of its pages")
        show.image = fields.optional("image", .image(in: id), "the picture")
        show.motif = fields.optional(
            "motif", .word(Motif.self),
            "what is drawn on its poster, if it has no picture, such as `music` or `sea`; without it, the words of its title and genres decide, or chance"
        )
        show.links = fields.distinct("links", of: .link, "pages elsewhere")
        show.identifiers = fields.optional("ids", .externalIDs(of: .show), "its ids in other databases: `{ imdb: tt10638036 }`")
        show.offers = fields.distinct("watch", of: .offer, "where to watch, read or play it")
        show.trailer = fields.optional("trailer", .link, "its trailer on another site; pages link to it and load nothing from there")
        show.awards = fields.distinct("awards", of: .award, "prizes and nominations")
        show.ratings = fields.list("ratings", of: .rating, "what viewers or critics thought")
        show.cast = fields.list("cast", of: .castMember, "people whose characters are not known, or have no page")
        show.sources = fields.distinct("sources", of: .source, "where this comes from")
        fields.report.noteKeys(of: .show(id), fields)
        guard let show = show.finished else { return nil }
        self = show
    }
}
