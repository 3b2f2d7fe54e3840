import ContentReader
import Diagnostics

extension SiteContent {
    /// What is still missing from the content, and its owner may want to add: notes at the places that they are about, sorted by place. The
    /// same gap in many things makes one note, so that five hundred missing summaries hide nothing else.
    package var completenessNotes: [Diagnostic] {
        let notes =
            incompleteShows + missingPremieres + gapsInNumbering + episodesWithoutDate + episodesWithoutSummary + charactersWithoutActor
            + charactersWithoutSummary + peopleWithoutRole + booksWithoutRelease + uncreditedPictures + undescribedPictures
            + claimsWithoutAddress
            + incompleteArticles + episodesBeforeFirst + namesOfSeveralPeople + untranslatedPhrases + translationNotes
        return notes.sorted()
    }
}
