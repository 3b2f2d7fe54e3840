import Hypertext

extension WordReader {
    /// Reads what can be read in a page or an XML document.
    mutating func scan(_ text: UnsafeBufferPointer<UInt8>, as language: HTMLTokenizer.Language, containers: GuardedContainers) {
        var scan = MarkupScan(text, as: language, reader: self, containers: containers)
        scan.run()
        self = scan.reader
    }
}

/// The elements of a file that may contain guarded texts.
enum GuardedContainers {
    case none
    /// `<details class="spoiler">`, without its summary.
    case spoilers
    /// The whole main content, for a page with nothing but a spoiler on it.
    case mainElement
}

/// Reads the words of a page that people or machines can read: its text, attributes, scripts, comments and drawings, but not the contents
/// of guarded containers.
struct MarkupScan<Sink: WordSink> {
    private let text: UnsafeBufferPointer<UInt8>
    private let containers: GuardedContainers
    private let readsAttributes: Bool
    private(set) var reader: WordReader<Sink>
    private var tokenizer: HTMLTokenizer
    /// The name of the last start tag.
    private var element = 0..<0
    /// The guarded containers around the current position.
    private var depth = 0
    /// Whether it is in the summary of the outermost one.
    private var isInSummary = false
    private var isInDrawing = false

    init(
        _ text: UnsafeBufferPointer<UInt8>, as language: HTMLTokenizer.Language = .html, reader: WordReader<Sink>,
        containers: GuardedContainers, readsAttributes: Bool = true
    ) {
        self.readsAttributes = readsAttributes
        self.text = text
        self.reader = reader
        self.containers = containers
        tokenizer = HTMLTokenizer(text, language: language)
    }

    private var isReadable: Bool { depth == 0 || isInSummary }

    mutating func run() {
        while let token = tokenizer.next() {
            switch token {
            case .text(let range): if isReadable { reader.read(text, range) }
            case .rawText(let range): readRaw(range)
            case .comment(let range): readApart(range, .plain)
            case .startTag(let name): readStart(of: name)
            case .endTag(let name): readEnd(of: name)
            }
        }
        reader.endSentence()
    }
}

extension MarkupScan {
    private mutating func readEnd(of name: Range<Int>) {
        if depth > 0 {
            switch containers {
            case .spoilers where matches(name, "details"), .mainElement where matches(name, "main"): depth -= 1
            case _ where matches(name, "summary"): isInSummary = false
            default: break
            }
        }
        if matches(name, "svg") { isInDrawing = false }
        if isReadable, !isInline(name) { reader.endSentence() }
    }

    private mutating func readStart(of name: Range<Int>) {
        element = name
        let isContainer = containers == .spoilers && matches(name, "details")
        guard isReadable else {
            if isContainer || containers == .mainElement && matches(name, "main") { depth += 1 }
            if depth == 1, containers == .spoilers, matches(name, "summary") { isInSummary = true }
            return
        }
        if !isInline(name) { reader.endSentence() }
        // Everything else in a drawing has lines and colours only.
        if isInDrawing, !matches(name, "a"), !matches(name, "image") { return }
        let isSpoiler = readAttributes(isContainer: isContainer)
        if isContainer, isSpoiler || depth > 0 { depth += 1 }
        if containers == .mainElement, matches(name, "main") { depth += 1 }
        if matches(name, "svg") { isInDrawing = true }
    }

    /// Reads the attributes of a tag.
    ///
    /// - Returns: whether it is a container with the class of a spoiler.
    private mutating func readAttributes(isContainer: Bool) -> Bool {
        var isSpoiler = false
        while let attribute = tokenizer.nextAttribute() {
            if matches(attribute.name, "class") {
                isSpoiler = isSpoiler || isContainer && beginsWithSpoiler(attribute.value)
            } else if readsAttributes, !attribute.value.isEmpty, !isUnreadable(attribute.name) {
                let text = text
                reader.aside { $0.read(text, attribute.value) }
            }
        }
        return isSpoiler
    }

    /// Reads the content of an element that has no tags.
    private mutating func readRaw(_ range: Range<Int>) {
        if matches(element, "style"), !isInDrawing { return }
        readApart(range, matches(element, "script") ? .json : .plain)
    }

    /// Reads text that no word of the page continues into.
    private mutating func readApart(_ range: Range<Int>, _ notation: WordReader<Sink>.Notation) {
        guard isReadable else { return }
        reader.endSentence()
        reader.read(text, range, notation)
        reader.endSentence()
    }
}

extension MarkupScan {
    private func matches(_ range: Range<Int>, _ word: StaticString) -> Bool {
        range.count == word.utf8CodeUnitCount && UnsafeBufferPointer(rebasing: text[range]).matches(word)
    }

    private func isInline(_ name: Range<Int>) -> Bool { name.count <= 6 && UnsafeBufferPointer(rebasing: text[name]).isNameOfInlineElement }

    /// Whether an attribute is for browsers only, such as a style, a line's path or a type.
    private func isUnreadable(_ name: Range<Int>) -> Bool {
        switch name.count {
        case 1: matches(name, "d") || matches(name, "x") || matches(name, "y")
        case 3: matches(name, "rel")
        case 4: matches(name, "type")
        case 5: matches(name, "style") || matches(name, "width")
        case 6: matches(name, "height") || matches(name, "points")
        case 7: matches(name, "viewbox")
        case 8: matches(name, "datetime")
        case 9: matches(name, "transform")
        default: false
        }
    }

    /// Whether one of the words of a class attribute begins with `spoiler`.
    private func beginsWithSpoiler(_ value: Range<Int>) -> Bool {
        text[value].split(whereSeparator: \.isHTMLSpace).contains { $0.starts(with: "spoiler".utf8) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are the name of an element that does not end a word.
    var isNameOfInlineElement: Bool {
        switch count {
        case 1: matches("a") || matches("b") || matches("i") || matches("q") || matches("s") || matches("u")
        case 2: matches("em")
        case 3:
            matches("bdi") || matches("del") || matches("dfn") || matches("ins") || matches("kbd") || matches("sub") || matches("sup")
                || matches("var") || matches("wbr")
        case 4: matches("span") || matches("time") || matches("abbr") || matches("cite") || matches("code") || matches("mark")
        case 5: matches("small") || matches("tspan")
        case 6: matches("strong")
        default: false
        }
    }
}
