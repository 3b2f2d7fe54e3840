import Testing

@testable import Hypertext

struct TextPlacesTests {
    @Test func everyPlaceIsThatOfACount() {
        let bytes = Array((String(repeating: "é李x\n", count: 3) + String(repeating: "aé", count: 2_000) + "\n\nz").utf8)
        let places = TextPlaces(bytes)
        var (line, column) = (1, 1)
        for offset in 0...bytes.count {
            if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
                let place = places.place(of: offset)
                #expect(place.line == line && place.column == column)
            }
            guard offset < bytes.count else { break }
            if bytes[offset] == 0x0A { (line, column) = (line + 1, 1) } else if bytes[offset] & 0xC0 != 0x80 { column += 1 }
        }
    }
}
