import ContentReader
import Diagnostics

extension SiteContent {
    /// Ratings that were looked up longer ago than this.
    func ratings(olderThan age: Age) -> [Diagnostic] {
        let limit = age.before(date)
        return places.ratings.compactMap { rating in
            guard let day = rating.value.asOf.latest, day < limit else { return nil }
            return .note(
                at: rating.location, "this rating is from \(rating.value.asOf), more than \(age) ago",
                help: "look it up again, and correct 'value' and 'asOf'")
        }
    }
}
