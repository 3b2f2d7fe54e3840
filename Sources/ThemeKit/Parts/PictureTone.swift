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
    let classNames: String

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

/// A class with the shape of a picture, rounded down to one twentieth of its height: how wide it may be where it is not to be taller than the
/// window. The style sheet must know that before the picture is there.
package struct PictureShape {
    private static let step = 5
    private static let most = 200

    /// Such as `shape-55` for one that is a little more than half as wide as it is high; `nil` for one that is wider than any window.
    package let className: String?

    package init(width: Int, height: Int) {
        let percent = max(Self.step, width * 100 / max(1, height) / Self.step * Self.step)
        className = percent <= Self.most ? "shape-\(percent)" : nil
    }

    /// The rules of all classes.
    package static var rules: String {
        stride(from: step, through: most, by: step).map { ".shape-\($0){--shape:\(Double($0) / 100)}\n" }.joined()
    }
}
