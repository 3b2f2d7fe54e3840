/// What `site.yaml` says to the programs that fetch pages by themselves.
public struct CrawlerSettings: Hashable, Sendable {
    /// Whether the owner wants them.
    public enum Rule: String, Sendable, CaseIterable { case refuse, allow }

    /// Those of language models and generators of pictures; `nil` if the owner says nothing.
    public var ai: Rule?
    /// Those of search engines; `nil` if the owner says nothing, and they are welcome.
    public var search: Rule?

    package init() {}

    /// What each page says in `<meta name="robots">`.
    ///
    /// `noindex` is a rule of all search engines. `noai` and `noimageai` were introduced by DeviantArt in 2022, and some who collect texts
    /// and pictures for training respect them.
    ///
    /// - Parameter isListed: whether visitors should find the page by searching.
    public func pageRules(isListed: Bool) -> [String] {
        (isListed && search != .refuse ? [] : ["noindex"]) + (ai == .refuse ? ["noai", "noimageai"] : [])
    }
}
