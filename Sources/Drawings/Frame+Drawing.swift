import Hypertext
import ThemeKit

/// The pictures of a show's data, each with the table behind it, in the words and the direction of a page.
///
/// - Parameters:
///   - id: what the ids in the picture begin with; no other element of the page has one that begins so.
///   - title: what the picture is called by those who do not see it.
extension Frame {
    package func drawing(of timeline: [TimelineEntry], id: String, title: String) -> HTML {
        figure(TimelinePicture(entries: timeline, id: id, title: title, phrases: phrases))
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
