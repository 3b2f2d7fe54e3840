import ArgumentParser
import ContentReader
import Files
import ShowData

/// The options of every command that reads a site.
struct SiteOptions: ParsableArguments {
    @Option(name: .customLong("site"), help: ArgumentHelp("The folder with the content.", valueName: "folder"))
    var folder = "Content"

    @Option(name: .customLong("output"), help: ArgumentHelp("The folder that the finished site is written to.", valueName: "folder"))
    var output = "public"

    @Option(
        help: ArgumentHelp("The address of the site, instead of the one in site.yaml.", valueName: "https://…"),
        transform: BaseURL.init(argument:))
    var baseURL: BaseURL?

    @Option(
        help: ArgumentHelp(
            "The day of the build; later articles are left out. Today, or SOURCE_DATE_EPOCH, if not given.", valueName: "yyyy-mm-dd"))
    var date: CalendarDate?

    @Flag(help: "Take in drafts, and articles of days to come.")
    var drafts = false

    @Option(help: ArgumentHelp("How many threads work at once. All processors if not given.", valueName: "number"))
    var threads: Int?

    @Flag(name: .shortAndLong, help: "Say which files were written and removed.")
    var verbose = false

    @Flag(help: "Print diagnostics and the result as lines of JSON.")
    var json = false

    func validate() throws {
        if let threads, threads < 1 { throw ValidationError("--threads takes a number from 1") }
        if folder.isEmpty || output.isEmpty { throw ValidationError("a folder's name is empty") }
    }

    /// What is read, and as seen from when.
    func readerOptions() throws(InvalidEpoch) -> ContentReader.Options {
        let today = if let date { date } else { try CalendarDate.ofBuild() }
        return ContentReader.Options(
            date: today,
            baseURL: baseURL,
            includesDrafts: drafts,
            threads: threads ?? Processors.active
        )
    }
}

extension BaseURL {
    fileprivate init(argument: String) throws {
        guard !BaseURL.namesUser(argument) else {
            throw ValidationError("leave out everything between '//' and '@', because every page would show it")
        }
        guard let address = BaseURL(argument) else { throw ValidationError("write an address such as https://example.org/") }
        self = address
    }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
