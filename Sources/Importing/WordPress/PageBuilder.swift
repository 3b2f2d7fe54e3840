import Hypertext

/// The shortcodes of page builders (Divi, WPBakery, Avada, Enfold, Elementor and others), as HTML that says the same.
///
/// Most only arrange what is between them. Some have words, pictures or films in their attributes.
enum PageBuilder {
    private static let prefixes = [
        "et_pb_", "vc_", "fusion_", "av_", "cs_", "fl_", "elementor", "mk_", "nectar_", "kc_", "ux_", "themify_", "tatsu_",
    ]
    /// What is between them is not words.
    private static let encoded: Set = ["vc_raw_html", "vc_raw_js", "fusion_code", "et_pb_code", "vc_gmaps"]

    enum Meaning {
        /// Elements in its place, before what is between it and its end; and the numbers of pictures in the export.
        case content([HTMLNode], pictures: [String])
        /// Not words.
        case code
    }

    /// - Returns: `nil` for any other shortcode.
    static func meaning(of code: HTMLElement) -> Meaning? {
        guard let name = code["name"], prefixes.contains(where: { name.hasPrefix($0) }) else { return nil }
        if encoded.contains(name) { return .code }
        var nodes: [HTMLNode] = []
        func add(_ name: String, _ children: [HTMLNode], _ attributes: [String: String] = [:]) {
            nodes.append(.element(HTMLElement(name: name, attributes: attributes, children: children, line: code.line)))
        }
        let title = ["title", "heading", "text", "header"].lazy.compactMap { code[$0].map(decoded) }.first { !$0.trimmed.isEmpty }
        let isPicture = name.hasSuffix("image") || name.hasSuffix("imageframe") || name.hasSuffix("blurb") || name.hasSuffix("slide")
        if isPicture, let source = code["src"] ?? code["image"] ?? code["image_url"], Int(source) == nil {
            add("img", [], ["src": decoded(source), "alt": decoded(code["alt"] ?? code["title_text"] ?? "")])
        }
        let words = code.children.words.trimmed
        if name == "fusion_imageframe", code.children.elements(named: ["img"]).isEmpty, words.isPictureName {
            add("img", [], ["src": words, "alt": decoded(code["alt"] ?? "")])
        }
        if name.hasSuffix("video"), let address = code["src"] ?? code["link"] ?? code["video"] {
            add("x-embed", [.text(decoded(address), line: code.line)])
        } else if name.contains("button") || name == "vc_btn" {
            if let label = (code["button_text"] ?? code["title"]).map(decoded) {
                let address = (code["button_url"] ?? code["link"]).map(address)
                let text = HTMLNode.text(label, line: code.line)
                add(
                    "p",
                    [address.map { .element(HTMLElement(name: "a", attributes: ["href": $0], children: [text], line: code.line)) } ?? text])
            }
        } else if let title, !isPicture || name.hasSuffix("blurb") {
            if name.hasSuffix("heading") {
                add("h2", [.text(title, line: code.line)])
            } else {
                add("p", [.element(HTMLElement(name: "strong", children: [.text(title, line: code.line)], line: code.line))])
            }
        }
        let numbers = [code["images"], code["gallery_ids"], code["image"], code["image_id"]].lazy.compactMap { $0 }.first
        let pictures = (numbers ?? "").split { $0 == "," || $0 == " " }.map(String.init).filter { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
        return .content(nodes, pictures: pictures)
    }

    /// Brackets and quotation marks, which a shortcode cannot have in its attributes.
    private static func decoded(_ text: String) -> String {
        text.replacing("%22", with: "\"").replacing("%91", with: "[").replacing("%93", with: "]").replacing("``", with: "\"")
    }

    /// `url:https%3A%2F%2Fx.example|title:X` of WPBakery, or an address.
    private static func address(_ text: String) -> String {
        guard text.hasPrefix("url:") else { return decoded(text) }
        return String(text.dropFirst(4).prefix { $0 != "|" }).percentDecoded
    }
}
