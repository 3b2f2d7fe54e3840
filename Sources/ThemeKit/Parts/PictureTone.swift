import ShowData

/// A class with roughly the colour of a picture, which is shown until the picture is there.
///
/// A page may have no styles of its own (``ContentPolicy``), so the colours are rounded to the few of a style sheet that never changes.
package struct PictureTone {
    private static let levels = ["0", "4", "8", "b", "f"]

    /// Such as `tone-48b`.
    package let className: String

    package init(of color: Color) {
        let digits = [color.red, color.green, color.blue].map { Self.levels[(Int($0) * (Self.levels.count - 1) + 127) / 255] }
        className = "tone-\(digits.joined())"
    }

    /// The rules of all classes.
    package static var rules: String {
        levels.flatMap { red in
            levels.flatMap { green in levels.map { blue in ".tone-\(red)\(green)\(blue){background:#\(red)\(green)\(blue)}\n" } }
        }.joined()
    }
}

/// Classes with the place of a picture that stays when it is cropped, rounded to one twentieth of its width and its height.
package struct PictureFocus {
    private static let step = 5

    /// Such as `focus x-40 y-20`.
    package let classNames: String

    package init(_ focus: FocusPoint) {
        let rounded = { (percent: Int) in (percent + Self.step / 2) / Self.step * Self.step }
        classNames = "focus x-\(rounded(focus.x)) y-\(rounded(focus.y))"
    }

    /// The rules of all classes. A focus wins over what the style sheet shows of such a picture otherwise.
    package static var rules: String {
        "img.focus.focus{object-position:var(--x) var(--y)}\n"
            + stride(from: 0, through: 100, by: step).map { ".x-\($0){--x:\($0)%}\n.y-\($0){--y:\($0)%}\n" }.joined()
    }
}
