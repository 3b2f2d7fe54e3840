import ContentReader
import Hypertext

extension HTML {
    /// The same markup with whole addresses, for readers elsewhere.
    ///
    /// - Parameters:
    ///   - base: the site's address.
    ///   - page: the path of the page that shows the markup, which other addresses depend on.
    func withWholeAddresses(base: BaseURL, page: String) -> HTML {
        var result: [UInt8] = []
        var copied = 0
        bytes.withUnsafeBufferPointer { text in
            var tokenizer = HTMLTokenizer(text)
            while let token = tokenizer.next() {
                guard case .startTag = token else { continue }
                while let attribute = tokenizer.nextAttribute() {
                    guard Self.namesOfAddresses.contains(String(decoding: text[attribute.name], as: UTF8.self)) else { continue }
                    let written = String(decoding: text[attribute.value], as: UTF8.self)
                    guard let whole = base.wholeAddress(of: written, on: base.path + page) else { continue }
                    result += text[copied..<attribute.value.lowerBound]
                    result += whole.utf8
                    copied = attribute.value.upperBound
                }
            }
        }
        return copied == 0 ? self : HTML(trusted: result + bytes[copied...])
    }

    private static let namesOfAddresses: Set = ["href", "src", "cite", "poster"]
}

extension BaseURL {
    /// - Returns: `nil` for an address that is whole already.
    fileprivate func wholeAddress(of address: String, on page: String) -> String? {
        let reference = URLReference(address)
        guard !reference.isAbsolute else { return nil }
        let path = reference.path.isEmpty ? page[...] : URLReference.resolve(reference.path, on: page)
        return "\(origin)\(path)\(reference.query.map { "?\($0)" } ?? "")\(reference.fragment.map { "#\($0)" } ?? "")"
    }
}
