/// What matters most in a picture, so that it stays when the picture is cropped.
public struct FocusPoint: Hashable, Sendable {
    /// In percent of the width, from the left.
    public var x: Int
    /// In percent of the height, from the top.
    public var y: Int

    package init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}
