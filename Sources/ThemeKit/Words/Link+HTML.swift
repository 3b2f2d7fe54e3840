import Hypertext
import ShowData

extension Link {
    /// The link to another site as an element.
    public var html: HTML { "<a href=\"\(address)\" rel=\"external\">\(label)</a>" }
}
