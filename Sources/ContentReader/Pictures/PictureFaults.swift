import Diagnostics
import Files
import Pictures

/// What an owner should know about a picture whose file could be read.
struct PictureFaults {
    let path: String
    let size: Int
    let header: PictureHeader
    let settings: ImageSettings

    private static let largeFile = 10_000_000
    /// Of all pictures of an animation together.
    private static let largestAnimation = 10

    var diagnostics: [Diagnostic] {
        let place = SourceLocation(file: path)
        if !header.isWhole {
            return [
                .error(at: place, "the picture '\(path)' ends too early", help: "copy it again from where it came from, or save it again")
            ]
        }
        if let problem = tooLarge {
            return [.error(at: place, problem, help: "make it smaller, or write 'images: { megapixels: … }' in site.yaml")]
        }
        var found: [Diagnostic] = []
        let ending = path.lowercased().split(separator: ".").last.map { String($0) } ?? ""
        if !header.kind.endings.contains(ending) {
            found.append(
                .note(
                    at: place, "this is a picture in the format \(header.kind.name), although its extension is '.\(ending)'",
                    help: "it is shown all the same; '.\(header.kind.ending)' would be its extension"))
        }
        if header.isForPrint {
            found.append(
                .note(
                    at: place, "the colours of this picture are meant for print (CMYK)",
                    help:
                        "it is converted for screens where the program 'vips' is installed; save it with the colours sRGB to choose them yourself"
                ))
        }
        if header.bits > 8 {
            found.append(
                .note(
                    at: place, "this picture has \(header.bits) bits for each colour, and pages show 8",
                    help: "saved with 8 bits it has half the size and looks the same"))
        }
        if size > Self.largeFile {
            found.append(
                .note(
                    at: place, "the file of this picture has \(ByteCount(size))",
                    help: "visitors get a smaller one; 2,000 pixels across are enough to keep"))
        }
        return found
    }

    private var tooLarge: String? {
        let limit = settings.mostMegapixels * 1_000_000
        let size = "\(header.width) × \(header.height) pixels"
        if header.area > limit { return "the picture has \(size), more than \(settings.mostMegapixels) million" }
        let (sum, isHuge) = header.area.multipliedReportingOverflow(by: header.frames)
        if isHuge || sum / Self.largestAnimation > limit {
            return
                "the animation has \(header.frames) pictures of \(size), more than \(settings.mostMegapixels * Self.largestAnimation) million pixels"
        }
        return nil
    }
}
