import ContentReader
import Diagnostics

extension SiteContent {
    /// The theme's phrases that are in English on a site in another language.
    var untranslatedPhrases: [Diagnostic] {
        let missing = settings.phrases.untranslated
        guard let place = settings.languagePlace, let gap = Enumeration(missing, of: Phrases.count, "phrase", "phrases") else { return [] }
        let reason = "in English, because there is no translation into '\(settings.language)'"
        return [
            .note(
                at: place, gap.sentence("is \(reason)", "are \(reason)"),
                help: "write them under 'phrases:'; 'marquee phrases en' prints all of them")
        ]
    }
}
