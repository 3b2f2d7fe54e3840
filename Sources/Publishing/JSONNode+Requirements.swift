import Hypertext

/// For what Marquee or rclone has written, where anything unexpected means that it cannot be trusted.
extension JSONNode {
    /// A value is missing, or of another kind.
    struct Unexpected: Error, Hashable {}

    /// The member with this name, which must be there.
    func required(_ key: String) throws(Unexpected) -> JSONNode { try Self.known(self[key]) }

    func requireText() throws(Unexpected) -> String { try Self.known(text) }
    func requireInteger() throws(Unexpected) -> Int { try Self.known(integer) }
    func requireBoolean() throws(Unexpected) -> Bool { try Self.known(boolean) }

    func requireItems<Item>(_ item: (JSONNode) throws(Unexpected) -> Item) throws(Unexpected) -> [Item] {
        try Self.known(items).map(item)
    }

    /// The items, each read by a method such as `JSONNode.requireText`.
    func requireItems<Item>(_ method: (JSONNode) -> () throws(Unexpected) -> Item) throws(Unexpected) -> [Item] {
        try requireItems { node throws(Unexpected) in try method(node)() }
    }

    func requireMembers<Member>(_ member: (JSONNode) throws(Unexpected) -> Member) throws(Unexpected) -> [String: Member] {
        var read: [String: Member] = [:]
        for (key, value) in try Self.known(members) { read[key] = try member(value) }
        return read
    }

    /// The members, each read by a method such as `JSONNode.requireText`.
    func requireMembers<Member>(_ method: (JSONNode) -> () throws(Unexpected) -> Member) throws(Unexpected) -> [String: Member] {
        try requireMembers { node throws(Unexpected) in try method(node)() }
    }

    static func known<Value>(_ value: Value?) throws(Unexpected) -> Value {
        guard let value else { throw Unexpected() }
        return value
    }
}
