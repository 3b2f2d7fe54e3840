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
    /// What is drawn; `nil` for one that depends on the name, and differs from that of its neighbours if it is numbered.
    public let motif: Motif?

    /// The poster for a name.
    ///
    /// - Parameters:
    ///   - subject: what the poster is of.
    ///   - name: its name.
    ///   - motif: what the owner has chosen. Otherwise the name of a show, of a book without a number and of an article may suggest one.
    public init(_ subject: Subject, name: String, motif: Motif? = nil) {
        self.subject = subject
        self.name = name
        self.motif = motif ?? (subject.isTold ? Motif(suggestedBy: name) : nil)
    }
}

extension Poster.Subject {
    /// Whether its name says what it is about.
    fileprivate var isTold: Bool {
        switch self {
        case .show, .article, .volume(nil): true
        case .season, .episode, .volume, .character, .person: false
        }
    }
}

extension Poster {
    /// The poster of a show, which its genres may tell, too.
    package init(_ show: Show) {
        self.init(
            .show, name: show.title,
            motif: show.motif ?? Motif(suggestedBy: show.title) ?? Motif(suggestedBy: show.genres.joined(separator: " ")))
    }
}
