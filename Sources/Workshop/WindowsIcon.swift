/// A picture in the wrapping of Windows icons, which browsers expect at `/favicon.ico`.
enum WindowsIcon {
    /// The file with one PNG in it.
    ///
    /// - Parameter side: the width and the height of the picture, in pixels, at most 255.
    static func bytes(of png: [UInt8], side: Int) -> [UInt8] {
        func little(_ number: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
        let one: [UInt8] = [1, 0]
        let header: [UInt8] = [0, 0] + one + one
        let shape = [UInt8(truncatingIfNeeded: side), UInt8(truncatingIfNeeded: side)]
        // No palette, nothing reserved, one plane of 32 bits.
        let colors: [UInt8] = [0, 0] + one + [32, 0]
        let entrySize = 16
        return header + shape + colors + little(png.count, 4) + little(header.count + entrySize, 4) + png
    }
}
