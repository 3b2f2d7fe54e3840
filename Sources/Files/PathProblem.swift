/// Why a relative path cannot be that of a file of the site.
public enum PathProblem: Error, Hashable, Sendable {
    case empty, absolute, emptyPart, dots, backslash, controlCharacter, partTooLong, tooLong
    /// A name that belongs to Marquee or to git.
    case reserved(String)

    /// The first problem with `path`; `nil` for a path that stays inside the folder it is relative to, on every system.
    public init?(with path: String) {
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

    /// The most bytes that a path may have: what the systems allow, less room for the folder it is in.
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
}

extension PathProblem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty: "it is empty"
        case .absolute: "it begins with '/'"
        case .emptyPart: "there is nothing between two '/', or after the last"
        case .dots: "it has a part '.' or '..'"
        case .backslash: "it has a '\\', which separates folders on Windows"
        case .controlCharacter: "it has a control character"
        case .partTooLong: "a part of it is longer than 255 bytes"
        case .tooLong: "it is longer than 1,000 bytes"
        case .reserved(let name): "'\(name)' is reserved"
        }
    }
}
