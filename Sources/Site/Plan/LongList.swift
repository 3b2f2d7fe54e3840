import ThemeKit

/// How a list is divided into pages: it has one page until it is longer than `most`, then pages of `each`.
struct LongList {
    private let most: Int
    private let each: Int

    /// Lines with a name and a few words.
    static let shows = LongList(most: 400, each: 400)
    /// Lines with a name and what has it.
    static let names = LongList(most: 500, each: 500)
    /// Lines with a name, what the person does, and the shows.
    static let people = LongList(most: 500, each: 400)
    /// Cards with a drawn poster.
    static let characters = LongList(most: 120, each: 100)
    /// Lines with a character, a person and a drawn portrait, on a page that also has a table.
    static let cast = LongList(most: 150, each: 120)
    /// The same on a page that also has the table of a whole stretch of episodes.
    static let castOfSeason = LongList(most: 90, each: 80)
    /// Lines with an episode and its date, on a page that also has the season.
    static let episodes = LongList(most: 200, each: 100)
    /// Columns of a table for each episode, which is also drawn twice.
    static let episodesOfTable = LongList(most: 100, each: 100)

    /// Paragraphs, some with a picture.
    static let places = LongList(most: 120, each: 100)
    static let quotes = LongList(most: 200, each: 150)
    /// Lines with several links.
    static let music = LongList(most: 250, each: 200)
    static let relationships = LongList(most: 400, each: 400)
    /// Cards with a drawn poster and links.
    static let books = LongList(most: 80, each: 60)
    /// Rows of a table, on a page that also has books.
    static let adaptations = LongList(most: 200, each: 150)

    private init(most: Int, each: Int) {
        self.most = most
        self.each = each
    }

    /// How many pages a list of `count` elements has; an empty list has one.
    func pageCount(_ count: Int) -> Int { count <= most ? 1 : (count + each - 1) / each }

    /// The positions in the list that page `number`, from 1, shows; none after the last page, which another list may have.
    func range(of number: Int, of count: Int) -> Range<Int> {
        guard count > most else { return number == 1 ? 0..<count : count..<count }
        let start = min((number - 1) * each, count)
        return start..<min(count, start + each)
    }

    /// What the page of a list says about itself: all pages but the first have their number in their names, and the first page as a parent.
    func head(_ first: PageHead, page number: Int, named name: String, at path: SitePath, numbered: String) -> PageHead {
        guard number > 1 else { return first }
        var head = first
        head.title = "\(first.title), \(numbered)"
        head.parents.append(TitledLink(title: name, path: path))
        return head
    }
}
