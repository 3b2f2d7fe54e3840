import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Parts {
    /// Where a visitor says how far they are in the show's story, to open what they have reached. It needs scripts, and is hidden without them.
    ///
    /// For pages with spoilers.
    public static func progress(_ frame: Frame, _ story: Story) -> HTML {
        let phrases = frame.phrases
        return """
            <details class="progress" data-key="marquee:\(frame.links.path(to: .home))" data-show="\(story.show.rawValue)" hidden>
            <summary>\(phrases.spoilerProgress)</summary>
            <p>\(Phrases.fill(phrases.spoilerProgressOf, ["show": story.title]))</p>
            <p>\(story.seasons.isEmpty ? nil : screenChoice(story, phrases: phrases))\(story.volumes.isEmpty ? nil : printChoice(story, phrases: phrases))\
            \(story.hasFilm ? "<label><input type=\"checkbox\" name=\"film\"> \(phrases.seenFilm)</label> " : nil)\
            <button type="button" name="all">\(phrases.showAll)</button> <button type="button" name="forget">\(phrases.forget)</button></p>
            </details>
            """
    }

    private static func screenChoice(_ story: Story, phrases: Phrases) -> HTML {
        """
        <label>\(phrases.seenUntil) <select name="screen"><option value="">\(phrases.nothingYet)</option>
        \(story.seasons.map { season in
            """
            <optgroup label="\(phrases.text(for: .season(season.number)))">\(season.episodes.map { number in
                "<option value=\"s\(season.number)e\(number)\">\(phrases.text(for: .episode(season: season.number, .number(number))))</option>"
            })</optgroup>

            """
        })</select></label>
        """
    }

    private static func printChoice(_ story: Story, phrases: Phrases) -> HTML {
        """
         <label>\(phrases.readUntil) <select name="print"><option value="">\(phrases.nothingYet)</option>\
        \(story.volumes.map { "<option value=\"v\($0)\">\(phrases.text(for: .volume($0)))</option>" })</select></label> 
        """
    }

    /// Its script, which runs before the first paint if the browser can wait for it, so that nothing moves.
    static func progressScript(_ frame: Frame) -> HTML? {
        frame.assets["spoilers.js"].map { "<script type=\"module\" blocking=\"render\" src=\"\($0)\"></script>\n" }
    }
}

extension HTML {
    /// Whether it contains spoilers.
    var hasSpoilers: Bool { contains("<details class=\"spoiler\"") }
}
