import Markdown

extension Site {
    /// The origins, such as `https://player.vimeo.com`, of the frames that pages load once a visitor asks for them: each once, sorted.
    ///
    /// For the `frame-src` of a policy of the whole site, so those in spoilers are among them.
    package var frameOrigins: [String] {
        let names = Set(directives.definitions.values.lazy.filter(\.takesEmbed).map(\.name))
        guard !names.isEmpty else { return [] }
        var origins = Set(translations.flatMap(\.site.frameOrigins))
        for text in SiteText.all(in: content) {
            for case .directive(let directive) in text.body.text.references.lazy.map(\.segment) where names.contains(directive.name) {
                let reading = DirectiveReading(directive, among: directives, about: text.show)
                for case .embed(let embed) in reading.values.values { origins.insert("https://\(embed.host)") }
            }
        }
        return origins.sorted()
    }
}
