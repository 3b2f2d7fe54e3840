import ContentReader
import ShowData

extension SiteContent {
    /// The languages of titles and of other texts that are not in the language of the site. A title that is also a word of the theme is
    /// left out.
    var titlesInOtherLanguages: [String: String] {
        var languages: [String: String] = [:]
        func add(_ title: Title) {
            guard let language = title.language else { return }
            languages[title.safe] = language
        }
        for show in shows {
            if let language = show.titleLanguage {
                languages[show.title] = language
                languages[show.name] = language
            }
            for season in show.seasons {
                if let title = season.title { add(title) }
                for episode in season.episodes { add(episode.title) }
            }
            for volume in show.volumes {
                add(volume.title)
                for chapter in volume.chapters { if let title = chapter.title { add(title) } }
            }
            for arc in show.arcs { add(arc.title) }
            for character in show.characters { add(character.name) }
        }
        if settings.isTranslation, let original = settings.languages.first {
            for text in untranslated { languages[text.value] = original }
        }
        guard !languages.isEmpty else { return [:] }
        let words = Set(settings.phrases.texts)
        return languages.filter { $0.value != settings.language && !words.contains($0.key) }
    }
}
