/// Small files of all formats, put together by hand. They have sizes and remarks, and no picture worth seeing.
enum Sample {
    static func exif(orientation: Int, copyright: String? = nil, camera: String? = nil) -> [UInt8] {
        var entries: [[UInt8]] = []
        var texts: [UInt8] = []
        let texted = [(0x010F, camera), (0x8298, copyright)].compactMap { tag, text in text.map { (tag, Array($0.utf8) + [0]) } }
        let start = 8 + 2 + 12 * (texted.count + 1) + 4
        for (tag, text) in texted {
            var entry = two(tag) + two(2)
            entry += four(text.count) + four(start + texts.count)
            entries.append(entry)
            texts += text
        }
        let turn = two(0x0112) + two(3)
        let value = four(1) + two(orientation) + [0, 0]
        entries.insert(turn + value, at: camera == nil ? 0 : 1)
        var bytes = Array("MM".utf8) + [0, 42]
        bytes += four(8) + two(entries.count)
        for entry in entries { bytes += entry }
        return bytes + four(0) + texts
    }

    static func jpeg(width: Int = 3, exif: [UInt8]? = nil, comment: String? = nil, filling: [UInt8] = []) -> [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8]
        func add(_ marker: UInt8, _ contents: [UInt8]) {
            bytes += [0xFF] + filling
            bytes += [marker] + two(contents.count + 2)
            bytes += contents
        }
        add(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
        if let exif { add(0xE1, Array("Exif\0\0".utf8) + exif) }
        if let comment { add(0xFE, Array(comment.utf8)) }
        add(0xC0, [8] + two(2) + two(width) + [1, 1, 0x11, 0])
        add(0xDA, [1, 1, 0, 0, 63, 0])
        bytes += [0x12, 0xFF, 0, 0x34, 0xFF, 0xD9]
        return bytes
    }

    static func png(width: Int, height: Int, text: String? = nil) -> [UInt8] {
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        func add(_ name: String, _ contents: [UInt8]) {
            bytes += four(contents.count)
            bytes += Array(name.utf8) + contents
            bytes += four(0)
        }
        add("IHDR", four(width) + four(height) + [8, 2, 0, 0, 0])
        if let text { add("tEXt", Array("Comment\0\(text)".utf8)) }
        add("IDAT", [1, 2, 3])
        add("IEND", [])
        return bytes
    }

    static func gif(comment: String? = nil) -> [UInt8] {
        let picture: [UInt8] = [0x2C, 0, 0, 0, 0, 4, 0, 3, 0, 0, 2, 1, 0x44, 0]
        var bytes = Array("GIF89a".utf8)
        bytes += [4, 0, 3, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
        if let comment { bytes += [0x21, 0xFE, UInt8(comment.utf8.count)] + Array(comment.utf8) + [0] }
        bytes += picture + picture
        bytes.append(0x3B)
        return bytes
    }

    static func webp(announcing size: Int? = nil, extra: (name: String, contents: String)? = nil) -> [UInt8] {
        var body: [UInt8] = []
        func add(_ name: String, _ contents: [UInt8]) {
            body += Array(name.utf8)
            body += four(contents.count).reversed()
            body += contents
            if contents.count % 2 == 1 { body.append(0) }
        }
        if extra != nil { add("VP8X", [4, 0, 0, 0, 8, 0, 0, 5, 0, 0]) }
        add("VP8L", [0x2F] + four(8 | 5 << 14).reversed() + [0])
        if let extra { add(extra.name, Array(extra.contents.utf8)) }
        var bytes = Array("RIFF".utf8)
        bytes += four(size ?? body.count + 4).reversed()
        bytes += Array("WEBP".utf8)
        return bytes + body
    }

    static func avif(turned: Bool = false) -> [UInt8] {
        func box(_ name: String, _ contents: [UInt8]) -> [UInt8] {
            var bytes = four(contents.count + 8)
            bytes += Array(name.utf8)
            return bytes + contents
        }
        let size = box("ispe", four(0) + four(640) + four(480))
        let turn = turned ? box("irot", [1]) : []
        let uses = box("ipma", four(0) + four(1) + two(1) + [2, 1, 2])
        let properties = box("iprp", box("ipco", size + turn) + uses)
        let primary = box("pitm", four(0) + two(1))
        var bytes = box("ftyp", Array("avif".utf8) + four(0) + Array("avifmif1".utf8))
        bytes += box("meta", four(0) + primary + properties)
        return bytes + box("mdat", [1, 2, 3])
    }

    private static func two(_ number: Int) -> [UInt8] { [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)] }

    private static func four(_ number: Int) -> [UInt8] { two(number >> 16) + two(number) }
}
