import ContentReader

extension SiteIndex {
    /// Positions of the articles to read after the one at `position`: those with the most tags in common first, then those nearest in time.
    ///
    /// Looks only at the neighbours in the lists of its tags, so the work for one article does not grow with the number of articles.
    func related(to position: Int, in articles: [Article], count: Int) -> [Int] {
        // A neighbour as often as it shares a tag.
        var neighbours: [Int] = []
        for tag in articles[position].tags {
            let list = articlesByTag[tag.slug] ?? []
            let own = list.firstPosition { $0 >= position }
            neighbours += list[max(0, own - count)..<min(list.count, own + count + 1)].lazy.filter { $0 != position }
        }
        neighbours.sort()
        var shared: [(article: Int, tags: Int)] = []
        for neighbour in neighbours {
            if shared.last?.article == neighbour { shared[shared.count - 1].tags += 1 } else { shared.append((neighbour, 1)) }
        }
        shared.sort { left, right in
            (-left.tags, abs(left.article - position), left.article) < (-right.tags, abs(right.article - position), right.article)
        }
        return shared.prefix(count).map(\.article)
    }
}
