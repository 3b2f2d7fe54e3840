import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// The top of a page about one thing, its picture beside the words.
    public func cover(_ cover: Cover, frame: Frame) -> HTML {
        """
        <header class="cover\(cover.poster.subject.isWide ? " wide" : nil)">
        \(Parts.mainPicture(cover.image?.open, or: cover.poster))
        <div class="words">
        \(cover.kicker.map { "<p class=\"kicker\">\($0)</p>\n" })\
        <h1>\(cover.title.safe)</h1>
        \(cover.details)\
        \(cover.title.guarded.map { frame.spoiler($0) { "<p>\($0)</p>\n" } })\
        \(Parts.guardedPicture(cover.image, frame: frame))\
        \(cover.pronouns.map { "<p class=\"tagline\">\($0)</p>\n" })\
        \(cover.summary.map { frame.spoiler($0) { "<p class=\"summary\">\($0)</p>\n" } })\
        \(Parts.externalLinks(cover.links))</div>
        </header>
        """
    }
}
