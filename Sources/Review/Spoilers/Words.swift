/// The words of a text in lower case, without punctuation.
struct Words {
    let all: [String]

    var letters: Int { all.reduce(0) { $0 + $1.count } }

    init(_ text: String) {
        all = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Whether the words of `other` stand in it, side by side.
    func contains(_ other: Words) -> Bool {
        !other.all.isEmpty && all.indices.contains { all[$0...].starts(with: other.all) }
    }
}
