import Diagnostics

/// What to type in place of options that other programs have.
enum OptionAdvice {
    /// `nil` if nothing is known of any of them.
    ///
    /// - Parameters:
    ///   - arguments: without the program's own name.
    ///   - commands: the names of all commands.
    static func help(for arguments: [String], commands: [String]) -> String? {
        let command = arguments.first { commands.contains($0) } ?? "build"
        for (index, argument) in arguments.enumerated() where argument.hasPrefix("-") {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            guard let option = parts.first else { continue }
            let next = index + 1 < arguments.count ? arguments[index + 1] : "-"
            let value = parts.count > 1 ? parts[1] : next.hasPrefix("-") ? nil : next
            if let advice = advice(on: option, value, command, commands) { return advice }
        }
        return nil
    }

    private static func advice(on option: String, _ value: String?, _ command: String, _ commands: [String]) -> String? {
        let name = option.hasPrefix("--") ? option.filter { $0 != "-" }.lowercased() : option
        let folder = value ?? "folder"
        switch name {
        case "dir", "directory", "folder", "path":
            return "for the folder with the content, pass `--site \(folder)`; for that of the finished site, `--output \(folder)`"
        case "out", "outdir", "outputdir", "outputpath", "dest", "destination", "dist", "public", "publishdir", "-o", "-d":
            return "to write the finished site to '\(folder)', pass `--output \(folder)`"
        case "in", "input", "source", "src", "content", "contentdir", "root", "-s", "-i", "-C":
            return "if '\(folder)' is the folder with the content, pass `--site \(folder)`"
        case "watch", "serve", "server", "live", "livereload", "incremental", "dev", "-w":
            return command == "preview"
                ? "leave it out: the preview shows each change by itself" : "to see the site while you write, type `marquee preview`"
        case "builddrafts", "showdrafts", "unpublished", "future", "buildfuture", "-D", "-F", "-E":
            return command == "publish" ? nil : "to see drafts and future articles, pass `--drafts`"
        case "baseurl", "base", "url", "siteurl", "domain", "-b":
            // The option itself is right, and something else wrong.
            return option == "--base-url" ? nil : "to change the address of the site, pass `--base-url https://example.org/`"
        case "port", "-p":
            guard command != "preview" else { return name == "-p" ? "pass `--port \(value ?? "8080")`" : nil }
            return "to see the site at a port of this computer, type `marquee preview --port \(value ?? "8080")`"
        case "host", "bind", "-H": return "leave it out: the preview can only be seen on this computer"
        case "clean", "cleandestinationdir", "force", "full", "nocache", "ignorecache", "-f":
            return command == "publish" ? nil : "leave it out: each build writes what has changed, and removes the pages that are gone"
        case "minify", "prod", "production", "env", "environment", "-e": return "leave it out: each build is made for visitors"
        case "config", "settings": return "leave it out: the settings are in site.yaml, in the folder with the content"
        case "fix": return "leave it out: each message says what to write"
        case "dryrun" where command == "build": return "to check the site without writing it, type `marquee check`"
        default: return commands.contains(name) ? "leave out the hyphens: type `marquee \(name)`" : nil
        }
    }

    /// The message of the parser without its guess, if that is far from what was typed, such as `--site` for `--out`.
    ///
    /// - Parameter hasAdvice: whether something better is known.
    static func withoutWrongGuess(_ message: String, hasAdvice: Bool) -> String {
        guard let start = message.firstRange(of: ". Did you mean '"), let end = message[start.upperBound...].firstRange(of: "'?"),
            let typed = message[..<start.lowerBound].split(separator: "'").last
        else { return message }
        let isClose = [String(message[start.upperBound..<end.lowerBound])].nearest(to: String(typed)) != nil
        return isClose && !hasAdvice ? message : "\(message[..<start.lowerBound])\(message[end.upperBound...])"
    }
}
