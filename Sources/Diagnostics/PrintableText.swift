extension String {
    init(scalars: some Sequence<Unicode.Scalar>) {
        self.init()
        unicodeScalars.append(contentsOf: scalars)
    }

    /// The text without control characters, with which a hostile file, or its name, could control the terminal, and with a sign in place of
    /// each invisible character that no script needs.
    package var printable: String {
        String(scalars: unicodeScalars.map { $0.isTerminalControl ? "\u{FFFD}" as Unicode.Scalar : $0 })
    }
}

extension Unicode.Scalar {
    fileprivate var isTerminalControl: Bool {
        switch value {
        case 0x09: false
        case 0..<0x20, 0x7F..<0xA0, 0x180E, 0x200B, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF0...0xFFFB, 0xE0000...0xE001F: true
        default: false
        }
    }
}
