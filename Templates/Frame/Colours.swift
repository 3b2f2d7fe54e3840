import ContentReader
import Hypertext
import ThemeKit

extension Parts {
    /// The choice between the colours of day and night and those of the device. It needs a script, and is not shown without it.
    ///
    /// For the bottom of a page; nothing without the script.
    public static func colours(_ frame: Frame) -> HTML? {
        guard frame.assets["colours.js"] != nil else { return nil }
        let phrases = frame.phrases
        let choices = [("", phrases.coloursOfDevice), ("day", phrases.coloursOfDay), ("night", phrases.coloursOfNight)]
        return """
            <fieldset class="colours">
            <legend>\(phrases.colours)</legend>
            \(choices.map { value, name in
                """
                <label><input type="radio" name="colours" value="\(value)"\(value.isEmpty ? " checked" : nil)> \(name)</label>

                """
            })</fieldset>
            """
    }

    /// The script, with the key under which the choice is stored. It stops the parser, so that the first paint has the right colours.
    static func coloursScript(_ frame: Frame) -> HTML? {
        frame.assets["colours.js"].map { "<script src=\"\($0)\" data-key=\"marquee-colours:\(frame.links.siteRoot)\"></script>" }
    }
}
