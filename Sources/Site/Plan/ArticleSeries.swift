import ContentReader

/// A series of articles around one of its parts.
struct ArticleSeries {
    /// Of a longer series, the page of a part names the parts near it.
    static let mostNamed = 12

    let name: String
    /// Of the part in the middle, from 1.
    let number: Int
    let count: Int
    /// Positions in the content, in the order of reading, with the number of the first of them.
    let named: [Int]
    let firstNamed: Int
    /// The position of the part after this one.
    let next: Int?
}

extension SiteIndex {
    /// The series that the article at `position` is a part of; `nil` if it is in none, or the only one in it.
    ///
    /// - Complexity: O(log n) in the parts of the series.
    func series(at position: Int, in articles: [Article]) -> ArticleSeries? {
        guard let name = articles[position].series, let parts = articlesBySeries[name], parts.count > 1 else { return nil }
        // The newest is the first in the content, and the last to read.
        let place = parts.firstPosition { $0 >= position }
        let number = parts.count - place
        let start = min(max(0, number - 1 - ArticleSeries.mostNamed / 2), max(0, parts.count - ArticleSeries.mostNamed))
        let end = min(parts.count, start + ArticleSeries.mostNamed)
        return ArticleSeries(
            name: name, number: number, count: parts.count, named: (start..<end).map { parts[parts.count - 1 - $0] }, firstNamed: start + 1,
            next: place > 0 ? parts[place - 1] : nil)
    }
}
