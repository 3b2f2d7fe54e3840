/// What to type in place of arguments that could not be read.
enum ArgumentAdvice {
    /// `nil` if nothing is known of what is meant.
    ///
    /// - Parameters:
    ///   - arguments: without the program's own name.
    ///   - commands: the names of all commands.
    static func help(for arguments: [String], commands: [String]) -> String? {
        guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return nil }
        guard commands.contains(first) else {
            let all = "the commands are \(commands.joined(separator: ", "))"
            if let advice = advice(onForeign: first) { return "there is no command '\(first)': \(advice)" }
            let isPath = first.contains { $0 == "/" || $0 == "." || $0.isUppercase }
            return isPath ? "if '\(first)' is the folder of your site, pass `--site \(first)`" : "there is no command '\(first)'; \(all)"
        }
        // These take an argument.
        guard arguments.count > 1, !arguments[1].hasPrefix("-"), first != "schema", first != "publish" else { return nil }
        return "if '\(arguments[1])' is the folder of your site, pass `--site \(arguments[1])`"
    }

    /// What the commands of other programs are here.
    private static func advice(onForeign command: String) -> String? {
        switch command {
        case "new", "init", "create", "add":
            "an article or a page is a text file that you make yourself, such as articles/2026/my-article.md"
        case "serve", "server", "watch", "dev", "start", "run": "to see the site while you write, type `marquee preview`"
        case "deploy", "upload": "type `marquee publish`"
        case "generate", "render": "type `marquee build`"
        case "validate", "lint", "test": "type `marquee check`"
        default: nil
        }
    }
}
