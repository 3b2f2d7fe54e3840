import ContentReader
import Diagnostics

extension SiteContent {
    /// What is still missing from the content, and its owner may want to add: notes at the places that they are about, sorted by place. The
    /// same gap in many things makes one note, so that five hundred missing summaries hide nothing else.
    ///
    /// - Parameter language: the translation of which each gap is wanted, however many there are; `nil` for none.
    package func completenessNotes(for language: String? = nil) -> [Diagnostic] {
        let notes =
            incompleteShows + missingPremieres + gapsInNumbering + episodesWithoutDate + episodesWithoutSummary + charactersWithoutActor
            + charactersWithoutSummary + peopleWithoutRole + booksWithoutRelease + uncreditedPictures + undescribedPictures
            + claimsWithoutAddress
            + incompleteArticles + episodesBeforeFirst + namesOfSeveralPeople + untranslatedPhrases + translationNotes(for: language)
        return notes.sorted()
    }
}
