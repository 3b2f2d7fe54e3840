/// The widths and the shapes of pictures as classes, because a page may have no styles of its own (see ``ContentPolicy``).
enum ShotMeasures {
    /// A class that sets a property of the style sheet.
    struct Measure {
        let className: String
        fileprivate let declaration: String
    }

    /// In pixels, rounded up to a step; `nil` for what is wider than any column.
    static func width(_ pixels: Int) -> Measure? { widths.first { $0.pixels >= pixels }?.measure }

    /// How many times as wide as high, rounded to the nearest step.
    static func ratio(_ ratio: Double) -> Measure {
        let hundredths = Int(min(max(ratio, 0.1), 20) * 100 + 0.5)
        return ratios.min { abs($0.hundredths - hundredths) < abs($1.hundredths - hundredths) }?.measure ?? shape(150)
    }

    /// The rules of all classes.
    static var rules: String { (widths.map(\.measure) + ratios.map(\.measure)).map { ".\($0.className){\($0.declaration)}\n" }.joined() }

    private static let widths = stride(from: 20, through: 1_200, by: 20).map { pixels in
        (pixels: pixels, measure: Measure(className: "w-\(pixels)", declaration: "--width:\(pixels)px"))
    }

    /// The steps are a few percent apart.
    private static let ratios = [(10, 200, 5), (210, 400, 10), (425, 800, 25), (850, 2_000, 50)].flatMap { first, last, step in
        stride(from: first, through: last, by: step).map { (hundredths: $0, measure: shape($0)) }
    }

    private static func shape(_ hundredths: Int) -> Measure {
        let rest = hundredths % 100
        return Measure(className: "r-\(hundredths)", declaration: "--ratio:\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)")
    }
}
