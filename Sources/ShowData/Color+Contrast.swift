extension Color {
    package static let black = Color(red: 0, green: 0, blue: 0)
    package static let white = Color(red: 255, green: 255, blue: 255)

    /// How much lighter the lighter of the two colours looks than the darker one: from 1 (the same) to 21 (black on white).
    ///
    /// The contrast ratio of WCAG 2.2. Text is readable from 4.5 on (success criterion 1.4.3).
    package func contrast(with other: Color) -> Double {
        let lighter = max(relativeLuminance, other.relativeLuminance)
        let darker = min(relativeLuminance, other.relativeLuminance)
        return (lighter + 0.05) / (darker + 0.05)
    }

    /// How light the colour looks, from 0 (black) to 1 (white): the relative luminance of WCAG 2.2.
    package var relativeLuminance: Double {
        0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
    }

    /// The light that each of the 256 values of a channel stands for.
    private static let linear: [Double] = (0...255).map { value in
        let channel = Double(value) / 255
        return channel <= 0.04045 ? channel / 12.92 : power2point4((channel + 0.055) / 1.055)
    }

    /// `x` to the power of 2.4, which is the fifth root of x¹², by Newton's method.
    ///
    /// Only operations that IEEE 754 rounds in one way, so every machine prints the same colours; `pow` promises less.
    private static func power2point4(_ x: Double) -> Double {
        let square = x * x
        let sixth = square * square * square
        let twelfth = sixth * sixth
        var root = square
        for _ in 0..<12 {
            let fourth = root * root * root * root
            root = (4 * root + twelfth / fourth) / 5
        }
        return root
    }

    /// This colour mixed with `percent` of `other`.
    package func mixed(with other: Color, percent: Int) -> Color {
        func channel(_ own: UInt8, _ more: UInt8) -> UInt8 { UInt8((Int(own) * (100 - percent) + Int(more) * percent + 50) / 100) }
        return Color(red: channel(red, other.red), green: channel(green, other.green), blue: channel(blue, other.blue))
    }

    /// This colour mixed with as little of `other` as makes the contrast with `background` at least `contrast`;
    /// `other` itself if even that is not enough.
    package func mixed(with other: Color, untilContrast contrast: Double, with background: Color) -> Color {
        let percent = (0..<100).first { mixed(with: other, percent: $0).contrast(with: background) >= contrast }
        return mixed(with: other, percent: percent ?? 100)
    }

    /// The angle on the colour circle in degrees: 0 red, 120 green, 240 blue; `nil` for a grey.
    package var hue: Int? {
        let (red, green, blue) = (Int(red), Int(green), Int(blue))
        let most = max(red, green, blue)
        let range = most - min(red, green, blue)
        guard range > 0 else { return nil }
        let angle =
            switch most {
            case red: 60 * (green - blue) / range
            case green: 60 * (blue - red) / range + 120
            default: 60 * (red - green) / range + 240
            }
        return (angle + 360) % 360
    }
}
