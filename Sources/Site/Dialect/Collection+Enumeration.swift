extension Collection<String> {
    /// The first of them with commas between, and how many more there are: "a, b, c and 12 more".
    ///
    /// A message that named all of many, in an error about each of many, would be as long as the square of the site.
    func enumeration(mostNamed: Int) -> String {
        prefix(mostNamed).joined(separator: ", ") + (count > mostNamed ? " and \(count - mostNamed) more" : "")
    }
}
