import Hypertext
import ShowData
import ThemeKit

extension Poster {
    /// The drawing as an `<svg>` element. The cards of a person show it on many pages.
    public var html: HTML { Self.drawings.result(for: Print(poster: self)) { drawing } }

    /// About a kilobyte each.
    private static let drawings = Memo<Print, HTML>(most: 16_384)

    /// The same, drawn each time: for what is kept elsewhere.
    var drawing: HTML {
        let canvas = subject.canvas
        let (inks, art) = art(on: canvas)
        return """
            <svg class="poster ink-\(inks)" viewBox="0 0 \(canvas.width) \(canvas.height)" \
            preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">\(art)\(lettering(on: canvas))</svg>
            """
    }

    /// The drawing without its text, and the number of its inks, from 1 to 6.
    func art(on canvas: Canvas) -> (inks: Int, art: HTML) {
        var seed = PosterSeed("\(subject.word)/\(name)")
        let (scheme, motif) = (seed.next(in: 0...5) + subject.number, seed.next(in: 0...99) + subject.number)
        seed.skip(to: subject.number)
        return (scheme % 6 + 1, (self.motif ?? subject.motifs[motif % subject.motifs.count]).drawing(on: canvas, seed: &seed))
    }

    /// The text or frame on the drawing: a number, initials, or a frame.
    private func lettering(on canvas: Canvas) -> HTML? {
        switch subject {
        case .article: nil
        case .show: Self.bulbs(around: canvas)
        case .season(let number): Self.numeral(String(number), size: number > 9 ? 190 : 280, baseline: 270)
        case .episode(let number):
            number.map { Self.numeral($0.description, size: $0.description.utf8.count > 3 ? 84 : 120, baseline: 132) }
        case .volume(let number):
            "<path class=\"d\" d=\"M0 0h22v360H0z\"/>\(number.map { Self.numeral(String($0), size: $0 > 9 ? 110 : 150, baseline: 330) })"
        case .person:
            """
            <circle class="d" cx="100" cy="100" r="62"/><text class="t" x="50%" y="118" font-size="54">\(Initials(name).both)</text>
            """
        case .character: Self.corners(Initials(name).both)
        }
    }

    private static func numeral(_ number: String, size: Int, baseline: Int) -> HTML {
        "<text class=\"t\" x=\"50%\" y=\"\(baseline)\" font-size=\"\(size)\">\(number)</text>"
    }

    /// The lights around a sign: a dashed line whose dashes have no length and round ends.
    private static func bulbs(around canvas: Canvas) -> HTML {
        """
        <path class="d s" stroke-width="24" d="M0 0H\(canvas.width)V\(canvas.height)H0z"/>\
        <path class="l s" stroke-width="6" stroke-dasharray="0 12" d="M6 6H\(canvas.width - 6)V\(canvas.height - 6)H6z"/>
        """
    }

    /// Like a playing card: the letters at the top, and upside down at the bottom.
    private static func corners(_ letters: String) -> HTML? {
        guard !letters.isEmpty else { return nil }
        let corner: HTML =
            "<circle class=\"l\" cx=\"34\" cy=\"34\" r=\"26\"/><text class=\"n\" x=\"34\" y=\"44\" font-size=\"29\">\(letters)</text>"
        return "\(corner)<g transform=\"rotate(180 120 180)\">\(corner)</g>"
    }
}

/// A poster as the key of its drawing. Names are compared by their bytes, from which the drawing is made: `==` takes some spellings for the
/// same.
private struct Print: Hashable {
    let poster: Poster

    static func == (left: Print, right: Print) -> Bool {
        left.poster.subject == right.poster.subject && left.poster.motif == right.poster.motif
            && left.poster.name.utf8.elementsEqual(right.poster.name.utf8)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(poster.subject)
        hasher.combine(poster.motif)
        var name = poster.name
        name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension Poster.Subject {
    /// The class in the style sheet, and a part of the seed, so that a person and a character of one name look different.
    var word: String {
        switch self {
        case .show: "show"
        case .season: "season"
        case .episode: "episode"
        case .volume: "volume"
        case .character: "character"
        case .person: "person"
        case .article: "article"
        }
    }

    var canvas: Canvas {
        switch self {
        case .show, .season, .volume, .character: Canvas(width: 240, height: 360)
        case .episode, .article: Canvas(width: 320, height: 180)
        case .person: Canvas(width: 200, height: 200)
        }
    }

    /// Whether its pictures are wider than tall.
    var isWide: Bool { canvas.width > canvas.height }

    /// Its place in a row of such posters: the next one has the next motif and the next inks, so that no two neighbours are alike.
    var number: Int {
        switch self {
        case .season(let number), .volume(.some(let number)): 0...999_999 ~= number ? number : 0
        case .episode(.some(let number)): 0...999_999 ~= number.first ? number.first : 0
        case .episode(nil), .volume(nil), .show, .character, .person, .article: 0
        }
    }

    /// The motifs of which it has one, if its owner has chosen none and its name suggests none.
    var motifs: [Motif] {
        switch self {
        case .show: [.light, .theatre, .party, .hills, .leaves]
        case .person: [.light, .rings, .dots, .tiles]
        case .season, .episode, .volume, .character, .article:
            [.light, .sea, .dots, .party, .theatre, .leaves, .hills, .rings, .tiles, .confetti]
        }
    }
}

/// The size of a drawing in its own units.
struct Canvas {
    let width: Int
    let height: Int
}
