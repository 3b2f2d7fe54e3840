/// A colour in sRGB, eight bits per channel.
public struct Color: Hashable, Sendable {
    public let red: UInt8
    public let green: UInt8
    public let blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads `#rrggbb` or `rrggbb`.
    package init?(_ text: String) {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard digits.utf8.count == 6, !digits.contains("+"), !digits.contains("-"), let value = UInt32(digits, radix: 16) else {
            return nil
        }
        self.init(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }
}

extension Color {
    /// Reads `#rgb`, in which each digit stands for two, as CSS does.
    package init?(short text: String) {
        guard text.utf8.count == 4, text.hasPrefix("#") else { return nil }
        self.init("#" + text.dropFirst().map { "\($0)\($0)" }.joined())
    }

    /// The colour that CSS gives that name, such as `navy`, or a name of it in German, French, Spanish, Italian or Portuguese.
    package static func named(_ name: String) -> Color? { names[name.lowercased()].flatMap { Color($0) } }

    private static let names = [
        "black": "000000", "silver": "c0c0c0", "gray": "808080", "grey": "808080", "white": "ffffff", "maroon": "800000", "red": "ff0000",
        "purple": "800080", "fuchsia": "ff00ff", "green": "008000", "lime": "00ff00", "olive": "808000", "yellow": "ffff00",
        "navy": "000080",
        "blue": "0000ff", "teal": "008080", "aqua": "00ffff", "orange": "ffa500", "pink": "ffc0cb",
        "beige": "f5f5dc", "brown": "a52a2a", "coral": "ff7f50", "crimson": "dc143c", "cyan": "00ffff", "gold": "ffd700",
        "indigo": "4b0082", "ivory": "fffff0", "lavender": "e6e6fa", "magenta": "ff00ff", "salmon": "fa8072", "turquoise": "40e0d0",
        "violet": "ee82ee",
        "rot": "ff0000", "rouge": "ff0000", "rojo": "ff0000", "rosso": "ff0000", "vermelho": "ff0000",
        "blau": "0000ff", "bleu": "0000ff", "azul": "0000ff", "blu": "0000ff",
        "grün": "008000", "vert": "008000", "verde": "008000",
        "gelb": "ffff00", "jaune": "ffff00", "amarillo": "ffff00", "giallo": "ffff00", "amarelo": "ffff00",
        "schwarz": "000000", "noir": "000000", "negro": "000000", "nero": "000000", "preto": "000000",
        "weiß": "ffffff", "weiss": "ffffff", "blanc": "ffffff", "blanco": "ffffff", "bianco": "ffffff", "branco": "ffffff",
        "grau": "808080", "gris": "808080", "grigio": "808080", "cinza": "808080",
        "rosa": "ffc0cb", "rose": "ffc0cb", "lila": "800080", "violett": "800080", "türkis": "40e0d0", "braun": "a52a2a",
    ]
}

extension Color: CustomStringConvertible {
    public var description: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
