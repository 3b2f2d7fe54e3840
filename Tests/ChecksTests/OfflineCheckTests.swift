import ContentReader
import Site
import Testing

@testable import Checks

@Suite struct OfflineCheckTests {
    private static let paths: Set = ["index.html", "news/a/index.html", "images/ä b.svg", "old.html"]
    private static let ids = ["index.html": ["top-of-it", "ä"] as Set, "news/a/index.html": ["x"]]

    /// Addresses on the page of an article, and whether a browser finds what they lead to in the folder.
    @Test(arguments: [
        ("../../index.html", true), ("index.html", true), ("#x", true), ("", true), ("../../index.html#top-of-it", true),
        ("../../index.html#%C3%A4", true), ("../../index.html?x=1#top", true), ("../../index.html#:~:text=Words", true),
        ("../../images/%C3%A4%20b.svg", true), ("../../images/%C3%A4%20b.svg#part", true), ("../../old.html", true),
        ("https://other.example/fans/", true), ("mailto:a@b.example", true),
        // What only the host has.
        ("https://leaves.example/fans/robots.txt", true), ("https://leaves.example/", true),
        // A folder shows no page by itself, and a slash leads to the top of the disk.
        ("../../", false), ("./", false), ("..", false), ("/fans/index.html", false), ("/", false), ("../../fans/index.html", false),
        ("../../news/a", false), ("../../missing.html", false), ("#y", false), ("../../index.html#y", false),
        ("../../images/ä b.svgz", false),
        // It should not need the internet.
        ("https://leaves.example/fans/", false), ("https://LEAVES.example/fans/news/a/", false),
        ("https://leaves.example/fans/old.html", false),
    ])
    func addressesAreFollowedFromFileToFile(address: String, leads: Bool) throws {
        let reader = AddressReader(base: try #require(BaseURL("https://leaves.example/fans/")))
        #expect(OfflineCheck.leads(address, from: "news/a/index.html", among: Self.paths, ids: Self.ids, reader) == leads)
    }
}
