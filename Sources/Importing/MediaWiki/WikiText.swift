/// A text of a wiki whose comments, templates and tags with contents of their own are resolved: what is left is read line by line.
///
/// Work is linear in the text: each byte is copied at most once for each template around it, of which there are at most `deepest`.
struct WikiText {
    /// What is in the text as a sign and a number.
    enum Stripped: Sendable {
        /// HTML that is complete.
        case html(String)
        /// A reference, by its position in `notes`.
        case note(Int)
    }

    /// A template as a page uses it.
    struct Use: Sendable {
        let name: String
        /// The name of each parameter, or its number from 1, with its wikitext.
        let parameters: [(name: String, value: String)]
        let line: Int

        subscript(names: String...) -> String? {
            for name in names {
                if let value = parameters.last(where: { $0.name.lowercased() == name })?.value.trimmed, !value.isEmpty { return value }
            }
            return nil
        }
    }

    private struct Frame {
        enum Kind { case text, template, parameter, link }

        let kind: Kind
        let line: Int
        /// What bars separate; a link has only one part.
        var parts: [[UInt8]] = [[]]
        /// Where the first sign of equality of each part is.
        var equals: [Int?] = [nil]

        var opening: [UInt8] {
            switch kind {
            case .text: []
            case .template: Array("{{".utf8)
            case .parameter: Array("{{{".utf8)
            case .link: Array("[[".utf8)
            }
        }
    }

    private(set) var bytes: [UInt8] = []
    private(set) var stripped: [Stripped] = []
    /// The wikitext of references, prepared too; `nil` if only their name is known.
    private(set) var notes: [[UInt8]?] = []
    private var noteNames: [String: Int] = [:]
    private(set) var categories: [String] = []
    private(set) var infoboxes: [Use] = []
    private(set) var dropped: [(name: String, reason: String, line: Int)] = []
    /// How many bytes were looked at or copied.
    private(set) var work = 0

    let site: WikiSite
    private let title: String
    private let infoboxNames: Infobox.Names
    private var frames: [Frame] = [Frame(kind: .text, line: 1)]
    private var line = 1
    /// Tags after which no end was found, which is not looked for again.
    private var unclosed: Set<String> = []

    /// How many templates and links may be inside one another.
    static let deepest = 40
    /// The signs around the number of something stripped. XML cannot have them.
    static let (opening, closing): (UInt8, UInt8) = (1, 2)

    /// - Parameter title: of the page.
    init(_ text: String, title: String, site: WikiSite, infoboxes names: Infobox.Names = .usual) {
        infoboxNames = names
        self.site = site
        self.title = title
        bytes = prepare(Array(text.utf8), depth: 0)
    }

    private mutating func prepare(_ source: [UInt8], depth: Int) -> [UInt8] {
        let outer = (frames, unclosed)
        (frames, unclosed) = ([Frame(kind: .text, line: line)], [])
        defer { (frames, unclosed) = outer }
        var index = 0
        work += source.count
        while index < source.count { step(source, &index, depth) }
        if let open = frames.dropFirst().first(where: { $0.kind == .template }) {
            leaveOut("templates that do not end", "their text is shown as it is", line: open.line)
        }
        flatten(to: 1)
        return frames[0].parts[0]
    }

    mutating func leaveOut(_ name: String, _ reason: String, line: Int) { dropped.append((name, reason, line)) }

    private mutating func append(_ byte: UInt8) { frames[frames.count - 1].parts[frames[frames.count - 1].parts.count - 1].append(byte) }

    private mutating func append(_ more: some Collection<UInt8>) {
        work += more.count
        frames[frames.count - 1].parts[frames[frames.count - 1].parts.count - 1].append(contentsOf: more)
    }

    /// Frames that do not end become the text that they were.
    private mutating func flatten(to count: Int) {
        let open = frames[count...]
        frames.removeSubrange(count...)
        for frame in open {
            append(frame.opening)
            for (position, part) in frame.parts.enumerated() {
                if position > 0 { append(UInt8(ascii: "|")) }
                append(part)
            }
        }
    }

    private mutating func step(_ source: [UInt8], _ index: inout Int, _ depth: Int) {
        let byte = source[index]
        let next = index + 1 < source.count ? source[index + 1] : 0
        let top = frames[frames.count - 1].kind
        switch byte {
        case UInt8(ascii: "\n"):
            line += 1
            if next == byte, top == .link { flatten(to: (frames.lastIndex { $0.kind != .link } ?? 0) + 1) }
            append(byte)
        case Self.opening, Self.closing, UInt8(ascii: "\r"): break
        case UInt8(ascii: "<"):
            if tag(source, &index, depth) { return }
            append(byte)
        case UInt8(ascii: "{") where next == byte:
            let run = source[index...].prefix(8).prefix(while: { $0 == byte }).count
            guard frames.count < Self.deepest else {
                append(source[index..<(index + run)])
                index += run
                return
            }
            let isParameter = run == 3
            frames.append(Frame(kind: isParameter ? .parameter : .template, line: line))
            index += isParameter ? 3 : 2
            return
        case UInt8(ascii: "}") where next == byte:
            let open = frames.lastIndex { $0.kind != .link } ?? 0
            let isParameter = frames[open].kind == .parameter
            let isEnd = isParameter ? index + 2 < source.count && source[index + 2] == byte : frames[open].kind == .template
            guard isEnd else {
                append([byte, byte])
                index += 2
                return
            }
            flatten(to: open + 1)
            let frame = frames.removeLast()
            if isParameter {
                if frame.parts.count > 1 { append(frame.parts[1]) }
            } else {
                close(frame)
            }
            index += isParameter ? 3 : 2
            return
        case UInt8(ascii: "[") where next == byte && frames.count < Self.deepest:
            frames.append(Frame(kind: .link, line: line))
            index += 2
            return
        case UInt8(ascii: "]") where next == byte && top == .link:
            closeLink(frames.removeLast().parts[0])
            index += 2
            return
        case UInt8(ascii: "|") where top == .template || top == .parameter:
            frames[frames.count - 1].parts.append([])
            frames[frames.count - 1].equals.append(nil)
        case UInt8(ascii: "=") where top == .template:
            // Without a copy of the frame, which would be made again for each sign.
            let (last, part) = (frames.count - 1, frames[frames.count - 1].equals.count - 1)
            if frames[last].equals[part] == nil { frames[last].equals[part] = frames[last].parts[part].count }
            append(byte)
        case UInt8(ascii: "_") where next == byte:
            if let end = Self.behaviourWord(in: source, at: index) {
                index = end
                return
            }
            append(byte)
        default: append(byte)
        }
        index += 1
    }

    /// The end of a word such as `__NOTOC__`.
    private static func behaviourWord(in source: [UInt8], at start: Int) -> Int? {
        let word = source[(start + 2)...].prefix(40).prefix { byte in
            byte >= 0x80 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || byte == UInt8(ascii: "_")
        }
        return word.count > 4 && word.suffix(2) == [UInt8(ascii: "_"), UInt8(ascii: "_")] && word.first != UInt8(ascii: "_")
            ? word.endIndex : nil
    }

    // MARK: Links that are not in the text

    private mutating func closeLink(_ content: [UInt8]) {
        let start = content.prefix(300).prefix(while: { $0 != UInt8(ascii: "|") })
        if let colon = start.firstIndex(of: UInt8(ascii: ":")) {
            let prefix = String(decoding: start[..<colon], as: UTF8.self).trimmed
            let rest = String(decoding: start[(colon + 1)...], as: UTF8.self)
            if site.namespace(prefix) == WikiNamespace.categories {
                categories.append(site.title(rest).text)
                return
            }
            if WikiSite.isLanguage(prefix), !rest.hasPrefix(" "), site.namespace(prefix) == nil, site.interwiki(prefix, rest) == nil {
                leaveOut("links to other languages", "they led to this page in another wiki", line: line)
                return
            }
        }
        append(Array("[[".utf8))
        append(content.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 })
        append(Array("]]".utf8))
    }

    // MARK: Templates

    private mutating func close(_ frame: Frame) {
        let name = WikiTemplates.name(String(decoding: frame.parts[0], as: UTF8.self), in: site)
        var number = 0
        var parameters: [(name: String, value: String)] = []
        for (part, equals) in zip(frame.parts, frame.equals).dropFirst() {
            if let equals {
                let value = String(decoding: part[(equals + 1)...], as: UTF8.self).trimmed
                parameters.append((String(decoding: part[..<equals], as: UTF8.self).trimmed, value))
            } else {
                number += 1
                parameters.append(("\(number)", String(decoding: part, as: UTF8.self)))
            }
        }
        let use = Use(name: name, parameters: parameters, line: frame.line)
        switch WikiTemplates.meaning(of: use, on: title, in: site, infoboxes: infoboxNames) {
        case .text(let text): append(text.utf8)
        case .nothing: break
        case .infobox where frames.count == 1: infoboxes.append(use)
        case .infobox, .unknown: leaveOut("templates {{\(name.prefix(60))}}", "nothing says what they show", line: frame.line)
        case .function: leaveOut("parser functions {{\(name.prefix(30))}}", "the wiki computed them", line: frame.line)
        }
    }

    // MARK: Tags with contents of their own

    private mutating func strip(_ part: Stripped) {
        append([Self.opening] + Array("\(stripped.count)".utf8) + [Self.closing])
        stripped.append(part)
    }

    private static let verbatim: Set = [
        "nowiki", "pre", "ref", "references", "gallery", "math", "source", "syntaxhighlight", "includeonly", "poem", "templatestyles",
        "tabber",
        "timeline", "score", "youtube", "video", "verbatim", "infobox", "rss", "html",
    ]

    /// - Returns: whether something was read.
    private mutating func tag(_ source: [UInt8], _ index: inout Int, _ depth: Int) -> Bool {
        let rest = source[index...]
        if rest.starts(with: "<!--".utf8) {
            comment(source, &index)
            return true
        }
        let isEnd = rest.dropFirst().first == UInt8(ascii: "/")
        let nameStart = index + (isEnd ? 2 : 1)
        let letters = source[min(nameStart, source.count)...].prefix(20).prefix(while: \.isLetter)
        let name = String(decoding: letters, as: UTF8.self).lowercased()
        if ["noinclude", "onlyinclude", "references"].contains(name) || isEnd && Self.verbatim.contains(name) {
            guard name != "references" || isEnd else { return element(name, letters.endIndex, source, &index, depth) }
            guard let end = source[letters.endIndex...].prefix(40).firstIndex(of: UInt8(ascii: ">")) else { return false }
            index = end + 1
            return true
        }
        guard !isEnd, Self.verbatim.contains(name) else { return false }
        return element(name, letters.endIndex, source, &index, depth)
    }

    private mutating func comment(_ source: [UInt8], _ index: inout Int) {
        let end = source.range(of: "-->", from: index + 4)
        work += (end ?? source.count) - index
        line += source[index..<(end ?? source.count)].count { $0 == UInt8(ascii: "\n") }
        if end == nil { leaveOut("comments that do not end", "the wiki does not show what follows either", line: line) }
        // A comment on a line of its own is not an empty line.
        let isAlone = frames[frames.count - 1].parts.last.map { $0.isEmpty || $0.last == UInt8(ascii: "\n") } ?? true
        index = end.map { $0 + 3 } ?? source.count
        if isAlone, index < source.count, source[index] == UInt8(ascii: "\n") {
            line += 1
            index += 1
        }
    }

    private mutating func element(_ name: String, _ after: Int, _ source: [UInt8], _ index: inout Int, _ depth: Int) -> Bool {
        guard !unclosed.contains(name) || name == "ref" || name == "references" else { return false }
        // Attributes end with the line at the latest, so that each byte is looked at once.
        let attributes = source[after...].prefix(1_000).prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
        work += attributes.count
        guard attributes.endIndex < source.count, source[attributes.endIndex] == UInt8(ascii: ">") else { return false }
        let values = WikiAttributes(String(decoding: attributes, as: UTF8.self))
        var content: ArraySlice<UInt8> = []
        var end = attributes.endIndex + 1
        let isEmpty = attributes.last == UInt8(ascii: "/")
        if !isEmpty {
            guard !unclosed.contains(name), let close = source.range(of: "</\(name)", from: end) else {
                if unclosed.insert(name).inserted { work += source.count - end }
                guard name == "references" else { return false }
                index = end
                return true
            }
            work += close - end
            content = source[end..<close]
            end = source[close...].prefix(40).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? source.count
        }
        let start = line
        take(name, values, content, depth)
        line = start + source[index..<end].count { $0 == UInt8(ascii: "\n") }
        index = end
        return true
    }

    private mutating func take(_ name: String, _ attributes: WikiAttributes, _ content: ArraySlice<UInt8>, _ depth: Int) {
        let text = String(decoding: content, as: UTF8.self)
        switch name {
        case "nowiki": strip(.html(WikiHTML.escaped(text)))
        case "pre", "source", "syntaxhighlight", "verbatim":
            strip(.html("<pre>\n\(WikiHTML.escaped(text.replacing("<nowiki>", with: "").replacing("</nowiki>", with: "")))</pre>"))
        case "math":
            leaveOut("formulas", "they became code", line: line)
            strip(.html("<code>\(WikiHTML.escaped(text))</code>"))
        case "ref": reference(attributes, content, depth)
        case "references":
            // What is between the tags defines references that the text names.
            if depth < 2, !content.isEmpty { _ = prepare(Array(content), depth: depth + 1) }
        case "gallery": strip(.html(WikiGallery.html(text, site: site)))
        case "poem":
            let lines = text.trimmed.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "<br>\n")
            append(depth < 3 ? prepare(Array(lines.utf8), depth: depth + 1) : Array(lines.utf8))
        case "youtube": strip(.html("<x-embed>https://www.youtube.com/watch?v=\(WikiHTML.escaped(text.trimmed))</x-embed>"))
        case "tabber" where depth < 3:
            // Each tab has a name, and what it shows.
            let tabs = text.split(separator: "|-|").map { tab in
                let parts = tab.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return parts.count == 2 ? "\n\n'''\(parts[0].trimmed)'''\n\n\(parts[1].trimmed)\n" : String(tab)
            }
            append(prepare(Array(tabs.joined().utf8), depth: depth + 1))
        case "includeonly", "templatestyles": break
        default: leaveOut("<\(name)>", "a page of this site has no place for it", line: line)
        }
    }

    private mutating func reference(_ attributes: WikiAttributes, _ content: ArraySlice<UInt8>, _ depth: Int) {
        let name = attributes["name"].map { "\(attributes["group"] ?? "")\n\($0)" }
        let number = name.flatMap { noteNames[$0] } ?? notes.count
        if number == notes.count { notes.append(nil) }
        if let name { noteNames[name] = number }
        if notes[number] == nil, content.contains(where: { $0 > 0x20 }) {
            notes[number] = depth < 3 ? prepare(Array(content), depth: depth + 1) : Array(content)
        }
        strip(.note(number))
    }
}

extension [UInt8] {
    /// Where a text in ASCII begins, in any case; a name only as a whole.
    fileprivate func range(of text: String, from start: Int) -> Int? {
        let wanted = Array(text.lowercased().utf8)
        guard let first = wanted.first, let last = wanted.last else { return nil }
        let isName = last.isLetter
        var index = start
        while index + wanted.count <= count {
            if self[index] == first, zip(self[index...], wanted).allSatisfy({ $0.0 == $0.1 || $0.0.isLetter && ($0.0 | 0x20) == $0.1 }) {
                let after = index + wanted.count
                if !isName || after >= count || !self[after].isLetter { return index }
            }
            index += 1
        }
        return nil
    }
}

extension UInt8 {
    /// Whether it is a letter of ASCII.
    var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
}
