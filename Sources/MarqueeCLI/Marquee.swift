import ArgumentParser
import CLibrary
import Diagnostics
import ThemeKit

/// The command-line program, for the executable of a site: `await Marquee.run(theme: MyTheme())`.
public enum Marquee {
    /// Does what the program's arguments say, and ends the program.
    ///
    /// The exit code is 0 when it is done, 1 when the content has errors, 2 when the arguments are wrong, and 3 when the environment failed.
    public static func run(theme: some Theme) async -> Never {
        do {
            var command = try MarqueeCommand.parseAsRoot()
            if let command = command as? any ThemedCommand { exit(await command.run(theme: theme).rawValue) }
            // Only help is asked for.
            try command.run()
            exit(ExitStatus.done.rawValue)
        } catch {
            let isError = MarqueeCommand.exitCode(for: error) != .success
            let message = MarqueeCommand.fullMessage(for: error).withoutSecrets + "\n"
            if isError { Console.standardError.write(message) } else { Console.standardOutput.write(message) }
            exit((isError ? ExitStatus.usage : .done).rawValue)
        }
    }
}

/// A command that works for a site, and so for its theme.
protocol ThemedCommand: ParsableCommand {
    /// Does what the arguments say, and prints what came of it.
    func run(theme: some Theme) async -> ExitStatus
}

/// What the program tells its caller when it ends.
enum ExitStatus: Int32 {
    case done = 0
    case contentErrors = 1
    case usage = 2
    case environment = 3
}

struct MarqueeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "marquee",
        abstract: "Turns a folder about a show into a fan site.",
        version: "0.1.0",
        subcommands: [BuildCommand.self, PreviewCommand.self, CheckCommand.self, PublishCommand.self, SchemaCommand.self],
        defaultSubcommand: BuildCommand.self
    )
}
