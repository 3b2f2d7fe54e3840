/// The facts that a camera or a program has written into a picture (Exif 2.32, in the form of TIFF 6.0).
///
/// Of all of them only three are read, and written again: how the picture has to be turned, who made it, and whose it is.
struct ExifBlock: Hashable, Sendable {
    var orientation = 1
    var rights = PictureRights()

    private enum Tag {
        static let orientation = 0x0112
        static let artist = 0x013B
        static let copyright = 0x8298
    }

    private static let mostEntries = 512
    private static let longestText = 1_000

    init(orientation: Int, rights: PictureRights) {
        self.orientation = orientation
        self.rights = rights
    }

    /// - Parameter bytes: from `II` or `MM` on.
    init(_ bytes: [UInt8]) {
        let isLittle: Bool
        if bytes.has("II", at: 0) {
            isLittle = true
        } else if bytes.has("MM", at: 0) {
            isLittle = false
        } else {
            return
        }
        func number16(_ offset: Int) -> Int? { isLittle ? bytes.littleNumber16(at: offset) : bytes.number16(at: offset) }
        func number32(_ offset: Int) -> Int? { isLittle ? bytes.littleNumber32(at: offset) : bytes.number32(at: offset) }
        guard let list = number32(4), let count = number16(list) else { return }
        for index in 0..<min(count, Self.mostEntries) {
            let entry = list + 2 + 12 * index
            guard let tag = number16(entry), let type = number16(entry + 2), let length = number32(entry + 4) else { return }
            switch (tag, type) {
            case (Tag.orientation, 3):
                if let value = number16(entry + 8), 1...8 ~= value { orientation = value }
            case (Tag.artist, 2), (Tag.copyright, 2):
                guard length <= Self.longestText, let start = length <= 4 ? entry + 8 : number32(entry + 8), start <= bytes.count - length
                else { continue }
                let text = String(decoding: bytes[start..<start + length].prefix { $0 != 0 }, as: UTF8.self)
                guard text.contains(where: { !$0.isWhitespace }) else { continue }
                if tag == Tag.artist { rights.artist = text } else { rights.copyright = text }
            default: break
            }
        }
    }

    /// As it is written into a picture: nothing if there is nothing to say.
    var bytes: [UInt8] {
        var entries: [(tag: Int, type: Int, count: Int, value: [UInt8])] = []
        if orientation != 1 { entries.append((Tag.orientation, 3, 1, [0, UInt8(orientation), 0, 0])) }
        for (tag, text) in [(Tag.artist, rights.artist), (Tag.copyright, rights.copyright)] {
            if let text { entries.append((tag, 2, text.utf8.count + 1, Array(text.utf8) + [0])) }
        }
        guard !entries.isEmpty else { return [] }
        var head: [UInt8] = Array("MM".utf8) + [0, 42, 0, 0, 0, 8]
        var texts: [UInt8] = []
        head.append(number16: entries.count)
        let start = 8 + 2 + 12 * entries.count + 4
        for entry in entries {
            head.append(number16: entry.tag)
            head.append(number16: entry.type)
            head.append(number32: entry.count)
            if entry.value.count <= 4 {
                head += entry.value + Array(repeating: 0, count: 4 - entry.value.count)
            } else {
                head.append(number32: start + texts.count)
                texts += entry.value
                if texts.count % 2 == 1 { texts.append(0) }
            }
        }
        head.append(number32: 0)
        return head + texts
    }
}
