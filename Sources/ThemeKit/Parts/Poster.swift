import ShowData

/// A drawing that is shown if there is no picture.
///
/// It depends only on the poster's subject and name: the same name always gets the same drawing.
/// Numbered things use the name of the whole they belong to, so that neighbouring posters differ.
/// The style sheet colours it with the inks of the accent around it. It is decoration, so screen readers skip it.
public struct Poster: Sendable {
    /// What the poster is for, which decides its shape and text.
    public enum Subject: Hashable, Sendable {
        case show
        case season(Int)
        /// With its number, if it has one.
        case episode(EpisodeNumber?)
        case volume(Int?)
        case character, person, article
    }

    public let subject: Subject
    public let name: String

    /// The poster for a name.
    public init(_ subject: Subject, name: String) {
        self.subject = subject
        self.name = name
    }
}
