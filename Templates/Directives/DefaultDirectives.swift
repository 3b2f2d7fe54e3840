import ThemeKit

extension Theme {
    /// The default directives.
    public var directives: [DirectiveDefinition] { .defaults }
}

extension [DirectiveDefinition] {
    /// The directives of the default theme. A theme with its own adds them: `.defaults + [myDirective]`.
    public static let defaults: [DirectiveDefinition] = [
        .note, .figure, .gallery, .video, .quote, .cast, .episodes, .timeline, .adaptation, .countdown, .claim,
    ]
}
