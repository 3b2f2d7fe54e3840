import Hypertext
import ShowData

extension Frame {
    /// A value that may give something away, as blocks of a page: directly as `markup` if it is not a spoiler, otherwise in an element that
    /// opens on demand, whose summary names the point of the story and nothing of the value.
    public func spoiler<Value>(_ value: Spoilable<Value>, _ markup: (Value) -> HTML) -> HTML {
        SpoilerMarkup(phrases: phrases, story: story).spoiler(value, markup)
    }
}

extension SpoilerMarkup {
    /// A value, as it is if it is not a spoiler, otherwise closed.
    ///
    /// The only way from a guarded value to a page.
    func spoiler<Value>(_ value: Spoilable<Value>, _ markup: (Value) -> HTML) -> HTML {
        guard let guardedUntil = value.guardedUntil else { return markup(value.revealed) }
        return block(guardedUntil, markup(value.revealed))
    }
}
