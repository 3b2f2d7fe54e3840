import Diagnostics

/// What to type in place of arguments that could not be read.
enum ArgumentAdvice {
    /// `nil` if nothing is known of what is meant.
    ///
    /// - Parameters:
    ///   - arguments: without the program's own name.
    ///   - commands: the names of all commands.
    ///   - kinds: the names of the commands that each of these has itself, such as `article` of `new`.
    static func help(for arguments: [String], commands: [String], kinds: [String: [String]]) -> String? {
        let ofOptions = OptionAdvice.help(for: arguments, commands: commands)
        guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return ofOptions }
        guard commands.contains(first) else {
            let all = "the commands are \(commands.joined(separator: ", "))"
            if let advice = advice(onForeign: first) { return "there is no command '\(first)': \(advice)" }
            let isWord = first.allSatisfy { $0.isLetter || $0 == "-" }
            if isWord, let meant = commands.nearest(to: first) { return "there is no command '\(first)': did you mean `marquee \(meant)`?" }
            let isPath = first.contains { $0 == "/" || $0 == "." || $0.isUppercase }
            return isPath ? "if '\(first)' is the folder of your site, pass `--site \(first)`" : "there is no command '\(first)'; \(all)"
        }
        if arguments.count > 1, let advice = advice(onKind: arguments[1], of: first, among: kinds[first] ?? []) { return advice }
        if let ofOptions { return ofOptions }
        // These take an argument.
        guard arguments.count > 1, !arguments[1].hasPrefix("-"), !["new", "schema", "publish", "import", "export"].contains(first) else {
            return nil
        }
        return "if '\(arguments[1])' is the folder of your site, pass `--site \(arguments[1])`"
    }

    /// What a word means that is not one of the commands of a command; `nil` if it may be something else.
    private static func advice(onKind word: String, of command: String, among kinds: [String]) -> String? {
        guard !kinds.isEmpty, !word.hasPrefix("-"), !kinds.contains(word) else { return nil }
        if command == "new", NewKinds.advice(on: word) != nil { return "it makes \(NewKinds.names.joined(separator: ", "))" }
        if let meant = kinds.nearest(to: word.lowercased()) { return "did you mean `marquee \(command) \(meant)`?" }
        // `new` may be followed by the name of a folder.
        return command == "import" ? "after `marquee \(command)` comes one of \(kinds.joined(separator: ", "))" : nil
    }

    /// What the commands of other programs are here.
    private static func advice(onForeign command: String) -> String? {
        switch command {
        case "init", "create", "add": "type `marquee new leaves` for a site, and `marquee new article \"Title\"` to add to one"
        case "serve", "server", "watch", "dev", "start", "run": "to see the site while you write, type `marquee preview`"
        case "deploy", "upload": "type `marquee publish`"
        case "generate", "render": "type `marquee build`"
        case "validate", "lint", "test": "type `marquee check`"
        case "backup", "dump": "type `marquee export folder` for all data; a copy of your site's folder is a backup of everything"
        case "clean": "each build removes the pages that are gone, so there is nothing to clean"
        case "version": "type `marquee --version`"
        default: nil
        }
    }
}
