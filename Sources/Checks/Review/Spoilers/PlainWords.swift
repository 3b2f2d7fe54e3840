/// The words of a text in lower case, without punctuation.
struct PlainWords {
    let all: [String]

    var letters: Int { all.reduce(0) { $0 + $1.count } }

    init(_ text: String) {
        all = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Every `count` words in a row.
    func rows(of count: Int) -> [ArraySlice<String>] {
        guard count > 0, count <= all.count else { return [] }
        return (0...(all.count - count)).map { all[$0..<($0 + count)] }
    }
}
