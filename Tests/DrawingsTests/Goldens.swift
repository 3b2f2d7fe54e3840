import ShowData
@testable import Drawings
import ThemeKit

/// The smallest pictures that contain something of everything.
enum Goldens {
    static let pictures: [any DrawnPicture] = [timeline, books, cast, relationships, ratings]

    static let timeline = TimelinePicture(
        entries: Samples.timeline([
            (.book, "2019", "Volume 1", false), (.release, "2020-04-22", "Season 1", false), (.announcement, "2020-05", "Renewed", false),
            (.release, "tba", "The film", true),
        ]), id: "timeline", title: "Timeline", phrases: Samples.phrases)

    static let books = BookMapPicture(
        map: BookMap(
            volumes: ["Volume 1", "A novella"].map(Samples.link),
            screens: [("Season 1", false), ("“Winter”", true)].map { BookMap.Screen(link: Samples.link($0), isPart: $1) },
            ribbons: [
                BookMap.Ribbon(volume: 0, screen: 0, extent: .full, note: nil),
                BookMap.Ribbon(volume: 1, screen: 0, extent: .loose, note: nil),
                BookMap.Ribbon(volume: 1, screen: 1, extent: .partial, note: "One scene"),
            ]), id: "books", title: "Books", phrases: Samples.phrases)

    static let cast = CastMatrixPicture(
        matrix: CastMatrix(
            unit: .season, subject: Samples.link("Show"),
            columns: ["1", "2"].map { CastMatrix.Column(link: Samples.link("Season \($0)"), short: $0) },
            rows: [
                .init(character: Samples.link("Nick"), person: Samples.link("Kit"), cells: [.present(.main), .present(.guest)]),
                .init(character: nil, person: Samples.link("Joe"), cells: [.absent, .present(nil)]),
                .init(character: Samples.link("Elle"), person: Samples.link("Yas"), cells: [.unstated, .unstated]),
            ]), id: "cast", title: "Cast", phrases: Samples.phrases)

    static let relationships = RelationshipPicture(
        map: RelationshipMap(
            characters: ["Nick", "Charlie", "Sarah"].map(Samples.link),
            relations: [
                .init(first: 0, second: 1, kind: .romance, firstIs: nil, secondIs: nil),
                .init(first: 2, second: 0, kind: .family, firstIs: "mother", secondIs: "son"),
            ]), id: "relationships", title: "Relationships", phrases: Samples.phrases)

    static let ratings = RatingsPicture(chart: Samples.ratings(seasons: [2, 1]), id: "ratings", title: "Ratings", phrases: Samples.phrases)
}
