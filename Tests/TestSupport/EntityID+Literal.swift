import ShowData

extension EntityID: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral, ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}
