import Hypertext

/// The drawings of things that a story may be about.
extension Canvas {
    /// A record, and notes above it.
    func music(_ seed: inout PosterSeed) -> HTML {
        let radius = min(width, height) * 2 / 5
        let (x, y) = (seed.next(in: width / 3...width * 2 / 3), seed.next(in: height * 2 / 5...height * 3 / 5))
        let grooves = [4, 3].map { fifths -> HTML in
            "<circle class=\"b s\" stroke-width=\"2\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius * fifths / 5)\"/>"
        }
        func note() -> HTML {
            let (x, y) = (seed.next(in: 24...width - 20), seed.next(in: 50...height))
            return "M\(x) \(y)a9 7 0 1 1-5-6v-42l20 9v10l-15-7z"
        }
        let (pale, second) = ((0..<5).map { _ in note() }, (0..<4).map { _ in note() })
        return """
            \(disc("d", x, y, radius))\(grooves)\(disc("c", x, y, radius / 3))\(disc("b", x, y, radius / 12))\
            \(area("b", "\(pale)"))\(area("c", "\(second)"))
            """
    }

    /// A field with its lines, and a ball.
    func sport(_ seed: inout PosterSeed) -> HTML {
        let band = width / 8
        let bands = stride(from: seed.next(in: 0...1), to: 8, by: 2).map { "M\($0 * band) 0h\(band)V\(height)h-\(band)z" as HTML }
        let (line, circle) = (height / 2 + seed.next(in: -height / 8...height / 8), min(width, height) / 4)
        let (x, y, ball) = (seed.next(in: width / 4...width * 3 / 4), seed.next(in: height / 4...height * 3 / 4), min(width, height) / 7)
        let left = width / 2 - circle
        let lines: HTML =
            "M0 \(line)H\(width)M\(left) \(line)a\(circle) \(circle) 0 1 0 \(2 * circle) 0a\(circle) \(circle) 0 1 0-\(2 * circle) 0"
        let seams: HTML = "M\(x - ball) \(y)q\(ball)-\(ball) \(2 * ball) 0M\(x) \(y - ball)q-\(ball) \(ball) 0 \(2 * ball)"
        return """
            \(area("b", "\(bands)"))<path class="c s" stroke-width="5" d="\(lines)"/>\
            \(disc("d", x, y, ball))<path class="c s" stroke-width="4" d="\(seams)"/>
            """
    }

    /// Ruled paper, and pencils on it.
    func school(_ seed: inout PosterSeed) -> HTML {
        let gap = seed.next(in: 16...22)
        let rules = stride(from: gap * 2, to: height, by: gap).map { "M0 \($0)H\(width)" as HTML }
        let margin = width * seed.next(in: 1...2) / 8
        let pencils = [0, 1].map { index -> HTML in
            let x = width * (2 * index + 1) / 4 + seed.next(in: -16...16)
            let (y, turn, length) = (height / 2, seed.next(in: -40...40), height / 3)
            return """
                <g transform="rotate(\(turn) \(x) \(y))">\(area(index == 0 ? "c" : "d", "M\(x - 13) \(y - length)h26v\(2 * length)h-26z"))\
                \(area("b", "M\(x - 13) \(y + length)h26l-13 34z"))\(area("d", "M\(x - 5) \(y + length + 21)h10l-5 13z"))</g>
                """
        }
        return """
            <path class="b s" stroke-width="2" d="\(rules)"/><path class="c s" stroke-width="3" d="M\(margin) 0V\(height)"/>\(pencils)
            """
    }

    /// Houses with lit windows, under a moon.
    func city(_ seed: inout PosterSeed) -> HTML {
        func row(from top: Int, to bottom: Int, of count: Int) -> [(x: Int, top: Int)] {
            (0..<count).map { (x: $0 * width / count, top: seed.next(in: top...bottom)) }
        }
        let (back, front) = (row(from: height / 4, to: height / 2, of: 6), row(from: height / 2, to: height * 3 / 4, of: 5))
        func houses(_ row: [(x: Int, top: Int)]) -> [HTML] {
            row.map { "M\($0.x) \($0.top)h\(width / row.count)V\(height)h-\(width / row.count)z" as HTML }
        }
        let windows = front.map { house -> HTML in
            let third = width / front.count / 3
            return "M\(house.x + third) \(house.top + 16)V\(height)M\(house.x + 2 * third) \(house.top + 16)V\(height)"
        }
        return """
            \(disc("c", seed.next(in: width / 5...width * 4 / 5), height / 5, width / 9))\(area("b", "\(houses(back))"))\
            \(area("d", "\(houses(front))"))<path class="c s" stroke-width="7" stroke-dasharray="0 18" d="\(windows)"/>
            """
    }

    /// A moon and stars.
    func stars(_ seed: inout PosterSeed) -> HTML {
        let radius = min(width, height) / 4
        let (x, y) = (seed.next(in: width / 4...width / 2), seed.next(in: height / 8...height / 3))
        let inner = radius * 4 / 5
        let moon = area(
            "c", "M\(x) \(y)a\(radius) \(radius) 0 1 0 \(radius) \(radius)a\(inner) \(inner) 0 0 1-\(radius)-\(radius)z")
        let stars = (0..<9).map { _ -> HTML in
            let size = seed.next(in: 8...24)
            let (x, y) = (seed.next(in: 0...width), seed.next(in: 0...height))
            return
                "M\(x) \(y - size)q0 \(size) \(size) \(size)-\(size) 0-\(size) \(size) 0-\(size)-\(size)-\(size) \(size) 0 \(size)-\(size)"
        }
        let far = (0..<24).map { _ -> HTML in "M\(seed.next(in: 0...width)) \(seed.next(in: 0...height))h0" }
        return "<path class=\"d s\" stroke-width=\"6\" d=\"\(far)\"/>\(area("b", "\(stars)"))\(moon)"
    }

    /// A large heart among small ones.
    func hearts(_ seed: inout PosterSeed) -> HTML {
        func heart(_ unit: Int, _ x: Int, _ y: Int) -> HTML {
            "M\(x) \(y)c-\(unit)-\(2 * unit)-\(4 * unit)-\(unit) 0 \(3 * unit)c\(4 * unit)-\(4 * unit) \(unit)-\(5 * unit) 0-\(3 * unit)z"
        }
        func small() -> HTML { heart(seed.next(in: 6...13), seed.next(in: 0...width), seed.next(in: 0...height)) }
        let (pale, deep) = ((0..<9).map { _ in small() }, (0..<7).map { _ in small() })
        let large = heart(min(width, height) / 6, seed.next(in: width * 2 / 5...width * 3 / 5), height * 2 / 5)
        return "\(area("d", "\(deep)"))\(area("b", "\(pale)"))\(area("c", large))"
    }

    /// Shelves of books.
    func books(_ seed: inout PosterSeed) -> HTML {
        let shelves = height > width ? 3 : 2
        let room = height / shelves
        var inks = [HTML(), HTML(), HTML()]
        var boards = HTML()
        for shelf in 1...shelves {
            let board = shelf * room - 8
            var x = seed.next(in: 2...10)
            var ink = seed.next(in: 0...2)
            while x < width - 12 {
                let (thickness, tall) = (seed.next(in: 14...30), seed.next(in: room * 5 / 9...room * 4 / 5))
                inks[ink] += "M\(x) \(board)v-\(tall)h\(thickness)v\(tall)z"
                ink = (ink + seed.next(in: 1...2)) % 3
                x += thickness + 2
            }
            boards += "M0 \(board)h\(width)v8H0z"
        }
        return "\(area("b", inks[0]))\(area("c", inks[1]))\(area("d", inks[2]))\(area("d", boards))"
    }

    /// Clouds, and rain.
    func rain(_ seed: inout PosterSeed) -> HTML {
        let drops = (0..<9).map { column -> HTML in "M\(width * column / 8 + seed.next(in: 0...20)) \(height / 4)l-\(height / 4) \(height)"
        }
        func cloud(_ ink: HTML, _ x: Int, _ y: Int, _ size: Int) -> HTML {
            area(
                ink,
                "M\(x - 2 * size) \(y)a\(size) \(size) 0 0 1 \(size)-\(size)a\(size) \(size) 0 0 1 \(2 * size) 0a\(size) \(size) 0 0 1 \(size) \(size)z"
            )
        }
        let size = width / 7
        return """
            <path class="b s" stroke-width="4" stroke-dasharray="14 22" d="\(drops)"/>\
            \(cloud("d", seed.next(in: width / 2...width * 4 / 5), height / 3 + seed.next(in: -16...0), size))\
            \(cloud("c", seed.next(in: width / 5...width / 2), height / 3 + seed.next(in: 0...24), size))
            """
    }
}
