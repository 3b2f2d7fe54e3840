import ShowData

/// The things that a page describes, in the vocabulary of schema.org.
package struct PageGraph {
    /// The type of the page itself.
    package var type = PageType.webPage
    /// The one thing that the page is about, if there is one.
    package var main: GraphNode?
    package var others: [GraphNode] = []
    /// The show, for a page about one aspect of it.
    package var about: Show?

    package init(type: PageType = .webPage, main: GraphNode? = nil, others: [GraphNode] = [], about: Show? = nil) {
        self.type = type
        self.main = main
        self.others = others
        self.about = about
    }

    package enum PageType: String {
        case webPage = "WebPage"
        case collectionPage = "CollectionPage"
        case profilePage = "ProfilePage"
    }
}
