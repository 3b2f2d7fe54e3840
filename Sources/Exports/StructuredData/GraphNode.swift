import Hypertext

/// One thing of the graph that search engines read: in the vocabulary of schema.org, as JSON-LD 1.1 writes it.
package struct GraphNode {
    /// An address with a fragment, the same wherever the site speaks of the thing.
    let id: String
    /// An object with `@type` and, as `@id`, the id.
    let json: JSONText
}

extension GraphNode {
    /// The thing as another thing refers to it: what it is and what it is called, with the address of its page.
    ///
    /// What is said on no other page of the site has to be understood from this.
    static func reference(_ type: String, _ id: String, name: String, page: String) -> JSONText {
        .object(["@type": .string(type), "@id": .string(id), "name": .string(name), "url": .string(page)])
    }

    /// A mention of a thing that is described elsewhere in the same graph.
    static func mention(_ id: String) -> JSONText { "{\"@id\": \(id)}" }
}
