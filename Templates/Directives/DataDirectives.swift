import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// Directives that show the show's data.
extension DirectiveDefinition {
    /// `::cast`: who plays whom.
    static let cast = DirectiveDefinition("cast", forms: [.leaf], takesLabel: false, needsShow: true) { call in
        """
        <ul class="cast"\(call.idAttribute)>
        \(call.cast.map { role in
            """
            <li>\(role.character.map { "<span class=\"part\">\($0.html)</span> <span class=\"leader\" aria-hidden=\"true\"></span>\n" })\
            <span class="player">\(role.person.html)</span></li>

            """
        })</ul>

        """
    }

    /// `::episodes{season=2}`: the episodes of a season, or of all.
    static let episodes = DirectiveDefinition(
        "episodes", forms: [.leaf], attributes: [.optional("season", .season)], takesLabel: false, needsShow: true
    ) { call in
        """
        <dl class="episode-list"\(call.idAttribute)>
        \(call.seasons(call.season("season")).map { season, episodes in
            """
            <dt><a href="\(season.path)">\(season.title)</a>\(season.premiere.map { " <small>\(call.phrases.time($0))</small>" })</dt>
            <dd><ol>
            \(episodes.map { "<li\(marker(of: $0.code))<a href=\"\($0.path)\">\($0.title)</a></li>\n" })</ol></dd>

            """
        })</dl>

        """
    }

    /// `::timeline`: when books and seasons were released.
    static let timeline = DirectiveDefinition("timeline", forms: [.leaf], takesLabel: false, needsShow: true) { call in
        """
        <ol class="timeline"\(call.idAttribute)>
        \(call.timeline.map { entry in
            """
            <li>\(call.phrases.time(entry.date)) <span>\(entry.what.html)\(entry.remarks(call.phrases))</span></li>

            """
        })</ol>

        """
    }

    /// `::adaptation`: which books became which part of the screen story.
    static let adaptation = DirectiveDefinition("adaptation", forms: [.leaf], takesLabel: false, needsShow: true) { call in
        let phrases = call.phrases
        return """
            <div class="table" role="region" tabindex="0" aria-label="\(phrases.bookToScreen)"\(call.idAttribute)>
            <table>
            <thead><tr><th scope="col">\(phrases.onScreen)</th><th scope="col">\(phrases.inPrint)</th></tr></thead>
            <tbody>
            \(call.adaptations.map { entry in
                """
                <tr><th scope="row">\(entry.screen.html)</th><td>\(phrases.list(entry.volumes)) <small>\(phrases.text(for: entry.extent))</small></td></tr>

                """
            })</tbody>
            </table>
            </div>

            """
    }

    /// `::progress`: where the visitor says how far they are, in the text instead of behind the button at the top. Nothing without scripts.
    static let progress = DirectiveDefinition("progress", forms: [.leaf], takesLabel: false, needsShow: true) { call in
        "<div class=\"progress-here\"\(call.idAttribute)></div>\n"
    }

    /// `::countdown[what]{to=seasons.3.premiere}`: how many days are left, right on the day of the build. A script counts on from there.
    ///
    /// Nobody counts the days to a rumour, or from a day that was expected and that nobody has confirmed.
    static let countdown = DirectiveDefinition(
        "countdown", forms: [.leaf], attributes: [.required("to", .date)], needsLabel: true,
        feedForm: .own { call in
            guard let date = call.claimedDate("to") else { return HTML() }
            return "<p>\(call.phrases.labelled(call.label ?? HTML(), call.phrases.time(date)))</p>\n"
        }
    ) { call in
        guard let date = call.claimedDate("to") else { return HTML() }
        guard let day = date.date.exact, date.certainty == .certain || date.certainty == .expected else {
            return "<p class=\"countdown\"\(call.idAttribute)>\(call.phrases.labelled(call.label ?? HTML(), call.phrases.time(date)))</p>\n"
        }
        let days = day.daysSince1970 - call.buildDate.daysSince1970
        return """
            <p class="countdown"\(call.idAttribute)\(Parts.countdownData(to: day, date.certainty, call.phrases))>\
            \(call.phrases.labelled(call.label ?? HTML(), call.phrases.joined([call.phrases.time(date), Parts.daysLeft(days, call.phrases)])))</p>
            \(call.asset("countdown.js").map { "<script defer src=\"\($0)\"></script>" })

            """
    }
}

/// How an item of a list begins: a list counts in whole numbers, so any other number is written before the title.
private func marker(of code: EpisodeCode) -> HTML {
    guard let number = code.number else { return " class=\"unnumbered\">" }
    return number.isWhole ? " value=\"\(number.first)\">" : " class=\"unnumbered\">\(number.description). "
}
