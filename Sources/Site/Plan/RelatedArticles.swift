import ContentReader

extension SiteIndex {
    /// Positions of the articles to read after the one at `position`: the next part of its series, then those with the most tags in common,
    /// and of these the ones about the same show, then those nearest in time.
    ///
    /// Looks only at the neighbours in the lists of its tags and its show, so the work for one article does not grow with the number of
    /// articles.
    func related(to position: Int, in articles: [Article], count: Int) -> [Int] {
        let next = series(at: position, in: articles).flatMap { $0.next }
        // A neighbour as often as it shares a tag or the show.
        var neighbours: [(position: Int, tags: Int)] = []
        func addNeighbours(in list: [Int], tags: Int) {
            let own = list.firstPosition { $0 >= position }
            for neighbour in list[max(0, own - count)..<min(list.count, own + count + 1)] where neighbour != position && neighbour != next {
                neighbours.append((neighbour, tags))
            }
        }
        for tag in articles[position].tags { addNeighbours(in: articlesByTag[tag.slug] ?? [], tags: 1) }
        if let show = articles[position].show { addNeighbours(in: articlesByShow[show] ?? [], tags: 0) }
        neighbours.sort { $0.position < $1.position }
        var candidates: [Candidate] = []
        for neighbour in neighbours {
            if candidates.last?.position != neighbour.position {
                let sharesShow = articles[neighbour.position].show == articles[position].show
                candidates.append(
                    Candidate(position: neighbour.position, sharesShow: sharesShow, distance: abs(neighbour.position - position)))
            }
            candidates[candidates.count - 1].tags += neighbour.tags
        }
        return Array(([next].compactMap(\.self) + candidates.sorted().map(\.position)).prefix(count))
    }

    private struct Candidate: Comparable {
        let position: Int
        /// How many tags it shares.
        var tags = 0
        let sharesShow: Bool
        /// How many articles away it is.
        let distance: Int

        /// Whether `left` is to be read before `right`. A show in common is less than a tag in common.
        static func < (left: Candidate, right: Candidate) -> Bool {
            (-left.tags, left.sharesShow ? 0 : 1, left.distance, left.position)
                < (-right.tags, right.sharesShow ? 0 : 1, right.distance, right.position)
        }
    }
}
