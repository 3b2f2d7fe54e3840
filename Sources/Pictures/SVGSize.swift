/// How large an SVG picture wants to be.
package enum SVGSize {
    private static let longestStart = 65_536

    /// In pixels of CSS, rounded; `nil` if its start does not say.
    ///
    /// - Parameter bytes: the file, or its start.
    package static func size(in bytes: [UInt8]) -> (width: Int, height: Int)? {
        let text = Array(bytes.prefix(longestStart))
        guard let start = startOfRoot(in: text) else { return nil }
        let attributes = attributes(in: text, from: start)
        let box = attributes["viewBox"].map { $0.split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }.compactMap { Double($0) } }
        let (width, height) = (attributes["width"].flatMap(length), attributes["height"].flatMap(length))
        if let width, let height { return rounded(width, height) }
        guard let box, box.count == 4, box[2] > 0, box[3] > 0 else { return nil }
        if let width { return rounded(width, width * box[3] / box[2]) }
        if let height { return rounded(height * box[2] / box[3], height) }
        return rounded(box[2], box[3])
    }

    private static func rounded(_ width: Double, _ height: Double) -> (width: Int, height: Int)? {
        guard width.isFinite, height.isFinite, 0.5...100_000 ~= width, 0.5...100_000 ~= height else { return nil }
        return (Int(width.rounded()), Int(height.rounded()))
    }

    private static let units: [(name: String, pixels: Double)] = [
        ("px", 1), ("pt", 4.0 / 3), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96),
    ]

    /// A length that does not depend on anything around it.
    private static func length(_ text: String) -> Double? {
        if let number = Double(text) { return number > 0 ? number : nil }
        guard let (unit, factor) = units.first(where: { text.hasSuffix($0.name) }), let number = Double(text.dropLast(unit.count)),
            number > 0
        else { return nil }
        return number * factor
    }

    /// The first byte after `<svg`, outside comments.
    private static func startOfRoot(in text: [UInt8]) -> Int? {
        var position = 0
        while let open = text[position...].firstIndex(of: UInt8(ascii: "<")) {
            if text.has("<svg", at: open), let next = text.byte(at: open + 4), next <= 0x20 || next == UInt8(ascii: ">") { return open + 4 }
            let end: Int?
            if text.has("<!--", at: open) {
                end = text.indices.dropFirst(open + 4).first { text.has("-->", at: $0) }.map { $0 + 3 }
            } else {
                end = text[open...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
            }
            guard let end else { return nil }
            position = end
        }
        return nil
    }

    private static func attributes(in text: [UInt8], from start: Int) -> [String: String] {
        var found: [String: String] = [:]
        var position = start
        while true {
            while let byte = text.byte(at: position), byte <= 0x20 { position += 1 }
            guard let byte = text.byte(at: position), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/"),
                let equals = text[position...].firstIndex(of: UInt8(ascii: "="))
            else { return found }
            let name = String(decoding: text[position..<equals].prefix { $0 > 0x20 }, as: UTF8.self)
            position = equals + 1
            while let byte = text.byte(at: position), byte <= 0x20 { position += 1 }
            guard let quote = text.byte(at: position), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
                let end = text[(position + 1)...].firstIndex(of: quote)
            else { return found }
            if found[name] == nil { found[name] = String(decoding: text[(position + 1)..<end], as: UTF8.self) }
            position = end + 1
        }
    }
}
