import Hypertext

extension HTML {
    /// `nil` if it is empty, for optional chaining in templates.
    public var nonEmpty: HTML? { isEmpty ? nil : self }
}
