import ContentReader

extension SiteIndex {
    /// Positions of the articles to read after the one at `position`: those with the most tags in common first, then those nearest in time.
    ///
    /// Looks only at the neighbours in the lists of its tags, so the work for one article does not grow with the number of articles.
    func related(to position: Int, in articles: [Article], count: Int) -> [Int] {
        var sharedTags: [Int: Int] = [:]
        for tag in articles[position].tags {
            let list = articlesByTag[tag.slug] ?? []
            let own = list.firstPosition { $0 >= position }
            let neighbours = list[max(0, own - count)..<min(list.count, own + count + 1)]
            for neighbour in neighbours where neighbour != position { sharedTags[neighbour, default: 0] += 1 }
        }
        return
            sharedTags
            .sorted { left, right in
                (-left.value, abs(left.key - position), left.key) < (-right.value, abs(right.key - position), right.key)
            }
            .prefix(count)
            .map(\.key)
    }
}
