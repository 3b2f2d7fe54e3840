/// A program that makes an SVG into pixels: `resvg` or `rsvg-convert`, whichever is there.
package struct SVGRenderer: Sendable {
    private let program: OutsideProgram
    private let isResvg: Bool
    /// Makes the pixels into a file of half the size.
    private let vips: OutsideProgram?

    /// `nil` if neither is on the `PATH`.
    package init?() async {
        if let program = await OutsideProgram(named: "resvg") {
            (self.program, isResvg) = (program, true)
        } else if let program = await OutsideProgram(named: "rsvg-convert") {
            (self.program, isResvg) = (program, false)
        } else {
            return nil
        }
        vips = await OutsideProgram(named: "vips")
    }

    package var name: String { program.name }

    /// What tells it from any other program, and any other version of itself.
    package var version: String { "\(program.name) \(program.stamp), \(vips?.stamp ?? "no vips")" }

    package static var installCommand: String {
        #if os(macOS)
            "brew install resvg"
        #else
            "sudo apt-get install librsvg2-bin"
        #endif
    }

    /// How long one drawing may take: a hundred times what one needs.
    private static let seconds = 30

    /// The file that it reads in its folder.
    static let source = "in.svg"
    private static let (result, smaller) = ("out.png", "small.png")

    /// Makes the SVG in `folder` into pixels. The fonts of the machine are not used.
    ///
    /// - Parameter hasPhoto: whether a photo is in it, whose shades are then mixed from those of the palette.
    /// - Returns: how the program ended, and the name of the file in `folder` if that was with success.
    func run(width: Int, height: Int, hasPhoto: Bool, in folder: String) async -> (result: OutsideProgram.Result, file: String) {
        let size = ["--width", "\(width)", "--height", "\(height)"]
        let arguments = isResvg ? ["--skip-system-fonts", Self.source, Self.result] : ["--output", Self.result, Self.source]
        let result = await program.run(size + arguments, in: folder, within: Self.seconds)
        // Flat areas and the edges of letters have few colours. Without a palette all of them are stored with all of their bits.
        let palette = ["copy", Self.result, "\(Self.smaller)[palette,compression=9,Q=90,effort=4,dither=\(hasPhoto ? 1 : 0),strip]"]
        let isSmaller =
            if result.hasSucceeded, let vips {
                await vips.run(palette, in: folder, environment: ["VIPS_CONCURRENCY": "1"], within: Self.seconds).hasSucceeded
            } else {
                false
            }
        return (result, isSmaller ? Self.smaller : Self.result)
    }
}
