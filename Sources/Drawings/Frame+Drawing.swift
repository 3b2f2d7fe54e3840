import Hypertext
import ShowData
import ThemeKit

/// The pictures of a show's data, each with its table, in the language and direction of a page.
///
/// - Parameters:
///   - id: the prefix of the ids in the picture, which no other id on the page has.
///   - title: the picture's name for screen readers.
extension Frame {
    /// - Parameter today: marked on the axis.
    package func drawing(of timeline: [TimelineEntry], today: CalendarDate?, id: String, title: String) -> HTML {
        figure(TimelinePicture(entries: timeline, id: id, title: title, phrases: phrases, today: today))
    }

    package func drawing(of map: BookMap, id: String, title: String) -> HTML {
        figure(BookMapPicture(map: map, id: id, title: title, phrases: phrases))
    }

    package func drawing(of matrix: CastMatrix, id: String, title: String) -> HTML {
        figure(CastMatrixPicture(matrix: matrix, id: id, title: title, phrases: phrases))
    }

    package func drawing(of map: RelationshipMap, id: String, title: String) -> HTML {
        figure(RelationshipPicture(map: map, id: id, title: title, phrases: phrases))
    }

    package func drawing(of chart: RatingsChart, id: String, title: String) -> HTML {
        figure(RatingsPicture(chart: chart, id: id, title: title, phrases: phrases))
    }

    private func figure(_ picture: some DrawnPicture) -> HTML { picture.figure(isRightToLeft: site.isRightToLeft) }
}
