import Hypertext
import ShowData

/// A poster is drawn with flat shapes like a two-ink print.
///
/// The classes name inks: `b` the pale one, `c` the second one, `d` the deep one; `s` is for lines instead of areas.
extension Motif {
    func drawing(on canvas: Canvas, seed: inout PosterSeed) -> HTML {
        switch self {
        case .leaves: canvas.leaves(&seed)
        case .music: canvas.music(&seed)
        case .sport: canvas.sport(&seed)
        case .school: canvas.school(&seed)
        case .city: canvas.city(&seed)
        case .sea: canvas.waves(&seed)
        case .stars: canvas.stars(&seed)
        case .hearts: canvas.hearts(&seed)
        case .books: canvas.books(&seed)
        case .rain: canvas.rain(&seed)
        case .hills: canvas.hills(&seed)
        case .theatre: canvas.curtains(&seed)
        case .party: canvas.bunting(&seed)
        case .light: canvas.rays(&seed)
        case .dots: canvas.dots(&seed)
        case .rings: canvas.arcs(&seed)
        case .tiles: canvas.tiles(&seed)
        case .confetti: canvas.confetti(&seed)
        }
    }
}

extension Canvas {
    fileprivate var middle: Int { width / 2 }

    func disc(_ ink: HTML, _ x: Int, _ y: Int, _ radius: Int) -> HTML {
        "<circle class=\"\(ink)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>"
    }

    func area(_ ink: HTML, _ path: HTML) -> HTML { "<path class=\"\(ink)\" d=\"\(path)\"/>" }

    /// A light that shines in all directions.
    fileprivate func rays(_ seed: inout PosterSeed) -> HTML {
        let (x, y) = (seed.next(in: width / 3...width * 2 / 3), seed.next(in: height / 2...height * 4 / 5))
        let count = seed.next(in: 9...14)
        let beams = (0..<count).map { beam -> HTML in
            let (from, to) = (edge(at: 2 * beam, of: 2 * count), edge(at: 2 * beam + 1, of: 2 * count))
            return "M\(x) \(y)L\(from.x) \(from.y) \(to.x) \(to.y)z"
        }
        return "\(area("b", "\(beams)"))\(disc("c", x, y, width / 6))"
    }

    /// The point after `step` of `steps` equal steps around a rectangle three times the canvas's size, so that its corners are far outside.
    private func edge(at step: Int, of steps: Int) -> (x: Int, y: Int) {
        let (wide, high) = (3 * width, 3 * height)
        let way = 2 * (wide + high) * step / steps
        let (x, y) =
            switch way {
            case ..<wide: (way, 0)
            case ..<(wide + high): (wide, way - wide)
            case ..<(2 * wide + high): (2 * wide + high - way, high)
            default: (0, 2 * (wide + high) - way)
            }
        return (x - width, y - height)
    }

    /// Rows of waves below a sun.
    fileprivate func waves(_ seed: inout PosterSeed) -> HTML {
        let (half, lift) = (seed.next(in: 4...7) * width / 40, seed.next(in: 10...22))
        let sun = disc("c", seed.next(in: width / 4...width * 3 / 4), height / 3, width / 6)
        let inks: [HTML] = ["b", "d", "b", "d"]
        let rows = inks.indices.map { row -> HTML in
            let crests = (0...width / half + 2).map { _ in "t\(half) 0" as HTML }
            return area(
                inks[row],
                "M\(-seed.next(in: 0...half * 2)) \(height * (row + 3) / 7)q\(half / 2)-\(lift) \(half) 0\(crests)V\(height)H0z")
        }
        return "\(sun)\(rows)"
    }

    /// A halftone: rows of dots that grow towards one end, and a disc.
    fileprivate func dots(_ seed: inout PosterSeed) -> HTML {
        let count = seed.next(in: 8...12)
        let step = height / count
        let falls = seed.next(in: 0...1) == 0
        let rows = (0...count).map { row -> HTML in
            let size = 2 + (step - 4) * (falls ? row : count - row) / count
            let shift = row % 2 == 0 ? 0 : step / 2
            return """
                <path stroke-width="\(size)" d="M\(shift) \(row * step)H\(width + step)"/>
                """
        }
        let dots: HTML = """
            <g class="b s" stroke-dasharray="0 \(step)">\(rows)</g>
            """
        return "\(dots)\(disc("c", seed.next(in: width / 4...width * 3 / 4), seed.next(in: height / 4...height * 3 / 4), width / 5))"
    }

    /// Strings of flags.
    fileprivate func bunting(_ seed: inout PosterSeed) -> HTML {
        var (strings, pale, second) = (HTML(), HTML(), HTML())
        for string in 0..<4 {
            let top = height * (2 * string + 1) / 9
            let (tilt, sag) = (seed.next(in: -30...30), seed.next(in: 20...44))
            strings += "M0 \(top)Q\(middle) \(top + tilt + 2 * sag) \(width) \(top + tilt)"
            for flag in 0..<7 {
                // The string is a parabola: a point on it for every seventh of the way.
                let (t, u) = (2 * flag + 1, 13 - 2 * flag)
                let y = (u * u * top + 2 * t * u * (top + tilt + 2 * sag) + t * t * (top + tilt)) / 196
                let shape: HTML = "M\(width * t / 14 - 11) \(y)h22l-11 30z"
                if (flag + string).isMultiple(of: 2) { pale += shape } else { second += shape }
            }
        }
        return "<path class=\"d s\" stroke-width=\"2\" d=\"\(strings)\"/>\(area("b", pale))\(area("c", second))"
    }

    /// A stage, and a curtain that has just parted.
    fileprivate func curtains(_ seed: inout PosterSeed) -> HTML {
        let fold = width / 12
        let open = seed.next(in: 2...4)
        let cone = seed.next(in: 2 * fold...4 * fold)
        let light = area("b", "M\(middle) 0L\(middle - cone) \(height)H\(middle + cone)z")
        let folds = (0..<12).map { index -> HTML in
            let fromEdge = min(index, 11 - index)
            let length = height * (fromEdge < open ? 100 : 42 - 9 * (fromEdge - open)) / 100
            return "M\(index * fold) 0h\(fold)V\(length)q-\(fold / 2) \(fold / 2)-\(fold) 0z"
        }
        let bright = stride(from: 1, to: folds.count, by: 2).map { folds[$0] }
        let dark = stride(from: 0, to: folds.count, by: 2).map { folds[$0] }
        let stage = height * 9 / 10
        return """
            \(light)\(disc("c", middle, stage, seed.next(in: width / 10...width / 6)))\
            \(area("c", "\(bright)"))\(area("d", "\(dark)"))\(area("d", "M0 \(stage)H\(width)V\(height)H0z"))
            """
    }

    /// Leaves on the wind.
    fileprivate func leaves(_ seed: inout PosterSeed) -> HTML {
        func leaf(_ size: Int) -> HTML {
            let (x, y) = (seed.next(in: 0...width), seed.next(in: 0...height))
            let (right, down) = (seed.next(in: -size...size), seed.next(in: size / 3...size))
            let (along, across) = ((right - down) / 2, (right + down) / 2)
            return "M\(x) \(y)q\(along) \(across) \(right) \(down) \(-along) \(-across) \(-right) \(-down)z"
        }
        let deep = (0..<5).map { _ in leaf(height / 3) }
        let pale = (0..<7).map { _ in leaf(height / 4) }
        let second = (0..<4).map { _ in leaf(height / 4) }
        return "\(area("d", "\(deep)"))\(area("b", "\(pale)"))\(area("c", "\(second)"))"
    }

    /// Hills below a moon.
    fileprivate func hills(_ seed: inout PosterSeed) -> HTML {
        let moon = disc("c", seed.next(in: width / 4...width * 3 / 4), height / 3, width / 5)
        let inks: [HTML] = ["b", "d", "b"]
        let rows = inks.indices.map { row -> HTML in
            let (left, right) = (height * (row + 5) / 9 - seed.next(in: 0...30), height * (row + 5) / 9 + seed.next(in: 0...30))
            let (rise, fall) = (seed.next(in: 30...80), seed.next(in: -30...40))
            return area(
                inks[row],
                "M0 \(left)C\(width / 3) \(left - rise) \(width * 2 / 3) \(right + fall) \(width) \(right)V\(height)H0z")
        }
        return "\(moon)\(rows)"
    }

    /// Rings around a corner.
    fileprivate func arcs(_ seed: inout PosterSeed) -> HTML {
        let (x, y) = (seed.next(in: 0...1) * width, seed.next(in: 0...2) * height / 2)
        let line = width / 12
        let inks: [HTML] = ["b", "c", "b", "d", "b", "c"]
        let rings = inks.indices.map { ring -> HTML in
            "<circle class=\"\(inks[ring]) s\" stroke-width=\"\(line)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(line * (2 * ring + 3))\"/>"
        }
        return "\(disc("c", x, y, line))\(rings)"
    }

    /// Quarter discs, each in a square.
    fileprivate func tiles(_ seed: inout PosterSeed) -> HTML {
        let side = width > height ? width / 4 : width / 3
        var inks: [HTML] = [HTML(), HTML(), HTML()]
        for row in 0..<(height + side - 1) / side {
            for column in 0..<(width + side - 1) / side {
                let (x, y) = (column * side, row * side)
                let quarter: HTML =
                    switch seed.next(in: 0...3) {
                    case 0: "M\(x) \(y)h\(side)a\(side) \(side) 0 0 1-\(side) \(side)z"
                    case 1: "M\(x + side) \(y)v\(side)a\(side) \(side) 0 0 1-\(side)-\(side)z"
                    case 2: "M\(x + side) \(y + side)h-\(side)a\(side) \(side) 0 0 1 \(side)-\(side)z"
                    default: "M\(x) \(y + side)v-\(side)a\(side) \(side) 0 0 1 \(side) \(side)z"
                    }
                inks[seed.pick([0, 0, 1, 2])] += quarter
            }
        }
        return "\(area("b", inks[0]))\(area("d", inks[1]))\(area("c", inks[2]))"
    }

    /// Scattered stars and discs.
    fileprivate func confetti(_ seed: inout PosterSeed) -> HTML {
        let stars = (0..<12).map { _ -> HTML in
            let size = seed.next(in: 10...26)
            let (x, y) = (seed.next(in: 0...width), seed.next(in: 0...height))
            return
                "M\(x) \(y - size)q0 \(size) \(size) \(size)-\(size) 0-\(size) \(size) 0-\(size)-\(size)-\(size) \(size) 0 \(size)-\(size)"
        }
        let discs = (0..<14).map { _ -> HTML in "M\(seed.next(in: 0...width)) \(seed.next(in: 0...height))h0" }
        return
            "<path class=\"d s\" stroke-width=\"22\" d=\"\(discs)\"/>\(area("b", "\(stars.prefix(7))"))\(area("c", "\(stars.dropFirst(7))"))"
    }
}
