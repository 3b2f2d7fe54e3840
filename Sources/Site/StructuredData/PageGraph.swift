import ShowData

/// The things that a page describes, in the vocabulary of schema.org.
struct PageGraph {
    /// The type of the page itself.
    var type = PageType.webPage
    /// The one thing that the page is about, where there is one.
    var main: GraphNode?
    var others: [GraphNode] = []
    /// The show that a page about one side of it belongs to.
    var about: Show?

    enum PageType: String {
        case webPage = "WebPage"
        case collectionPage = "CollectionPage"
        case profilePage = "ProfilePage"
    }
}
