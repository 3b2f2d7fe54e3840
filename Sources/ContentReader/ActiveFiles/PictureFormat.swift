import Files

/// Which files browsers show as pictures.
package enum PictureFormat {
    private static let shown = words("jpg jpeg jpe jfif pjpeg pjp png apng gif webp avif svg ico bmp")

    /// Of these, JPEG or PNG is published if there is a program that converts them.
    private static let converted = words("heic heif")

    /// Whether files with this extension are pictures, even if no browser shows them.
    static func isPicture(ending: String) -> Bool { shown.contains(ending) || converted.contains(ending) || otherPictures.contains(ending) }

    private static let otherPictures = words("tif tiff psd raw dng xcf jp2 jxl")

    /// Whether files with this extension are pictures that are published as they are, for nobody to see, with all that cameras and programs
    /// have written into them.
    static func isForPrograms(ending: String) -> Bool { otherPictures.contains(ending) }

    package static let help = "save it as JPEG, PNG, WebP or AVIF, with that extension"

    /// Why no browser shows the file at `path` as a picture; `nil` if browsers do, or would show what it can be converted to.
    package static func problem(with path: String) -> String? {
        guard let ending = ActiveName.endings(of: String(path.lowercased().fileName)).last else {
            return "'\(path)' has no extension, so browsers do not know its format"
        }
        return shown.contains(ending) || converted.contains(ending) ? nil : "browsers do not show '.\(ending)' files as pictures"
    }
}
