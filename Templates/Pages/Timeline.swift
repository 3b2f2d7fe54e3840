import ContentReader
import Drawings
import Hypertext
import ThemeKit

extension Theme {
    /// What happened when: a picture, or, of too many events, for each year a list with the sources.
    public func timeline(_ page: TimelinePage) -> HTML {
        let title = page.phrases.joined([page.phrases.timeline, page.period?.title].compactMap(\.self))
        let isDrawn = 1...mostDrawn ~= page.entries.count
        return """
            <header class="title">
            <p class="kicker">\(page.show.html)</p>
            <h1>\(title)</h1>
            </header>
            \(Parts.periods(page.periods, current: page.period, label: page.phrases.timeline))\
            \(!isDrawn ? nil : page.frame.drawing(of: page.entries, today: page.today, id: "drawing-timeline", title: title))
            \(isDrawn || page.entries.isEmpty ? nil : "<div class=\"years\">\n\(page.entries.split { $0.date.years != $1.date.years }.map { year($0, frame: page.frame) })</div>")
            """
    }
}

/// More events are only listed.
private let mostDrawn = 300

private func year(_ entries: ArraySlice<TimelineEntry>, frame: Frame) -> HTML {
    let phrases = frame.phrases
    return """
        <section>
        <h2>\(entries.first.map { phrases.text(forYearsOf: $0.date) } ?? "")</h2>
        <ol class="timeline">
        \(entries.map { entry in
            """
            <li>\(phrases.time(entry.date)) <span>\(entry.what.html)\(entry.remarks(phrases))\(Parts.references(entry.sources))</span></li>

            """
        })</ol>
        </section>

        """
}

extension TimelineEntry {
    /// A note, and how certain the date is.
    func remarks(_ phrases: Phrases) -> HTML? {
        let remarks = [note, remark(phrases)].compactMap { $0 }
        return remarks.isEmpty ? nil : " <small>\(phrases.joined(remarks))</small>"
    }
}

extension Array {
    /// The array in pieces, cut wherever two neighbours are `apart`.
    fileprivate func split(where apart: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var pieces: [ArraySlice<Element>] = []
        var start = startIndex
        for position in indices.dropFirst() where apart(self[position - 1], self[position]) {
            pieces.append(self[start..<position])
            start = position
        }
        return isEmpty ? [] : pieces + [self[start...]]
    }
}
