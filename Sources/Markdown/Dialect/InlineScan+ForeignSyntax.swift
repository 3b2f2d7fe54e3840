import Diagnostics

/// Syntax of other programs, which means nothing here although its writer thinks it does.
extension InlineScan {
    static var directiveAdvice: String {
        "write a directive, such as '::video[title]{url=…}', or a backslash before the first brace to show it"
    }

    /// What is wrong with braces that contain no name of a value.
    func adviceOnBraces(at index: Int) -> (message: String, help: String) {
        if SpoilerTags(text: text, end: end, allowsLabels: false).brace(at: index) != nil {
            return ("this guards nothing, because braces insert a value", SpoilerTags.help)
        }
        if "<%".utf8.contains(text.byte(index + 2)) { return ("shortcodes of Hugo are not known here", Self.directiveAdvice) }
        if let name = templateName(at: index + 2) { return (Self.templateProblem, Self.adviceOnTemplate(name)) }
        var close = index + 2
        while close < end, close < index + LostLink.longestWords, text[close] != UInt8(ascii: "}") { close += 1 }
        let words = text.trimmed(index + 2..<close)
        if text.byte(close) == UInt8(ascii: "}"), text[words].contains(UInt8(ascii: " ")), !text[words].contains(UInt8(ascii: ".")) {
            return ("this is not a value", "for a link to a page by its name, write [[\(text.string(words))]]; for two braces, write \\{{")
        }
        return ("this is not a value", "write names with dots between them, as in {{ratings.imdb.value}}, or \\{{ for two braces")
    }

    /// What is only syntax at the start of a paragraph, or as the whole of one.
    mutating func readForeignStart(_ region: Range<Int>) {
        guard !isCell, let first = region.first else { return }
        switch text[first] {
        case UInt8(ascii: "{") where text.byte(first + 1) == UInt8(ascii: "|"): nameWikiTable(first)
        case UInt8(ascii: "["), UInt8(ascii: "{"): nameContents(region)
        case UInt8(ascii: "="): nameWikiHeading(region)
        case UInt8(ascii: "_"): nameWikiSwitch(region)
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            guard text.starts(with: "!!! ", at: first) || text.starts(with: "???", at: first) && text.byte(first + 3).isBlank else {
                return
            }
            reportOnce(
                .warning, first, "boxes of MkDocs are not known here", help: "put ':::note[title]' before the text and ':::' after it")
        case UInt8(ascii: "i"), UInt8(ascii: "e"):
            guard isModuleLine(first) else { return }
            reportOnce(
                .warning, first, "this line of MDX is shown as text", help: "delete it; components are written as directives here")
        default: break
        }
    }

    /// `[TOC]` and its relatives.
    private mutating func nameContents(_ region: Range<Int>) {
        let range = text.trimmed(region)
        guard range.count <= 12 else { return }
        let words = text.string(range).lowercased().filter { $0.isLetter || $0 == ":" }
        guard words == "toc" || words == ":toc" else { return }
        reportOnce(
            .warning, range.lowerBound, "a table of contents cannot be put into a text",
            help: "delete this; longer articles have one above their text, and 'contentsFromWords' in site.yaml says from how many words")
    }

    private func isModuleLine(_ start: Int) -> Bool {
        if text.starts(with: "export ", at: start) {
            return ["const ", "default ", "function "].contains { text.starts(with: $0 as StaticString, at: start + 7) }
        }
        guard text.starts(with: "import ", at: start) else { return false }
        var index = start + 7
        while index < end, !text[index].isLineEnd, index < start + 200 {
            if text.starts(with: " from '", at: index) || text.starts(with: " from \"", at: index) { return true }
            index += 1
        }
        return false
    }

    /// `{% include x %}`, `{/* comment */}`, `{: .class}` and `{.class}`.
    mutating func nameForeignBrace(at index: Int) {
        switch text.byte(index + 1) {
        case UInt8(ascii: "%") where index + 2 < end:
            reportOnce(.error, index, "tags of Jekyll and Liquid are not known here", help: Self.directiveAdvice)
        case UInt8(ascii: "/") where text.byte(index + 2) == UInt8(ascii: "*"):
            reportOnce(.error, index, "this is not a comment here, so readers would see it", help: "write it as '<!-- … -->'")
        case UInt8(ascii: ":"), UInt8(ascii: "."):
            guard closesSoon(index), !text.starts(with: "{:toc", at: index), text.byte(index + 2).isLetter || text.byte(index + 2).isBlank
            else { return }
            nameAttributes(at: index)
        case let first where first.isLetter: nameBracedWords(at: index)
        default: break
        }
    }

    /// `{words}(/address/)`, and `{seasons.2.premiere}` with one brace on each side.
    private mutating func nameBracedWords(at index: Int) {
        var close = index + 1
        while close < end, close < index + LostLink.longestWords, text[close] != UInt8(ascii: "}"), text[close] != UInt8(ascii: "{"),
            !text[close].isLineEnd
        { close += 1 }
        lostSteps += close - index
        guard close < end, text[close] == UInt8(ascii: "}") else { return }
        let words = index + 1..<close
        if nameLinkInBraces(index, words) { return }
        let path = text.string(words)
        let names = path.split(separator: ".", omittingEmptySubsequences: false)
        guard names.count > 1, Self.data.contains(names[0]), !names.contains(where: \.isEmpty),
            text[words].allSatisfy({ $0.isPartOfName || $0 == UInt8(ascii: ".") })
        else { return }
        reportOnce(
            .warning, index, "this value is shown as text, because it has one brace on each side",
            help: "write '{{\(path)}}'; for the braces themselves, write '\\{'")
    }

    /// The first names of values.
    private static let data: Set<Substring> = ["show", "seasons", "characters", "volumes", "ratings", "site", "people", "shows"]

    /// `^(words)`, small and raised on Reddit.
    mutating func nameRaisedWords(at index: Int) {
        guard text.byte(index + 1) == UInt8(ascii: "("), index + 2 < end, text[index + 2].isLetter,
            index == start || text[index - 1].isWhitespace,
            let close = LostLink.parenthesis(from: index + 2, in: text, end: end)
        else { return }
        lostSteps += close - index
        reportOnce(
            .warning, index, "'^(…)' raises nothing here", help: "leave out '^' and the parentheses; for raised letters, write 'x^2^'")
    }

    /// `__NOTOC__` and other switches of MediaWiki.
    private mutating func nameWikiSwitch(_ region: Range<Int>) {
        let range = text.trimmed(region)
        guard 7...24 ~= range.count, text.starts(with: "__", at: range.lowerBound), text.starts(with: "__", at: range.upperBound - 2) else {
            return
        }
        let name = text.string(range.dropFirst(2).dropLast(2))
        guard ["TOC", "NOTOC", "FORCETOC", "NOEDITSECTION", "NEWSECTIONLINK", "NOINDEX", "INDEX", "HIDDENCAT", "NOGALLERY"].contains(name)
        else { return }
        reportOnce(
            .warning, range.lowerBound, "switches of wikis are shown as text",
            help: "delete it; articles with many words have a table of contents by themselves")
    }

    /// `![](x){width=300}` and `[words](x){target=_blank}`.
    ///
    /// - Parameter index: the offset after the destination.
    mutating func nameAttributes(afterDestination index: Int) {
        guard text.byte(index) == UInt8(ascii: "{"), index < end, closesSoon(index) else { return }
        let next = text.byte(index + 1)
        if next.isLetter || ".#:".utf8.contains(next) { nameAttributes(at: index) }
    }

    private mutating func nameAttributes(at index: Int) {
        reportOnce(
            .warning, index, "attributes in braces are shown as text here",
            help: "delete them, or show the picture with '::figure[caption]{src=… alt=… width=300}'; for braces, write '\\{'")
    }

    private func closesSoon(_ index: Int) -> Bool {
        text[index..<min(end, index + 200)].first { $0 == UInt8(ascii: "}") || $0.isLineEnd } == UInt8(ascii: "}")
    }

    /// `%%words%%`, a comment in Obsidian.
    mutating func percent(at index: Int) -> Int {
        guard text.byte(index + 1) == UInt8(ascii: "%"), index + 1 < end else { return index }
        if index == start || text[index - 1].isWhitespace, text.byte(index + 2) != UInt8(ascii: "%") {
            reportOnce(
                .error, index, "'%%' hides nothing here, so readers would see the words between these signs",
                help: "write a comment as '<!-- … -->'; for the signs themselves, write '\\%%'")
        }
        return index + 2
    }

    /// `![[picture.png]]`, which embeds a file in Obsidian.
    mutating func nameEmbed(at index: Int) {
        guard index > start, text[index - 1] == UInt8(ascii: "!"), text.byte(index - 2) != UInt8(ascii: "\\") else { return }
        reportOnce(
            .warning, index - 1, "'![[…]]' embeds nothing here",
            help: "write '![what it shows](/images/name.jpg)' for a picture, and '[[name]]' without the '!' for a link")
    }

    /// `:smile:`.
    mutating func nameShortcode(_ colon: Int, _ name: Range<Int>) {
        guard name.upperBound < end, text[name.upperBound] == UInt8(ascii: ":") else { return }
        let (before, after) = (colon > start ? text[colon - 1] : 0, name.upperBound + 1 < end ? text[name.upperBound + 1] : 0)
        guard !before.isLetterOrDigit, before != UInt8(ascii: "/"), !after.isLetterOrDigit, after != UInt8(ascii: "/"),
            text[name].allSatisfy({ !$0.isLetter || $0 & 0x20 != 0 })
        else { return }
        let name = text.string(name)
        reportOnce(
            .warning, colon, "':\(name):' does not become an emoji",
            help: EmojiNames.emoji(name).map { "write \($0)" } ?? "write the emoji itself, such as 😄")
    }

    /// `: definition` below its term.
    mutating func nameDefinition(at colon: Int) {
        guard colon > start, text.byte(colon + 1).isBlank else { return }
        var index = colon - 1
        while index > start, text[index].isBlank || text[index] == UInt8(ascii: ">") { index -= 1 }
        guard index > start, text[index].isLineEnd else { return }
        reportOnce(
            .warning, colon, "a colon at the start of a line makes no list of definitions here",
            help: "write '- **term**: what it means', or a table; for the colon itself, write '\\:'")
    }
}
