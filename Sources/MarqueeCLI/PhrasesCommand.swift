import ArgumentParser
import ContentReader
import ThemeKit

/// `marquee phrases`: prints the words that the theme puts on pages, for owners who want to change them.
struct PhrasesCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "phrases",
        abstract: "Print the words that the theme puts on pages, as lines for site.yaml.",
        discussion: """
            Without a language, lists the languages that Marquee has phrases in. 'machine' after a name means that a machine \
            translated them and nobody has read them yet.
            """
    )

    @Argument(help: ArgumentHelp("The language, such as de or pt-BR.", valueName: "language"))
    var language: String?

    func validate() throws {
        guard let language, let problem = PhraseList.problem(with: language) else { return }
        throw ValidationError(problem)
    }

    func run(theme: some Theme) -> ExitStatus {
        if let language {
            Console.standardOutput.write(PhraseList(language: language).text)
            return .done
        }
        let width = PhraseLanguage.allCases.map(\.rawValue.count).max() ?? 0
        for known in PhraseLanguage.allCases {
            let gap = String(repeating: " ", count: width - known.rawValue.count + 2)
            let (name, translation) = known.description
            Console.standardOutput.write("\(known.rawValue)\(gap)\(name)\(known == .english ? "" : " (\(translation))")\n")
        }
        return .done
    }
}
