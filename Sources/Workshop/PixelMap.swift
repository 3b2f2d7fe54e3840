import ShowData

/// A picture in the plainest format there is: Netpbm's PPM or PGM.
enum PixelMap {
    /// The colour of its first pixel; `nil` if it is not such a picture with eight bits per colour.
    static func firstColor(of bytes: [UInt8]) -> Color? {
        let isGray = bytes.starts(with: "P5".utf8)
        guard isGray || bytes.starts(with: "P6".utf8) else { return nil }
        var position = 2
        var numbers: [Int] = []
        while numbers.count < 3, position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "#"):
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
            case 0x30...0x39:
                var number = 0
                while position < bytes.count, 0x30...0x39 ~= bytes[position], number < 1_000_000 {
                    number = 10 * number + Int(bytes[position] - 0x30)
                    position += 1
                }
                numbers.append(number)
            default: position += 1
            }
        }
        position += 1
        let values = bytes.dropFirst(position)
        guard numbers.last == 255, let red = values.first else { return nil }
        if isGray { return Color(red: red, green: red, blue: red) }
        guard values.count >= 3 else { return nil }
        return Color(red: red, green: values[values.startIndex + 1], blue: values[values.startIndex + 2])
    }
}
