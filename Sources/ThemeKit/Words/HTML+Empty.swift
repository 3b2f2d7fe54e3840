import Hypertext

extension HTML {
    /// `nil` where there is nothing, for optional chaining in templates.
    public var nonEmpty: HTML? { isEmpty ? nil : self }
}
