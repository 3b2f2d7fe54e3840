import CYAML
import Hypertext

/// Composes the value of a YAML text from the events of libyaml.
///
/// Content uses only a subset of YAML. Anchors, aliases and tags are refused: with aliases, nine lines can stand for a billion values.
/// Duplicate keys are kept, so that `Fields` can report each of them at its place.
///
/// Where braces are read as something other than what their writer saw, the obvious meaning is taken, with a problem.
struct NodeComposer: ~Copyable {
    /// The deepest nesting of lists and mappings. Content needs six levels.
    static let depthLimit = 50

    /// On the heap, because libyaml keeps a pointer to the parser in the parser.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let source: UnsafeBufferPointer<UInt8>
    private var cursor: SourceCursor
    private var problems: [YAMLProblem] = []

    /// The value of `text`, which is UTF-8, and what is wrong with it; `nil` if it contains only white space and comments.
    ///
    /// - Complexity: O(n) in the length of the text.
    static func compose(_ text: ArraySlice<UInt8>) throws(YAMLProblem) -> (node: YAMLNode, problems: [YAMLProblem])? {
        if let problem = YAMLProblem.lineSeparator(in: text) { throw problem }
        return try text.withUnsafeBufferPointer { bytes throws(YAMLProblem) in
            var composer = NodeComposer(bytes)
            do throws(LibraryError) {
                guard let node = try composer.document() else { return nil }
                return (node, composer.problems)
            } catch {
                switch error {
                case .refused(let problem): throw problem.finished(in: text)
                case .stopped: throw YAMLProblem(composer.parser.pointee, in: text)
                }
            }
        }
    }

    /// `bytes` must stay in memory for the lifetime of the composer.
    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        source = bytes
        cursor = SourceCursor(bytes)
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    private enum LibraryError: Error {
        case refused(YAMLProblem)
        /// libyaml stopped; the parser holds the reason.
        case stopped
    }
}

extension NodeComposer {
    private mutating func document() throws(LibraryError) -> YAMLNode? {
        guard case .streamStart = try next().event, case .documentStart = try next().event else { return nil }
        let node = try node(try next(), depth: 0)
        guard case .documentEnd = try next().event else { return node }
        let (event, mark) = try next()
        guard case .streamEnd = event else {
            let help = "put everything into one document, and delete the line '---'"
            throw .refused(YAMLProblem(at: mark, "a second document begins here", help: help))
        }
        return node
    }

    /// The node that starts with `start`.
    ///
    /// - Parameter key: the one that it is the value of.
    private mutating func node(
        _ start: (event: Event, mark: Mark), depth: Int, under key: YAMLNode? = nil
    ) throws(LibraryError) -> YAMLNode {
        guard depth < Self.depthLimit else {
            throw .refused(YAMLProblem(at: start.mark, YAMLProblem.tooDeep, help: YAMLProblem.closeBrackets))
        }
        switch start.event {
        case .scalar(let text, let isPlain, let end):
            let comment = isPlain ? cursor.comment(after: end) : nil
            return YAMLNode(content: .scalar(text, isPlain: isPlain), mark: start.mark, end: end, comment: comment)
        case .sequenceStart: return YAMLNode(content: .sequence(try items(depth: depth + 1)), mark: start.mark)
        case .mappingStart(let isFlow):
            return YAMLNode(content: try pairs(isFlow: isFlow, at: start.mark, depth: depth + 1, under: key), mark: start.mark)
        default: return YAMLNode(content: .mapping([]), mark: start.mark)
        }
    }

    private mutating func items(depth: Int) throws(LibraryError) -> [YAMLNode] {
        var items: [YAMLNode] = []
        while true {
            let start = try next()
            if case .collectionEnd = start.event { return items }
            items.append(try node(start, depth: depth))
        }
    }

    /// The pairs of a mapping that starts at `mark`; in braces, they may turn out to be a list.
    private mutating func pairs(
        isFlow: Bool, at mark: Mark, depth: Int, under name: YAMLNode?
    ) throws(LibraryError) -> YAMLNode.Content {
        var pairs = NodePairs()
        while true {
            let start = try next()
            if case .collectionEnd = start.event {
                let list = isFlow ? pairs.list(at: mark, under: name) : nil
                problems += pairs.problems
                return list.map { .sequence($0) } ?? .mapping(pairs.all)
            }
            let key = try node(start, depth: depth)
            let isPair = !isFlow || key.text == nil || cursor.hasColon(after: key.end)
            let value = try node(try next(), depth: depth, under: key)
            if isPair { pairs.add(key, value) } else { pairs.add(stray: key) }
        }
    }
}

extension NodeComposer {
    private enum Event {
        case scalar(String, isPlain: Bool, end: Mark)
        case sequenceStart
        /// `isFlow` if it is in braces.
        case mappingStart(isFlow: Bool)
        case collectionEnd
        case streamStart, documentStart, documentEnd, streamEnd
    }

    private borrowing func next() throws(LibraryError) -> (event: Event, mark: Mark) {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw .stopped }
        defer { yaml_event_delete(&event) }
        let mark = Mark(event.start_mark)
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            try refuse(anchor: scalar.anchor, tag: scalar.tag, at: mark)
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            if let finding = DirectionScan.findings(in: bytes).first(where: { $0.message != nil }) {
                throw .refused(YAMLProblem(finding, inScalarFrom: mark, to: Mark(event.end_mark), of: source))
            }
            // Written with a backslash; the others are found when the file is read.
            if let finding = InvisibleCharacters.first(in: bytes) {
                throw .refused(YAMLProblem(at: mark, finding.message, help: finding.help))
            }
            if CombiningMarks.excess(in: bytes) != nil {
                throw .refused(YAMLProblem(at: mark, CombiningMarks.message, help: CombiningMarks.help))
            }
            let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
            let text = String(decoding: bytes, as: UTF8.self).composed
            return (.scalar(isPlain ? String(text.withoutUncommonSpaces) : text, isPlain: isPlain, end: Mark(event.end_mark)), mark)
        case YAML_SEQUENCE_START_EVENT:
            try refuse(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, at: mark)
            return (.sequenceStart, mark)
        case YAML_MAPPING_START_EVENT:
            try refuse(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, at: mark)
            return (.mappingStart(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE), mark)
        case YAML_ALIAS_EVENT:
            throw .refused(
                YAMLProblem(at: mark, "aliases ('*…') are not allowed", help: "write the value again, or \(YAMLProblem.quoteIt)"))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return (.collectionEnd, mark)
        case YAML_STREAM_START_EVENT: return (.streamStart, mark)
        case YAML_DOCUMENT_START_EVENT: return (.documentStart, mark)
        case YAML_DOCUMENT_END_EVENT: return (.documentEnd, mark)
        default: return (.streamEnd, mark)
        }
    }

    private borrowing func refuse(anchor: UnsafePointer<UInt8>?, tag: UnsafePointer<UInt8>?, at mark: Mark) throws(LibraryError) {
        if anchor != nil {
            throw .refused(YAMLProblem(at: mark, "anchors ('&…') are not allowed", help: "delete it, or \(YAMLProblem.quoteIt)"))
        }
        if tag != nil { throw .refused(YAMLProblem(at: mark, "tags ('!…') are not allowed", help: "delete it, or \(YAMLProblem.quoteIt)")) }
    }
}

extension Mark {
    /// libyaml counts from 0.
    init(_ mark: yaml_mark_t) { self.init(line: mark.line + 1, column: mark.column + 1) }
}
