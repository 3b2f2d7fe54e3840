/// The kinds of pages that can have a picture of their own where their links are shared. The home page always has one.
public enum ShareImageKind: String, CaseIterable, Sendable {
    case shows, seasons, episodes, characters, people, articles, books, lists
}
