import CGumbo
import CLibrary

/// Parses a piece of HTML with gumbo, which repairs what is wrong as browsers do.
enum HTMLFragment {
    /// Why a text is not parsed.
    enum Refusal: Error, Hashable, Sendable {
        case tooLong, tooDeep
    }

    /// In bytes: as much as one text of the site may have.
    static let longest = 2_000_000
    /// How deep the copied tree is at most. What is deeper is text in the last element.
    static let depth = 100

    static func parse(_ html: String) throws(Refusal) -> [HTMLNode] {
        guard html.utf8.count <= longest else { throw .tooLong }
        var bytes = Array(html.utf8)
        guard HTMLNesting.prepare(&bytes) else { throw .tooDeep }
        // In the first line, so that lines stay what they are.
        bytes = Array("<!DOCTYPE html><body>".utf8) + bytes
        let arena = Arena()
        return withExtendedLifetime(arena) {
            var options = kGumboDefaultOptions
            options.userdata = Unmanaged.passUnretained(arena).toOpaque()
            options.allocator = { data, size in data.flatMap { Unmanaged<Arena>.fromOpaque($0).takeUnretainedValue().allocate(size) } }
            // The arena frees everything at once: gumbo's own way to do so descends with the tree.
            options.deallocator = { _, _ in }
            options.max_errors = 0
            return bytes.withUnsafeBytes { bytes -> [HTMLNode] in
                let text = bytes.bindMemory(to: CChar.self)
                guard let output = gumbo_parse_with_options(&options, text.baseAddress, text.count), let root = output.pointee.root else {
                    return []
                }
                let parts = children(of: root)
                let body = parts.first { $0.pointee.v.element.tag == GUMBO_TAG_BODY }
                // Comments after the end of the body are parts of the root.
                return (body.map { children(of: $0) } ?? []).flatMap { copy($0, depth: 0) }
            }
        }
    }

    private static func children(of node: UnsafeMutablePointer<GumboNode>) -> [UnsafeMutablePointer<GumboNode>] {
        let vector = node.pointee.v.element.children
        return (0..<Int(vector.length)).compactMap { vector.data[$0]?.assumingMemoryBound(to: GumboNode.self) }
    }

    private static func copy(_ node: UnsafeMutablePointer<GumboNode>, depth: Int) -> [HTMLNode] {
        switch node.pointee.type {
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
            let children = children(of: node)
            let copies =
                depth < Self.depth ? children.flatMap { copy($0, depth: depth + 1) } : [.text(words(of: children), line: 1)]
            return [
                .element(
                    HTMLElement(
                        name: name(of: node.pointee.v.element), attributes: attributes(of: node.pointee.v.element), children: copies,
                        line: Int(node.pointee.v.element.start_pos.line)))
            ]
        case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
            return [.text(String(cString: node.pointee.v.text.text), line: Int(node.pointee.v.text.start_pos.line))]
        case GUMBO_NODE_COMMENT:
            return [.comment(String(cString: node.pointee.v.text.text), line: Int(node.pointee.v.text.start_pos.line))]
        default: return []
        }
    }

    /// The text in nodes, without recursion.
    private static func words(of nodes: [UnsafeMutablePointer<GumboNode>]) -> String {
        var words = ""
        var waiting = Array(nodes.reversed())
        while let node = waiting.popLast() {
            switch node.pointee.type {
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: waiting += children(of: node).reversed()
            case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE: words += String(cString: node.pointee.v.text.text)
            default: break
            }
        }
        return words
    }

    private static func name(of element: GumboElement) -> String {
        if element.tag != GUMBO_TAG_UNKNOWN { return String(cString: gumbo_normalized_tagname(element.tag)) }
        var tag = element.original_tag
        gumbo_tag_from_original_text(&tag)
        guard let data = tag.data else { return "" }
        let bytes = UnsafeRawBufferPointer(start: data, count: Int(tag.length))
        return String(decoding: bytes, as: UTF8.self).lowercased()
    }

    private static func attributes(of element: GumboElement) -> [String: String] {
        let vector = element.attributes
        var attributes: [String: String] = [:]
        for index in 0..<Int(vector.length) {
            guard let attribute = vector.data[index]?.assumingMemoryBound(to: GumboAttribute.self).pointee else { continue }
            attributes[String(cString: attribute.name)] = String(cString: attribute.value)
        }
        return attributes
    }

    /// Memory that is freed at once. A class, because gumbo's callbacks get a pointer to it.
    private final class Arena {
        private var chunks: [UnsafeMutableRawPointer] = []
        private var free: UnsafeMutableRawPointer?
        private var rest = 0
        private static let (chunk, alignment) = (1 << 20, 16)

        func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
            let size = (max(size, 1) + Self.alignment - 1) / Self.alignment * Self.alignment
            if size > rest {
                let chunk = UnsafeMutableRawPointer.allocate(byteCount: max(size, Self.chunk), alignment: Self.alignment)
                chunks.append(chunk)
                (free, rest) = (chunk, max(size, Self.chunk))
            }
            let block = free
            free = free?.advanced(by: size)
            rest -= size
            return block
        }

        deinit { for chunk in chunks { chunk.deallocate() } }
    }
}
