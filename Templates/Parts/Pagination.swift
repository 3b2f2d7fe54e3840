import Hypertext
import ThemeKit

extension Parts {
    /// The periods of a list by date that is too long for one page, each with its number of entries; nothing if it fits.
    static func periods(_ periods: [PeriodLink], current: TitledLink?, label: String) -> HTML? {
        guard !periods.isEmpty else { return nil }
        return """
            <nav class="further" aria-label="\(label)">
            <ul>
            \(periods.map { period in
                let isCurrent: HTML? = period.link.path == current?.path ? " aria-current=\"page\"" : nil
                return "<li><a href=\"\(period.link.path)\"\(isCurrent)>\(period.link.title)</a> <small>\(period.count)</small></li>\n"
            })</ul>
            </nav>

            """
    }

    /// The stretches of a long list in its order, each a link to the page that has it; nothing if it fits on one.
    static func stretches(_ stretches: [TitledLink], current: TitledLink?, label: String) -> HTML? {
        guard !stretches.isEmpty else { return nil }
        return """
            <nav class="further" aria-label="\(label)">
            <ul>
            \(stretches.map { stretch in
                let isCurrent: HTML? = stretch.path == current?.path ? " aria-current=\"page\"" : nil
                return "<li><a href=\"\(stretch.path)\"\(isCurrent)>\(stretch.title)</a></li>\n"
            })</ul>
            </nav>

            """
    }

    /// The page links of a list that is too long for one page; nothing if it fits.
    ///
    /// - Parameter isByDate: whether the list begins with what is newest.
    public static func pagination(_ pagination: Pagination, isByDate: Bool = true, frame: Frame) -> HTML? {
        guard pagination.count > 1 else { return nil }
        let phrases = frame.phrases
        let (before, after) = isByDate ? (phrases.newer, phrases.older) : (phrases.previous, phrases.next)
        return """
            <nav class="pagination" aria-label="\(phrases.pages)">
            \(pagination.newer.map { "<a class=\"newer\" rel=\"prev\" href=\"\($0)\">\(before)</a>\n" })\
            <ol>
            \(pagination.shortcuts.map { number in
                guard let number else { return "<li>…</li>\n" }
                return """
                    <li><a href="\(pagination.path(to: number))" aria-label="\(phrases.name(ofPage: number))"\
                    \(number == pagination.number ? " aria-current=\"page\"" : nil)>\(number)</a></li>

                    """
            } as [HTML])</ol>
            \(pagination.older.map { "<a class=\"older\" rel=\"next\" href=\"\($0)\">\(after)</a>\n" })\
            </nav>
            """
    }

    /// Links to what comes before and after; nothing if there is neither.
    public static func neighbours(_ neighbours: Neighbours, frame: Frame) -> HTML? {
        guard neighbours.previous != nil || neighbours.next != nil else { return nil }
        let phrases = frame.phrases
        return """
            <nav class="neighbours" aria-label="\(phrases.previous) / \(phrases.next)">
            \(neighbours.previous.map { link in
                """
                <a class="previous" rel="prev" href="\(link.path)"><span>\(phrases.previous)</span> \(link.title)</a>

                """
            })\
            \(neighbours.next.map { link in
                """
                <a class="next" rel="next" href="\(link.path)"><span>\(phrases.next)</span> \(link.title)</a>

                """
            })\
            </nav>
            """
    }
}

extension Pagination {
    /// The numbers that get a link: the first, the last, and those around this one; `nil` where more than one page is left out.
    var shortcuts: [Int?] {
        let near = max(1, number - 2)...min(count, number + 2)
        let before: [Int?] = near.lowerBound > 3 ? [1, nil] : Array(1..<near.lowerBound)
        let after: [Int?] = near.upperBound < count - 2 ? [nil, count] : Array((near.upperBound + 1)..<(count + 1))
        return before + Array(near) + after
    }
}
