import ShowData

/// Something new for a site that exists.
package enum Addition: Sendable {
    /// A draft, in the folder of its year.
    ///
    /// - Parameters:
    ///   - author: an id from `authors.yaml`; by default the first one there.
    ///   - show: the id of a show; by default the only one.
    case article(title: String, id: String?, author: String?, show: String?)
    case page(title: String, id: String?)
    /// A draft of a page of a collection.
    ///
    /// - Parameters:
    ///   - collection: its name in `site.yaml`; by default the only one.
    ///   - show: the id of a show; by default the only one.
    case item(title: String, id: String?, collection: String?, show: String?)
    case show(title: String, id: String?, kind: Show.Kind)
    /// - Parameter episodes: how many.
    case season(number: Int, episodes: Int, show: String?)
    /// - Parameter actor: the name or the id of a person, who gets an entry if there is none.
    case character(name: String, id: String?, show: String?, actor: String?)
    case author(name: String, id: String?)
}
