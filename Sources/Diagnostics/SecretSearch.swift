/// Finds anything in a text that looks like a password, a token or a private key, so that it is neither stored nor repeated.
///
/// Secrets are recognised by shape: tokens of well-known services, addresses with a password, and the value after a name such as `token`. A
/// value that a shell reads from a variable or a file (`$TOKEN`, `@file`, `/run/secrets/token`) is not a secret, and neither is a name
/// alone.
package struct SecretSearch: Sendable {
    /// What kind of text is searched.
    package enum Kind: Sendable {
        /// The words of a command: anything after the name of a secret is one.
        case command
        /// Anything else, such as a line of a file or a sentence: in `the secret: it rains` there is none.
        case prose
        /// A path, or an address that is passed to a program: a user name alone is not a secret.
        case place
        /// An address on a page. Only the part before its host is searched, because the rest is where it leads.
        case address
    }

    /// Where the secrets are: UTF-8 byte offsets, in order, none inside another.
    package private(set) var found: [Range<Int>] = []
    /// How many bytes were examined.
    private(set) var steps = 0

    private let bytes: [UInt8]
    private let kind: Kind
    /// The addresses in the text, in which `a:b@c` is not an account.
    private var addresses: ArraySlice<Range<Int>> = []
    /// Whether the text names a program whose option `-p` takes a password.
    private var namesPasswordProgram = false

    package init(_ text: String, as kind: Kind) {
        bytes = text.bytesWithPlainSpaces
        self.kind = kind
        findAddresses()
        if kind != .address {
            findKeyBlocks()
            findWords()
        }
        found = found.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { ranges, range in
            if let last = ranges.last, range.lowerBound < last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }

    /// The number of the first word of a command that contains a secret; `nil` if there is none.
    package static func firstSecret(in words: [String]) -> Int? {
        [firstShape(in: words), CommandCredentials.first(in: words)].compactMap(\.self).min()
    }

    /// Searches the words as one text, because a name and its secret may be two words.
    private static func firstShape(in words: [String]) -> Int? {
        let search = SecretSearch(words.joined(separator: "\n"), as: .command)
        guard let secret = search.found.first else { return nil }
        var end = 0
        return words.firstIndex { word in
            end += word.utf8.count + 1
            return secret.lowerBound < end
        }
    }
}

extension SecretSearch {
    /// Private keys as OpenSSH and OpenSSL write them (RFC 7468), up to the end marker.
    private mutating func findKeyBlocks() {
        var position = 0
        while let start = firstOffset(of: "-----BEGIN ", from: position) {
            let label = bytes[start...].prefix(60)
            position = start + 1
            guard label.firstRange(of: "PRIVATE KEY".utf8) != nil else { continue }
            let end = firstOffset(of: "-----END ", from: start) ?? bytes.count
            found.append(start..<end)
            position = end
        }
    }

    /// The part before the host in web addresses and similar ones: a name and a password, or on the web also a name alone, because tokens
    /// are often given that way.
    private mutating func findAddresses() {
        let search = UserInformation.Search(bytes)
        steps += search.steps
        addresses = search.addresses[...]
        for user in search.found {
            let name = user.range.lowerBound
            guard !isReference(user.password ?? name) else { continue }
            if user.password == nil {
                switch kind {
                case .command, .prose: guard user.isOfTheWeb else { continue }
                case .place, .address: guard isToken(user.range) else { continue }
                }
            }
            found.append(user.range)
        }
    }

    /// Whether the text in place of a user name looks machine-made.
    private mutating func isToken(_ name: Range<Int>) -> Bool {
        token(in: name.lowerBound..<end(of: name.lowerBound, while: Self.isOfName)) != nil || isRandom(name, atLeast: 16)
    }

    /// Tokens, and the values after the names of secrets.
    private mutating func findWords() {
        var position = 0
        while position < bytes.count {
            guard Self.isOfName(bytes[position]) else {
                position += 1
                continue
            }
            let name = position..<end(of: position, while: Self.isOfName)
            if let secret = token(in: name) ?? secret(after: name) {
                found.append(secret)
                // The next name may be the end of this secret.
                position = max(secret.upperBound, name.upperBound)
            } else {
                position = name.upperBound
            }
        }
    }
}

extension SecretSearch {
    /// The token of a known service that starts in a run of letters, digits, hyphens and underscores.
    private mutating func token(in run: Range<Int>) -> Range<Int>? {
        for start in run where start == run.lowerBound || !Self.isLetterOrDigit(bytes[start - 1]) {
            for token in SecretShapes.tokens[bytes[start]] ?? [] where bytes[start...].starts(with: token.prefix) {
                let rest = start + token.prefix.count
                // A one-word token is letters and digits at least over the shortest length; anything else is a name of several words.
                let shortest = bytes[rest...].prefix(token.rest)
                guard shortest.count == token.rest, shortest.allSatisfy(token.shape.allows) else { continue }
                return start..<max(end(of: rest) { Self.isOfName($0) || token.shape.allows($0) }, run.upperBound)
            }
        }
        return webhook(after: run)
    }

    /// The address at which a chat accepts messages; anyone who knows it can post there.
    private mutating func webhook(after run: Range<Int>) -> Range<Int>? {
        let isSlack =
            bytes[run].elementsEqual("services".utf8) && bytes[..<run.lowerBound].suffix(16).elementsEqual("hooks.slack.com/".utf8)
        let isDiscord = bytes[run].elementsEqual("webhooks".utf8) && bytes[..<run.lowerBound].suffix(5).elementsEqual("/api/".utf8)
        guard isSlack || isDiscord, byte(run.upperBound) == UInt8(ascii: "/"), !isReference(run.upperBound + 1) else { return nil }
        let end = endOfValue(run.upperBound + 1)
        return end > run.upperBound + 1 ? run.upperBound + 1..<end : nil
    }

    /// The value after the name of a secret, or after an option that takes one.
    private mutating func secret(after name: Range<Int>) -> Range<Int>? {
        // A variable only says where a secret is.
        let before = bytes[..<name.lowerBound].suffix(2)
        guard before.last != UInt8(ascii: "$"), !before.elementsEqual("${".utf8) else { return nil }
        let word = name.count <= 20 ? String(decoding: bytes[name].map(Self.lowercased), as: UTF8.self) : ""
        if SecretShapes.passwordPrograms.contains(word) { namesPasswordProgram = true }
        return glued(name, word) ?? account(after: name, word) ?? credentials(after: name, word) ?? labelled(by: name) ?? login(name, word)
    }

    /// The password in `-pS3cret`, unless it is a port or the name of an option.
    private mutating func glued(_ name: Range<Int>, _ word: String) -> Range<Int>? {
        guard kind == .command, bytes[name].starts(with: "-p".utf8), name.count > 2, let value = value(at: name.lowerBound + 2) else {
            return nil
        }
        let before = name.lowerBound == 0 ? UInt8(ascii: " ") : bytes[name.lowerBound - 1]
        let isOneWord = !bytes[value].contains { ":/=.".utf8.contains($0) }
        let hasLetter = bytes[value].contains { 0x61...0x7A ~= Self.lowercased($0) }
        let isMixed = bytes[value].contains { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }
        // `-parallel4` is another option and its number.
        let letters = word.dropFirst().prefix { $0.isLetter }
        let isOption = SecretShapes.optionsWithNumbers.contains(letters) && word.dropFirst(1 + letters.count).allSatisfy(\.isNumber)
        return Self.isSeparator(before) && isOneWord && hasLetter && isMixed && !isOption ? value : nil
    }

    /// The password in `-u name:password` and similar options.
    private mutating func account(after name: Range<Int>, _ word: String) -> Range<Int>? {
        if namesPasswordProgram, word == "-p" || word.hasPrefix("-p"), !word.hasPrefix("--") {
            let start = word == "-p" ? skip(name.upperBound, Self.isSeparator) : name.lowerBound + 2
            return isReference(start) ? nil : value(at: start)
        }
        var start = name.upperBound
        if ["-u", "--user", "--proxy-user", "--auth"].contains(word) {
            start = byte(start) == UInt8(ascii: "=") ? skip(start + 1, Self.isQuote) : skip(start, Self.isSeparator)
        } else if word.hasPrefix("-u"), byte(start) == UInt8(ascii: ":") {
            start = name.lowerBound + 2
        } else {
            return nil
        }
        let end = end(of: start, atMost: Self.longestValue) { !Self.isSpace($0) && !Self.isQuote($0) }
        guard let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")), colon > start, colon + 1 < end, !isReference(colon + 1)
        else { return nil }
        // Not a secret: the numbers of a user and a group, or an address.
        let isOfNumbers = bytes[start..<end].allSatisfy { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ":") }
        return isOfNumbers || bytes[colon...].starts(with: "://".utf8) ? nil : start..<end
    }

    /// The value after `Bearer` or `Basic`.
    private mutating func credentials(after name: Range<Int>, _ word: String) -> Range<Int>? {
        guard word == "bearer" || word == "basic", let next = byte(name.upperBound), Self.isSpace(next) else { return nil }
        let start = skip(name.upperBound, Self.isSeparator)
        guard !isReference(start), let value = value(at: start) else { return nil }
        if word == "bearer" { return kind == .command || isConvincing(value) ? value : nil }
        // Base64 of a name, a colon and a password. In an English word, only the first letter can be a capital.
        let isCoded = value.count >= 8 && bytes[value].allSatisfy { Self.isLetterOrDigit($0) || "+/=".utf8.contains($0) }
        let isMixed = bytes[value].dropFirst().contains { 0x41...0x5A ~= $0 } && bytes[value].contains { 0x61...0x7A ~= $0 }
        return isCoded && isMixed ? value : nil
    }

    /// The value after a name such as `token`: after `=` or `:`, after an option, or anywhere if it looks machine-made.
    private mutating func labelled(by name: Range<Int>) -> Range<Int>? {
        guard let certainty = SecretShapes.kind(of: bytes[name]) else { return nil }
        var start = skip(name.upperBound, Self.isQuote)
        let isOption = bytes[name.lowerBound] == UInt8(ascii: "-")
        let isQuery = name.lowerBound > 0 && "?&".utf8.contains(bytes[name.lowerBound - 1])
        var (isSure, isDoubted) = (false, false)
        switch byte(start) {
        case UInt8(ascii: "="):
            guard byte(start + 1) != UInt8(ascii: "=") else { return nil }
            start = skip(start + 1, Self.isQuote)
            isSure = certainty == .sure
        case UInt8(ascii: ":"):
            guard !bytes[(start + 1)...].starts(with: "//".utf8) else { return nil }
            start = skip(start + 1) { Self.isSpace($0) || Self.isQuote($0) }
            isSure = certainty == .sure
            isDoubted = kind == .prose
        default:
            start = skip(start, Self.isSeparator)
            guard byte(start) != UInt8(ascii: "-"), start > name.upperBound else { return nil }
            isSure = certainty == .sure && isOption
        }
        guard !isReference(start), var value = value(at: start) else { return nil }
        if value.count <= 10, SecretShapes.schemes.contains(String(decoding: bytes[value].map(Self.lowercased), as: UTF8.self)) {
            let next = skip(value.upperBound, Self.isSeparator)
            guard !isReference(next) else { return nil }
            value = self.value(at: next) ?? value
            isDoubted = false
        }
        if isDoubted { isSure = isSure && isConvincing(value) }
        return isSure || isRandom(value, atLeast: isQuery ? 8 : 16) ? value : nil
    }

    /// `name:password@host.example` and `name:password@host:folder`: addresses without their scheme.
    private mutating func login(_ name: Range<Int>, _ word: String) -> Range<Int>? {
        while let address = addresses.first, address.upperBound <= name.lowerBound { addresses.removeFirst() }
        guard addresses.first?.contains(name.lowerBound) != true else { return nil }
        let before = name.lowerBound == 0 ? UInt8(ascii: " ") : bytes[name.lowerBound - 1]
        guard Self.isSeparator(before) || before == UInt8(ascii: "="), byte(name.upperBound) == UInt8(ascii: ":") else { return nil }
        guard !SecretShapes.addressSchemes.contains(word) else { return nil }
        let start = name.upperBound + 1
        let end = end(of: start, atMost: Self.longestValue) { !Self.isSpace($0) && !Self.isQuote($0) && $0 != UInt8(ascii: "/") }
        guard let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@")), at > start, !isReference(start) else { return nil }
        let host = bytes[(at + 1)..<end].prefix { Self.isLetterOrDigit($0) || "-.".utf8.contains($0) }
        let isHost =
            host.dropFirst().contains(UInt8(ascii: ".")) || host.elementsEqual("localhost".utf8)
            || host.isEmpty && byte(at + 1) == UInt8(ascii: "[")
        let hasFolder =
            !host.isEmpty && byte(host.endIndex) == UInt8(ascii: ":") && !SecretShapes.hashes.contains { host.elementsEqual($0) }
        return isHost || hasFolder ? name.lowerBound..<at : nil
    }
}

extension SecretSearch {
    private func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func firstOffset(of text: String, from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let offset = bytes[start...].firstRange(of: text.utf8)?.lowerBound
        steps += (offset ?? bytes.count) - start
        return offset
    }

    /// The most bytes that are read of a possible secret, so that a text without spaces takes no longer than any other.
    private static let longestValue = 1 << 10

    /// The offset at which the bytes stop satisfying `belongs`.
    private mutating func end(of start: Int, atMost length: Int = .max, while belongs: (UInt8) -> Bool) -> Int {
        guard start < bytes.count else { return bytes.count }
        let rest = bytes[start...].prefix(length)
        let end = rest.firstIndex { !belongs($0) } ?? rest.endIndex
        steps += end - start + 1
        return end
    }

    private mutating func skip(_ start: Int, _ isSkipped: (UInt8) -> Bool) -> Int { end(of: start, while: isSkipped) }

    private mutating func endOfValue(_ start: Int) -> Int {
        end(of: start, atMost: Self.longestValue) { !Self.isSpace($0) && !Self.isQuote($0) && !",;&|)}]>".utf8.contains($0) }
    }

    /// The word at an offset; `nil` if there is none.
    private mutating func value(at start: Int) -> Range<Int>? {
        let end = endOfValue(start)
        return end > start ? start..<end : nil
    }

    /// Whether the text at an offset only says where a secret is: a variable, a command whose output is used, a file, a placeholder, or
    /// something already masked.
    private func isReference(_ start: Int) -> Bool { Self.isReference(bytes[min(start, bytes.count)...]) }

    static func isReference(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        if "$`<{%@*".utf8.contains(first) || text.starts(with: "…".utf8) { return true }
        if SecretShapes.places.contains(where: text.starts(with:)) { return true }
        guard first == UInt8(ascii: "/") else { return false }
        let path = text.prefix(64).prefix { !Self.isSpace($0) && !Self.isQuote($0) }
        return path.dropFirst().contains(UInt8(ascii: "/")) && !path.contains { "+=".utf8.contains($0) }
    }

    /// Whether a word is unlikely to be from a natural language.
    private func isConvincing(_ value: Range<Int>) -> Bool {
        let start = bytes[value].prefix(20).prefix { !Self.isSpace($0) && !Self.isQuote($0) }
        return start.count == 20 || start.contains { 0x30...0x39 ~= $0 }
    }

    /// Whether a word looks machine-made: it keeps alternating between lower case, upper case and digits.
    private mutating func isRandom(_ value: Range<Int>, atLeast length: Int) -> Bool {
        let end = end(of: value.lowerBound) { Self.isLetterOrDigit($0) || "+/_-%".utf8.contains($0) }
        let padding = self.end(of: end) { $0 == UInt8(ascii: "=") }
        guard padding >= value.upperBound, end - value.lowerBound >= length else { return false }
        let word = bytes[value.lowerBound..<end].filter(Self.isLetterOrDigit)
        let kinds = word.map { 0x30...0x39 ~= $0 ? 0 : 0x41...0x5A ~= $0 ? 1 : 2 }
        let changes = zip(kinds, kinds.dropFirst()).count { $0 != $1 }
        let isHexadecimal = word.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x46 ~= $0 || 0x61...0x66 ~= $0 }
        return kinds.contains(0) && changes >= (isHexadecimal ? 4 : 6)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
    private static func isQuote(_ byte: UInt8) -> Bool { "\"'\\".utf8.contains(byte) }
    /// What separates two words of a command, or two items of a list.
    private static func isSeparator(_ byte: UInt8) -> Bool { isSpace(byte) || isQuote(byte) || ",[(".utf8.contains(byte) }
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte }
    private static func isOfName(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }
    private static func lowercased(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte + 0x20 : byte }
}

extension String {
    /// Its UTF-8 bytes, with as many spaces in place of any other white space beyond ASCII.
    fileprivate var bytesWithPlainSpaces: [UInt8] {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return Array(utf8) }
        return unicodeScalars.flatMap { scalar in
            scalar.value >= 0x80 && scalar.properties.isWhitespace
                ? Array(repeating: UInt8(ascii: " "), count: UTF8.width(scalar)) : Array(String(scalar).utf8)
        }
    }
}
