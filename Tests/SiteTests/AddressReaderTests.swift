import ContentReader
import Testing

@testable import Site

/// Addresses on the page `/fans/news/a/` of `https://leaves.example/fans/`, and where they lead.
@Suite struct AddressReaderTests {
    @Test(arguments: [
        ("/fans/", ""), ("/fans", ""), ("/fans/about/", "about/"), ("/fans/a%20b/%C3%A9", "a b/é"), ("/fans/about/?x#", "about/"),
        ("/fans/./a/../b", "b"), ("/fans/a/..", ""), ("/fans/a/.", "a/"), ("/fans/.well-known/x", ".well-known/x"),
        ("", "news/a/"), ("?x=/y", "news/a/"), ("#", "news/a/"), ("#top", "news/a/"), ("#:~:text=x", "news/a/"),
        ("b", "news/a/b"), ("./b/", "news/a/b/"), ("../b/", "news/b/"), ("../..", ""), ("../../../fans/x", "x"),
        ("a%3Ab/c", "news/a/a:b/c"),
        ("./a:b", "news/a/a:b"), ("https://leaves.example/fans/x", "x"), ("HTTPS://Leaves.Example/fans/x?y", "x"),
        ("//leaves.example/fans/x", "x"),
        ("https://leaves.example/fans", ""),
    ])
    func inside(address: String, path: String) {
        #expect(target(of: address) == .inside(path: path, fragment: nil))
    }

    @Test(arguments: [
        ("#b", "news/a/", "b"), ("/fans/#b", "", "b"), ("../b/?c#d%20e:~:text=f", "news/b/", "d e"),
        ("//leaves.example/fans/x#y#z", "x", "y#z"),
    ])
    func element(address: String, path: String, fragment: String) {
        #expect(target(of: address) == .inside(path: path, fragment: fragment))
    }

    @Test(arguments: [
        ("https://a.example", "https://a.example"), ("http://a.example/b?c#d", "http://a.example/b?c"),
        ("//a.example/b#c", "https://a.example/b"),
        ("/", "https://leaves.example/"), ("/fansite/", "https://leaves.example/fansite/"), ("../../..", "https://leaves.example/"),
        ("../../../../x", "https://leaves.example/x"), ("https://leaves.example", "https://leaves.example/"),
        ("https://leaves.example.org/fans/", "https://leaves.example.org/fans/"),
        ("http://leaves.example/fans/", "http://leaves.example/fans/"),
    ])
    func outside(address: String, elsewhere: String) {
        #expect(target(of: address) == .outside(elsewhere))
    }

    @Test(arguments: ["mailto:a@b.example", "tel:1", "data:text/html,<a href=x>", "javascript:void(0)", "JavaScript:x"])
    func elsewhere(address: String) {
        #expect(target(of: address) == .elsewhere)
    }

    private func target(of address: String) -> LinkTarget? {
        BaseURL("https://leaves.example/fans/").map { AddressReader(base: $0).target(of: address, on: "news/a/") }
    }
}
