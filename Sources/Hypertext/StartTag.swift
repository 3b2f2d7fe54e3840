/// A start tag with its attributes, as a tokenizer has found them in a text.
package struct StartTag {
    package let text: UnsafeBufferPointer<UInt8>
    package let name: Range<Int>
    package private(set) var attributes: [HTMLTokenizer.Attribute] = []

    /// - Parameter tokenizer: has just returned the tag with this name, and is then after it.
    package init(_ name: Range<Int>, of text: UnsafeBufferPointer<UInt8>, attributesFrom tokenizer: inout HTMLTokenizer) {
        self.text = text
        self.name = name
        while let attribute = tokenizer.nextAttribute() { attributes.append(attribute) }
    }

    /// Whether a part of the text is `word`, which is in lower case, in any case.
    package func matches(_ range: Range<Int>, _ word: StaticString) -> Bool { UnsafeBufferPointer(rebasing: text[range]).matches(word) }

    package func isNamed(_ word: StaticString) -> Bool { matches(name, word) }

    /// The value of an attribute, with its character references resolved.
    package func value(of name: StaticString) -> String? { attributes.first { matches($0.name, name) }.map(value) }

    package func value(of attribute: HTMLTokenizer.Attribute) -> String { text[attribute.value].resolvingCharacterReferences }
}
