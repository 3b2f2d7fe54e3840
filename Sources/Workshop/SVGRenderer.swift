import Files
import Pictures

/// A program that makes an SVG into pixels: `resvg` or `rsvg-convert`, whichever is there.
package struct SVGRenderer: Sendable {
    private let program: OutsideProgram
    private let isResvg: Bool
    /// Gives a palette to what is not flat, such as a photo.
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
    /// - Returns: how the program ended; `picture(in:hasPhoto:)` reads what it has made.
    func run(width: Int, height: Int, in folder: String) async -> OutsideProgram.Result {
        let size = ["--width", "\(width)", "--height", "\(height)"]
        let arguments = isResvg ? ["--skip-system-fonts", Self.source, Self.result] : ["--output", Self.result, Self.source]
        return await program.run(size + arguments, in: folder, within: Self.seconds)
    }

    /// The PNG that was made in `folder`, in fewer bytes.
    ///
    /// - Parameter hasPhoto: whether a photo is in it, whose shades are then mixed from those of the palette.
    func picture(in folder: String, hasPhoto: Bool) async throws(FileError) -> [UInt8] {
        let made = try File.read("\(folder)/\(Self.result)", atMost: .picture)
        if let flat = FlatPicture.bytes(of: made) { return flat }
        let palette = ["copy", Self.result, "\(Self.smaller)[palette,compression=9,Q=90,effort=4,dither=\(hasPhoto ? 1 : 0),strip]"]
        guard let vips, await vips.run(palette, in: folder, environment: ["VIPS_CONCURRENCY": "1"], within: Self.seconds).hasSucceeded
        else { return made }
        return try File.read("\(folder)/\(Self.smaller)", atMost: .picture)
    }
}
