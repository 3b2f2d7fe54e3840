import ArgumentParser
import CLibrary
import Diagnostics
import Publishing
import ThemeKit

/// The command-line program, for a site's own executable: `await Marquee.run(theme: MyTheme())`.
public enum Marquee {
    /// Runs the command that the arguments name, and exits.
    ///
    /// The exit code is 0 on success, 1 if the content has errors, 2 if the arguments are wrong, and 3 if the environment failed.
    public static func run(theme: some Theme) async -> Never {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            try refuseWhatNeedsFoundation(arguments)
            try refuseWhatIsNotMade(arguments)
            var command = try MarqueeCommand.parseAsRoot(arguments)
            if let command = command as? any ThemedCommand { exit(await command.run(theme: theme).rawValue) }
            // The arguments only ask for help.
            try command.run()
            exit(ExitStatus.done.rawValue)
        } catch {
            let isError = MarqueeCommand.exitCode(for: error) != .success
            let advice = isError ? ArgumentAdvice.help(for: arguments, commands: MarqueeCommand.names, kinds: MarqueeCommand.kinds) : nil
            let found = OptionAdvice.withoutWrongGuess(MarqueeCommand.fullMessage(for: error), hasAdvice: advice != nil)
            let message = (found + (advice.map { "\nHelp: \($0)" } ?? "")).withoutSecrets + "\n"
            if isError { Console.standardError.write(message) } else { Console.standardOutput.write(message) }
            exit((isError ? ExitStatus.usage : .done).rawValue)
        }
    }

    /// The parser's own option for a description of all commands in JSON: the small program is linked without what makes it
    /// (`CFoundationStandIn`).
    private static func refuseWhatNeedsFoundation(_ arguments: [String]) throws {
        #if WITHOUT_FOUNDATION
            guard let option = arguments.first(where: { $0.hasPrefix("--experimental-dump-help") }) else { return }
            throw ValidationError("'\(option)' is left out of this program; the one that 'swift build' makes has it")
        #endif
    }

    /// `marquee new person "Name"`, which the parser would take for a new site with an argument too many.
    private static func refuseWhatIsNotMade(_ arguments: [String]) throws {
        guard arguments.count > 2, arguments[0] == "new", !arguments[2].hasPrefix("-"), let advice = NewKinds.advice(on: arguments[1])
        else {
            return
        }
        throw ValidationError(advice)
    }
}

/// A command that works on a site, and needs its theme.
protocol ThemedCommand: ParsableCommand {
    /// Does what the arguments say, and prints the result.
    func run(theme: some Theme) async -> ExitStatus
}

/// The exit codes.
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
        version: Release.version,
        subcommands: [
            NewCommand.self, BuildCommand.self, PreviewCommand.self, CheckCommand.self, PublishCommand.self, ImportCommand.self,
            AcceptCommand.self, ExportCommand.self, WithdrawCommand.self, CacheCommand.self, SchemaCommand.self, PhrasesCommand.self,
        ],
        defaultSubcommand: BuildCommand.self
    )

    static var names: [String] { configuration.subcommands.map { command in command._commandName } }

    /// The names of the commands of each command that has some.
    static var kinds: [String: [String]] {
        Dictionary(
            configuration.subcommands.map { command in
                (command._commandName, command.configuration.subcommands.map { kind in kind._commandName })
            }
        ) { first, _ in first }
    }
}
