import Hypertext

/// One thing in the graph that search engines read: the vocabulary of schema.org, written as JSON-LD 1.1.
package struct GraphNode {
    /// An address with a fragment, the same wherever the site mentions the thing.
    let id: String
    /// An object with `@type`, and the id as `@id`.
    let json: JSON
}

extension GraphNode {
    /// The thing as other things refer to it: its type and name, with the address of its page.
    ///
    /// It must make sense without the rest of the site.
    static func reference(_ type: String, _ id: String, name: String, page: String) -> JSON {
        .object(["@type": .string(type), "@id": .string(id), "name": .string(name), "url": .string(page)])
    }

    /// A mention of a thing that is described elsewhere in the same graph.
    static func mention(_ id: String) -> JSON { .object(["@id": .string(id)]) }
}
