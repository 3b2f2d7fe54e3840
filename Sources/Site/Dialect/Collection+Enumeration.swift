extension Collection<String> {
    /// The first elements, separated by commas, and how many more there are: "a, b, c and 12 more".
    ///
    /// If each of many errors listed all elements, the messages would grow with the square of the site.
    func enumeration(mostNamed: Int) -> String {
        prefix(mostNamed).joined(separator: ", ") + (count > mostNamed ? " and \(count - mostNamed) more" : "")
    }
}
