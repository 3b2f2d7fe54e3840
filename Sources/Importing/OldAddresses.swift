import Files
import Hypertext

/// The addresses that imported texts had elsewhere. Each leads to one text, and none is that of a page.
struct OldAddresses {
    private var taken: Set<String>

    init(of site: ExistingSite) { taken = site.aliases }

    /// Keeps the addresses of new pages from being old ones.
    mutating func keep(_ addresses: some Sequence<String>) { taken.formUnion(addresses.map(Self.key)) }

    /// - Returns: whether nothing has the address yet.
    mutating func take(_ address: String) -> Bool {
        let key = Self.key(address)
        return !key.isEmpty && taken.insert(key).inserted
    }

    private static func key(_ address: String) -> String { address.split(separator: "/").joined(separator: "/").lowercased() }

    /// Whether a file or a folder can have the name, which is decoded.
    static func isPart(_ name: String) -> Bool {
        PathProblem(with: name) == nil && !name.hasPrefix(".") && name.utf8.count < 200 && name.percentDecoded == name
            && name.unicodeScalars.allSatisfy {
                $0.value > 0x20 && !"/\\#?%".unicodeScalars.contains($0) && ![.control, .format].contains($0.properties.generalCategory)
            }
    }
}
