/// Why a relative path cannot be the path of a file of the site.
package enum PathProblem: Error, Hashable, Sendable {
    case empty, absolute, emptyPart, dots, backslash, controlCharacter, partTooLong, tooLong
    /// A name that belongs to Marquee or to git.
    case reserved(String)
    /// A name that Windows reserves for a device, whatever its extension, such as `con` or `aux.html`.
    case device(String)
    /// A character that Windows does not allow in file names.
    case windowsCharacter(Character)
    /// A name that ends in a dot or a space, which Windows would drop.
    case endsBlank(String)
    /// A part that begins with a combining mark, which many programs then see together with the slash before it, or likewise ends in one.
    case joinsSlash

    /// The first problem with `path`; `nil` if a file can have this path on every system, inside the folder it is relative to.
    package init?(with path: String) {
        if Self.isPlain(path) { return nil }
        if let problem = Self(withKnown: path) {
            self = problem
        } else if let problem = path.utf8.split(separator: UInt8(ascii: "/")).lazy.compactMap({ Self(onWindows: Substring($0)) }).first {
            self = problem
        } else if path.count(where: { $0 == "/" }) < path.utf8.count(where: { $0 == UInt8(ascii: "/") }) {
            self = .joinsSlash
        } else {
            return nil
        }
    }

    /// Whether a look at each byte shows that there is no problem: nearly all paths are made of small letters, digits and hyphens.
    private static func isPlain(_ path: String) -> Bool {
        guard path.utf8.count <= longest else { return false }
        var part = PlainPart()
        for byte in path.utf8 {
            if byte == UInt8(ascii: "/") {
                guard part.isPlain else { return false }
                part = PlainPart()
            } else if !part.add(byte) {
                return false
            }
        }
        return part.isPlain
    }

    /// The first problem with the path of an existing file, on a system that allows it; `nil` if it stays inside the folder it is relative
    /// to.
    package init?(withKnown path: String) {
        guard let first = path.utf8.first else {
            self = .empty
            return
        }
        if path.utf8.count > Self.longest {
            self = .tooLong
        } else if first == UInt8(ascii: "/") {
            self = .absolute
        } else if path.utf8.contains(UInt8(ascii: "\\")) {
            self = .backslash
        } else if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            self = .controlCharacter
        } else {
            let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            guard let problem = parts.lazy.compactMap({ Self(withPart: Substring($0)) }).first else { return nil }
            self = problem
        }
    }

    /// The most bytes that a path may have: the limit of the systems, minus room for the folder it is in.
    private static let longest = 1_000

    private init?(withPart name: Substring) {
        if name.isEmpty {
            self = .emptyPart
        } else if name.utf8.count > 255 {
            self = .partTooLong
        } else if name == "." || name == ".." {
            self = .dots
        } else if name.utf8.first == UInt8(ascii: "."), name.lowercased() == ".git" || name.lowercased().utf8.starts(with: ".marquee".utf8)
        {
            self = .reserved(String(name))
        } else {
            return nil
        }
    }

    /// Microsoft, "Naming Files, Paths, and Namespaces".
    private init?(onWindows name: Substring) {
        if let byte = name.utf8.first(where: Self.isRefusedByWindows) {
            self = .windowsCharacter(Character(Unicode.Scalar(byte)))
        } else if name.utf8.last == UInt8(ascii: ".") || name.utf8.last == UInt8(ascii: " ") {
            self = .endsBlank(String(name))
        } else if Self.isDevice(name) {
            self = .device(String(name))
        } else {
            return nil
        }
    }

    private static func isRefusedByWindows(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "|"), UInt8(ascii: "?"),
            UInt8(ascii: "*"):
            true
        default: false
        }
    }

    /// Whether the name means a device, with any extension and any spaces before that.
    private static func isDevice(_ name: Substring) -> Bool {
        let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ") }
        guard 3...longestDevice ~= stem.count, let first = stem.first, firstLetters.utf8.contains(first | 0x20) else { return false }
        return devices.contains(Substring(stem).lowercased())
    }

    /// With which the names of devices start, so that hardly any other name must be looked up.
    private static let firstLetters = "acnlp"

    /// In bytes: `conout$`.
    private static let longestDevice = 7

    private static let devices: Set<String> = {
        let numbers = (0...9).map(String.init) + ["¹", "²", "³"]
        return Set(["con", "prn", "aux", "nul", "conin$", "conout$"] + ["com", "lpt"].flatMap { name in numbers.map { name + $0 } })
    }()
}

/// A part of a path that may be made of small letters, digits, hyphens and dots between them.
private struct PlainPart {
    private var count = 0
    private var last: UInt8 = 0
    /// What precedes the first dot. All names of devices that are made of such characters have three letters, some of them and a digit.
    private var stem: (count: Int, last: UInt8)?

    /// - Returns: whether the part may still be plain.
    mutating func add(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): break
        case UInt8(ascii: ".") where count > 0:
            if stem == nil { stem = (count, last) }
        default: return false
        }
        count += 1
        last = byte
        return true
    }

    var isPlain: Bool {
        let stem = stem ?? (count, last)
        let mayBeDevice = stem.count == 3 || stem.count == 4 && UInt8(ascii: "0")...UInt8(ascii: "9") ~= stem.last
        return 1...255 ~= count && last != UInt8(ascii: ".") && !mayBeDevice
    }
}

extension PathProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "it is empty"
        case .absolute: "it begins with '/'"
        case .emptyPart: "there is nothing between two '/', or after the last"
        case .dots: "it has a part '.' or '..'"
        case .backslash: "it contains a '\\', which separates folders on Windows"
        case .controlCharacter: "it contains a control character"
        case .partTooLong: "a part of it is longer than 255 bytes"
        case .tooLong: "it is longer than 1,000 bytes"
        case .reserved(let name): "'\(name)' is reserved"
        case .device(let name): "'\(name)' is the name of a device on Windows"
        case .windowsCharacter(let character): "it contains a '\(character)', which Windows does not allow in names"
        case .joinsSlash: "it has a combining mark, or another invisible sign, beside a '/'"
        case .endsBlank(let name): "'\(name)' ends in a dot or a space, which Windows would drop"
        }
    }
}
