import ThemeKit

extension Theme {
    /// The default directives.
    public var directives: [DirectiveDefinition] { .defaults }
}

extension [DirectiveDefinition] {
    /// The directives of the default theme. A theme with its own adds them: `.defaults + [myDirective]`.
    public static let defaults: [DirectiveDefinition] = [
        .note, .pull, .figure, .gallery, .video, .embed, .quote, .cast, .episodes, .list, .timeline, .adaptation, .countdown, .claim,
        .progress,
    ]
}
