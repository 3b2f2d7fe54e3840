/// A drawing that stands in where there is no picture.
///
/// It is made from what the poster is for and its name alone: the same name always gets the same drawing.
/// What has a number is named after the whole it belongs to, so that its posters differ from one to the next.
/// The style sheet colours it with the inks of the accent around it. It is decoration, so screen readers are not told of it.
public struct Poster: Sendable {
    /// What the poster is for, which decides its shape and what stands on it.
    public enum Subject: Hashable, Sendable {
        case show
        case season(Int)
        /// With its number, where it has one.
        case episode(Int?)
        case volume(Int?)
        case character, person, article
    }

    public let subject: Subject
    public let name: String

    /// The poster of something by its name.
    public init(_ subject: Subject, name: String) {
        self.subject = subject
        self.name = name
    }
}
