/// A program that Marquee relies on. It is found on the `PATH` and run without a shell.
package enum RequiredProgram: String, Hashable, Sendable {
    case git, rsync, ssh, rclone, curl

    /// The oldest version with everything that is used here.
    var oldestVersion: ProgramVersion {
        switch self {
        // fetch --no-write-fetch-head.
        case .git: ProgramVersion(2, 29)
        // A link in the way is replaced atomically, and the remote shell never interprets names.
        case .rsync: ProgramVersion(3, 1)
        case .ssh: ProgramVersion(6, 0)
        // --files-from-raw, backend features.
        case .rclone: ProgramVersion(1, 56)
        // --parallel.
        case .curl: ProgramVersion(7, 66)
        }
    }

    package var installCommand: String {
        #if os(macOS)
            self == .ssh ? "brew install openssh" : "brew install \(rawValue)"
        #else
            self == .ssh ? "sudo apt-get install openssh-client" : "sudo apt-get install \(rawValue)"
        #endif
    }

    /// The argument that prints its version.
    var versionArgument: String { self == .ssh ? "-V" : "--version" }
}

/// The first two numbers of a version.
package struct ProgramVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
    let major: Int
    let minor: Int

    init(_ major: Int, _ minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// The first version in what a program prints: `git version 2.39.5`, `rclone v1.60.1-DEV`, `OpenSSH_9.2p1 Debian`.
    init?(in text: String) {
        for word in text.split(whereSeparator: { !$0.isASCII || !($0.isNumber || $0 == ".") }) {
            let numbers = word.split(separator: ".")
            guard numbers.count > 1, let major = Int(numbers[0]), let minor = Int(numbers[1]) else { continue }
            self.init(major, minor)
            return
        }
        return nil
    }

    package static func < (left: ProgramVersion, right: ProgramVersion) -> Bool { (left.major, left.minor) < (right.major, right.minor) }

    package var description: String { "\(major).\(minor)" }
}
