import ShowData

/// The names of folders for a media library, each once.
struct MediaNames {
    private var used: Set<String> = []

    /// The title and the year, as media centres recognise it; with the id if another show has both.
    mutating func name(for show: Show) -> String {
        let title = Self.safe(show.name) ?? show.id.rawValue
        let name = show.firstShowing?.year.map { "\(title) (\($0))" } ?? title
        if !Self.isDevice(name), used.insert(name.lowercased()).inserted { return name }
        let other = "\(name) \(show.id)"
        used.insert(other.lowercased())
        return other
    }

    /// Whether Windows reserves the name for a device.
    private static func isDevice(_ name: String) -> Bool {
        let stem = name.prefix { $0 != "." }.lowercased()
        let isNumbered = stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.last?.isNumber ?? false
        return ["con", "prn", "aux", "nul"].contains(stem) || isNumbered
    }

    /// A text as a part of a path on every system; `nil` if nothing is left.
    static func safe(_ text: String) -> String? {
        var name = ""
        for scalar in text.unicodeScalars {
            let isRefused = "/\\:*?\"<>|".unicodeScalars.contains(scalar) || scalar.value < 0x20 || scalar.value == 0x7F
            name.unicodeScalars.append(isRefused ? " " : scalar)
        }
        name = name.split(separator: " ").joined(separator: " ")
        // The end of the name of an episode needs some room.
        while name.utf8.count > 180 { name.removeLast() }
        while let last = name.last, last == "." || last == " " { name.removeLast() }
        while name.first == "." { name.removeFirst() }
        return name.isEmpty ? nil : name
    }
}
