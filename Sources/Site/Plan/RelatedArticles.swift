import ContentReader

extension SiteIndex {
    /// Positions of the articles to read after the one at `position`: the next part of its series, then those with the most tags in common, and
    /// of these the ones about the same show, then those nearest in time.
    ///
    /// Looks only at the neighbours in the lists of its tags and its show, so the work for one article does not grow with the number of articles.
    func related(to position: Int, in articles: [Article], count: Int) -> [Int] {
        let article = articles[position]
        // A neighbour as often as it shares a tag.
        var neighbours: [Int] = []
        func addNeighbours(in list: [Int]) {
            let own = list.firstPosition { $0 >= position }
            neighbours += list[max(0, own - count)..<min(list.count, own + count + 1)].lazy.filter { $0 != position }
        }
        for tag in article.tags { addNeighbours(in: articlesByTag[tag.slug] ?? []) }
        // A show in common is less than a tag in common.
        let tagged = neighbours.count
        if let show = article.show { addNeighbours(in: articlesByShow[show] ?? []) }
        var shared: [Int: (tags: Int, show: Int)] = [:]
        for neighbour in neighbours[..<tagged] { shared[neighbour, default: (0, 0)].tags += 1 }
        for neighbour in neighbours { if articles[neighbour].show == article.show { shared[neighbour, default: (0, 0)].show = 1 } }
        let next = series(at: position, in: articles).flatMap { $0.next }
        let order = shared.keys.filter { $0 != next }.sorted { left, right in
            let (one, other) = (shared[left] ?? (0, 0), shared[right] ?? (0, 0))
            return (-one.tags, -one.show, abs(left - position), left) < (-other.tags, -other.show, abs(right - position), right)
        }
        return Array(([next].compactMap(\.self) + order).prefix(count))
    }
}
