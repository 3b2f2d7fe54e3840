import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Parts {
    /// How far the visitor is in the story, as a button that opens a panel in which they say so. Both need scripts, and are not shown
    /// without them. The script writes into a button whose width never changes, so that nothing moves.
    ///
    /// For the top of a page; nothing on a page about no story.
    public static func pointOfView(_ frame: Frame) -> HTML? {
        guard let story = frame.story, frame.assets["spoilers.js"] != nil else { return nil }
        let phrases = frame.phrases
        return """
            <button type="button" class="point" aria-haspopup="dialog" data-key="marquee:\(frame.links.siteRoot)"\
             data-show="\(story.show.rawValue)"\(frame.assets[story.pointsFile].map { " data-points=\"\($0)\"" })\
            \(frame.assets["progress.css"].map { " data-style=\"\($0)\"" })\
             data-widest="\(phrases.spoilersHidden)" data-words="\(words(of: phrases).description)"><span>\(phrases.spoilersHidden)</span></button>
            <dialog class="point-panel" aria-label="\(phrases.spoilerProgress)">
            \(progress(story, phrases))\
            </dialog>

            """
    }

    /// What the visitor can say. All options of a choice but the first come from the file of the story's points when the panel opens.
    private static func progress(_ story: Story, _ phrases: Phrases) -> HTML {
        """
        <div class="progress">
        <p>\(Phrases.fill(phrases.spoilerProgressOf, ["show": story.title]))</p>
        \(story.seasons.isEmpty ? nil : choice("screen", phrases.seenUntil, phrases))\
        \(story.volumes.isEmpty ? nil : choice("print", phrases.readUntil, phrases))\
        \(story.hasFilm ? box("film", phrases.seenFilm) : nil)\
        \(story.seasons.isEmpty ? nil : box("mask", phrases.maskTitles))\
        <p><button type="button" name="all">\(phrases.showAll)</button> <button type="button" name="forget">\(phrases.forget)</button></p>
        <p class="said"><span role="status"></span> <button type="button" name="undo" hidden>\(phrases.undo)</button></p>
        <p><button type="button" name="close">\(phrases.closePicture)</button></p>
        </div>

        """
    }

    private static func choice(_ track: StaticString, _ label: String, _ phrases: Phrases) -> HTML {
        """
        <label>\(label) <select name="\(HTML(stringLiteral: track))"><option value="">\(phrases.nothingYet)</option></select></label>

        """
    }

    private static func box(_ name: StaticString, _ label: String) -> HTML {
        """
        <label><input type="checkbox" name="\(HTML(stringLiteral: name))"> \(label)</label>

        """
    }

    /// The words that the script writes.
    private static func words(of phrases: Phrases) -> JSON {
        .object([
            "none": .string(phrases.spoilersHidden), "all": .string(phrases.spoilersShown), "episode": .string(phrases.shortEpisode),
            "number": .string(phrases.episodeNumber), "volume": .string(phrases.volumeNumber), "chapter": .string(phrases.chapterNumber),
            "film": .string(phrases.film),
            "saved": .string(phrases.progressSaved), "seen": .string(phrases.seenEpisode), "next": .string(phrases.watchNext),
            "done": .string(phrases.seenEverything),
        ])
    }

    /// The next episode to watch: the first, until the script knows how far the visitor is. Nothing until a numbered episode has been
    /// shown.
    static func watchNext(_ frame: Frame) -> HTML? {
        guard let story = frame.story, let first = story.episodes.first else { return nil }
        let number = Phrases.fill(
            frame.phrases.shortEpisode, ["season": String(first.season), "number": first.number.description])
        let name = [number, first.name(frame.phrases)].compactMap(\.self).joined(separator: " ")
        return """
            <p class="up-next"><a href="\(frame.links.path(to: first.route))">\
            \(Phrases.fill(frame.phrases.watchNext, ["name": name]))</a></p>

            """
    }

    /// The script. Where something is guarded, or a guide has titles that a visitor may have asked not to see, it runs before the first
    /// paint if the browser can wait for it, so that nothing moves.
    static func progressScript(_ frame: Frame, _ features: PageFeatures) -> HTML? {
        guard frame.story != nil, let path = frame.assets["spoilers.js"] else { return nil }
        let style: HTML? =
            features.contains(.progress)
            ? styleSheet("progress.css", frame).map { "\($0)\n" } : nil
        let waits = !features.isDisjoint(with: [.spoiler, .guide])
        return "\(style)<script type=\"module\"\(waits ? " blocking=\"render\"" : nil) src=\"\(path)\"></script>\n"
    }
}

extension Theme {
    /// A script that gives the page's own script the options of both choices, and the episodes.
    public func pointsAsset(of story: Story, phrases: Phrases) -> ThemeAsset? {
        guard !story.seasons.isEmpty || !story.volumes.isEmpty else { return nil }
        let points = JSON.object([
            "screen": story.seasons.isEmpty ? nil : .string(story.screenOptions(phrases).description),
            "print": story.volumes.isEmpty ? nil : .string(story.printOptions(phrases).description),
            "episodes": .array(
                story.episodes.map { episode in
                    .array([
                        .string(story.mark(for: episode.point) ?? ""), .string(episode.route.path), .string(episode.name(phrases) ?? ""),
                    ])
                }),
        ])
        let script = "document.dispatchEvent(new CustomEvent(\"marquee:points\", { detail: \(points) }));\n"
        return ThemeAsset(name: story.pointsFile, bytes: Array(script.utf8))
    }
}

extension StoryEpisode {
    /// Its title, unless that is only its number in words.
    fileprivate func name(_ phrases: Phrases) -> String? { title == phrases.name(of: .number(number)) ? nil : title }
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
        "\(printPoints.map { "<option value=\"\(mark(for: $0) ?? "")\">\(phrases.text(for: $0))</option>" as HTML })"
    }
}
