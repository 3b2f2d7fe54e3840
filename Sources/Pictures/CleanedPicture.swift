/// A picture without what its file says besides the picture: places, cameras, small versions, remarks.
package enum CleanedPicture {
    /// The same picture, not unpacked: its colour profile stays, and with it how it has to be turned, who made it, and whose it is.
    ///
    /// - Parameter bytes: a whole file.
    /// - Returns: `nil` for one that cannot be cleaned so.
    package static func bytes(of bytes: [UInt8]) -> [UInt8]? {
        guard let header = PictureHeader(of: bytes), header.isWhole else { return nil }
        return cleaned(bytes, header, writing: ExifBlock(orientation: header.orientation, rights: header.rights), keepingProfile: true)
    }

    /// A picture that another program has made, upright and in the colours that browsers expect, so that it needs no profile; with what the
    /// original says about whose it is.
    package static func bytes(of bytes: [UInt8], stating rights: PictureRights) -> [UInt8] {
        guard let header = PictureHeader(of: bytes) else { return bytes }
        return cleaned(bytes, header, writing: ExifBlock(orientation: 1, rights: rights), keepingProfile: false) ?? bytes
    }

    private static func cleaned(
        _ bytes: [UInt8], _ header: PictureHeader, writing block: ExifBlock, keepingProfile keepsProfile: Bool
    ) -> [UInt8]? {
        switch header.kind {
        case .jpeg: JPEGSegments(bytes).cleaned(writing: block, keepingProfile: keepsProfile)
        case .png: PNGChunks(bytes).cleaned(writing: block, keepingProfile: keepsProfile)
        case .gif: GIFBlocks(bytes).cleaned()
        case .webp: WebPChunks(bytes).cleaned(writing: block, keepingProfile: keepsProfile, of: header)
        case .avif, .heic: MediaBoxes(bytes).cleaned()
        }
    }
}
