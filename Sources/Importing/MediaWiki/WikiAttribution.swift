/// The paragraph that the licence of a wiki demands below each of its texts.
struct WikiAttribution {
    let site: WikiSite
    /// As the owner named it; `nil` if nobody knows it.
    let licence: String?

    private static let mostNames = 30

    init(_ site: WikiSite, licence: String?) {
        self.site = site
        self.licence = licence ?? Self.licence(of: site.home?.host ?? "")
    }

    /// The licence under which the texts of a host are, where it is the same for all wikis there.
    private static func licence(of host: String) -> String? {
        if host.hasSuffix(".fandom.com") || host.hasSuffix(".wikia.com") || host.hasSuffix(".wikia.org") { return "CC BY-SA 3.0" }
        if host.hasSuffix(".wikipedia.org") || host.hasSuffix(".wiktionary.org") || host.hasSuffix(".wikivoyage.org") {
            return "CC BY-SA 4.0"
        }
        return nil
    }

    func paragraph(of page: WikiDump.Page) -> String {
        var authors = page.authors.prefix(Self.mostNames).map { words($0) }
        if page.authors.count > Self.mostNames { authors.append("\(page.authors.count - Self.mostNames) others") }
        if page.hasUnnamedAuthors { authors.append(authors.isEmpty ? "people without a name" : "others without a name") }
        let names = authors.count > 1 ? "\(authors.dropLast().joined(separator: ", ")) and \(authors.last ?? "")" : authors.first ?? ""
        let title = words(page.title)
        var text = "Based on "
        if let address = site.address(of: page.title), WebAddress(address) != nil {
            text += "[\(title)](\(escaped(address)))"
            let isWhole = address.contains("?")
            let history = "\(address)\(isWhole ? "&amp;" : "?")action=history"
            text += names.isEmpty ? " by [its authors](\(escaped(history)))" : " by \(names) ([all authors](\(escaped(history))))"
        } else {
            text += "“\(title)”" + (names.isEmpty ? "" : " by \(names)")
        }
        if !site.name.isEmpty { text += ", from \(words(site.name))" }
        if let licence { text += ", under the licence \(linked(licence))" }
        return "*\(text); converted and changed.*"
    }

    private func words(_ text: String) -> String {
        MarkdownText.inline(SoundMarkdown.words(SourceWords.name(text) ?? "")).withoutAutolinks
    }

    private func escaped(_ address: String) -> String {
        address.replacing("(", with: "%28").replacing(")", with: "%29").replacing("*", with: "%2A").replacing("_", with: "\\_")
            .replacing("~", with: "%7E")
    }

    /// The name of a licence of Creative Commons with its address.
    private func linked(_ licence: String) -> String {
        let parts = licence.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
        guard parts.count >= 2, parts[0] == "cc", let version = parts.last, ["2.0", "2.5", "3.0", "4.0"].contains(version) else {
            return words(licence)
        }
        let kind = parts[1..<(parts.count - 1)].joined(separator: "-")
        guard ["by", "by-sa", "by-nc", "by-nc-sa", "by-nd", "by-nc-nd"].contains(kind) else { return words(licence) }
        return "[\(words(licence))](https://creativecommons.org/licenses/\(kind)/\(version)/)"
    }
}
