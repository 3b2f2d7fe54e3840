import ContentReader
import Diagnostics

extension SiteContent {
    /// What is still missing from the content, and what its owner may want to add some day: notes at the places of what they are about,
    /// sorted by place. What many things lack is one note, so that five hundred missing summaries hide nothing else.
    package var completenessNotes: [Diagnostic] {
        let notes =
            incompleteShows + missingPremieres + gapsInNumbering + episodesWithoutSummary + charactersThatNobodyPlays
            + charactersWithoutSummary + peopleWithoutRole + booksWithoutRelease + uncreditedPictures + claimsWithoutAddress
            + incompleteArticles
        return notes.sorted()
    }
}
