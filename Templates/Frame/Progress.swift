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
            <details class="progress" data-key="marquee:\(frame.links.path(to: .home))" data-show="\(story.show.rawValue)"\
            \(frame.assets[story.pointsFile].map { " data-points=\"\($0)\"" }) hidden>
            <summary>\(phrases.spoilerProgress)</summary>
            <p>\(Phrases.fill(phrases.spoilerProgressOf, ["show": story.title]))</p>
            <p>\(story.seasons.isEmpty ? nil : choice("screen", phrases.seenUntil, phrases))\
            \(story.volumes.isEmpty ? nil : choice("print", phrases.readUntil, phrases))\
            \(story.hasFilm ? "<label><input type=\"checkbox\" name=\"film\"> \(phrases.seenFilm)</label> " : nil)\
            <button type="button" name="all">\(phrases.showAll)</button> <button type="button" name="forget">\(phrases.forget)</button></p>
            </details>
            """
    }

    /// Its options but the first come from the file of the story's points when the visitor opens the panel.
    private static func choice(_ track: StaticString, _ label: String, _ phrases: Phrases) -> HTML {
        """
        <label>\(label) <select name="\(HTML(stringLiteral: track))"><option value="">\(phrases.nothingYet)</option></select></label> 
        """
    }

    /// Its script, which runs before the first paint if the browser can wait for it, so that nothing moves.
    static func progressScript(_ frame: Frame) -> HTML? {
        frame.assets["spoilers.js"].map { "<script type=\"module\" blocking=\"render\" src=\"\($0)\"></script>\n" }
    }
}

extension Theme {
    /// A script that gives the page's own script the options of both choices.
    public func pointsAsset(of story: Story, phrases: Phrases) -> ThemeAsset? {
        guard !story.seasons.isEmpty || !story.volumes.isEmpty else { return nil }
        let options = JSON.object([
            "screen": story.seasons.isEmpty ? nil : .string(story.screenOptions(phrases).description),
            "print": story.volumes.isEmpty ? nil : .string(story.printOptions(phrases).description),
        ])
        let script = "document.dispatchEvent(new CustomEvent(\"marquee:points\", { detail: \(options) }));\n"
        return ThemeAsset(name: story.pointsFile, bytes: Array(script.utf8))
    }
}

extension Story {
    fileprivate var pointsFile: String { "points-\(show).js" }

    fileprivate func screenOptions(_ phrases: Phrases) -> HTML {
        let groups = seasons.map { season -> HTML in
            let episodes = season.episodes.map { number -> HTML in
                let point = StoryPoint.episode(season: season.number, .number(number))
                return "<option value=\"\(mark(for: point) ?? "")\">\(phrases.text(for: point))</option>"
            }
            return "<optgroup label=\"\(phrases.text(for: .season(season.number)))\">\(episodes)</optgroup>"
        }
        return "\(groups)"
    }

    fileprivate func printOptions(_ phrases: Phrases) -> HTML {
        "\(volumes.map { "<option value=\"v\($0)\">\(phrases.text(for: .volume($0)))</option>" as HTML })"
    }
}

extension HTML {
    /// Whether it contains spoilers.
    var hasSpoilers: Bool { contains("<details class=\"spoiler\"") }
}
