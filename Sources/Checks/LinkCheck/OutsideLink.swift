import ThemeKit

/// An address on another site, and the pages that link to it.
package struct OutsideLink: Hashable, Sendable {
    /// An `http` or `https` address without a fragment, as the pages have it.
    package let address: String
    /// In the order of the site.
    package let pages: [Route]

    package init(address: String, pages: [Route]) {
        self.address = address
        self.pages = pages
    }

    /// - Parameter pages: one for each of the findings.
    static func all(_ findings: [PageFindings], on pages: [Route]) -> [OutsideLink] {
        var uses: [String: [Route]] = [:]
        for (page, found) in zip(pages, findings) {
            for address in found.outside { uses[address, default: []].append(page) }
        }
        return uses.map { OutsideLink(address: $0, pages: $1) }.sorted { $0.address < $1.address }
    }
}
