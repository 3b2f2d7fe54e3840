import ArgumentParser
import ContentReader
import Files
import ShowData

/// The options of every command that reads a site.
struct SiteOptions: ParsableArguments {
    @Option(
        name: .customLong("site"),
        help: ArgumentHelp("The folder of the site; by default this one, or Content in it.", valueName: "folder"))
    var site: String?

    @Option(name: .customLong("output"), help: ArgumentHelp("The folder to write the finished site to.", valueName: "folder"))
    var output = "public"

    @Option(
        help: ArgumentHelp("The address of the site, instead of the one in site.yaml.", valueName: "https://…"),
        transform: GivenAddress.init)
    var baseURL: GivenAddress?

    @Option(
        help: ArgumentHelp(
            "The date of the build; later articles are left out. By default SOURCE_DATE_EPOCH, or today.", valueName: "yyyy-mm-dd"))
    var date: CalendarDate?

    @Flag(help: "Include drafts and future articles.")
    var drafts = false

    @Option(help: ArgumentHelp("The number of threads; by default one for each processor.", valueName: "number"))
    var threads: Int?

    @Flag(name: .shortAndLong, help: "List the files that were written and removed.")
    var verbose = false

    @Flag(help: "Print diagnostics and the result as lines of JSON.")
    var json = false

    /// The folder of the site.
    var folder: String { site ?? Self.usualFolder }

    /// `Content`, unless only the working folder has a `site.yaml`.
    static var usualFolder: String {
        let hasSettings = { (folder: String) in (try? FileStatus(of: "\(folder)/site.yaml")) != nil }
        return !hasSettings("Content") && hasSettings(".") ? "." : "Content"
    }

    func validate() throws {
        if let threads, threads < 1 { throw ValidationError("--threads must be at least 1") }
        if let baseURL, baseURL.address == nil { throw ValidationError(baseURL.advice) }
        if site?.isEmpty == true || output.isEmpty { throw ValidationError("the name of a folder is empty") }
    }

    /// The content to read, and the date to read it for.
    func readerOptions() throws(InvalidEpoch) -> ContentReader.Options {
        let today = if let date { date } else { try CalendarDate.ofBuild() }
        return ContentReader.Options(
            date: today,
            baseURL: baseURL?.address,
            includesDrafts: drafts,
            threads: threads ?? Processors.active
        )
    }
}

/// The address of a site as it was given. A wrong one may contain a password, so it is refused without being repeated, as the argument
/// parser would repeat it.
struct GivenAddress: Sendable {
    /// `nil` if the text is not an address.
    let address: BaseURL?
    /// What to write instead.
    let advice: String

    init(_ text: String) {
        let namesUser = BaseURL.namesUser(text)
        address = namesUser ? nil : BaseURL(text)
        advice =
            namesUser
            ? "remove everything before the '@' in --base-url, because every page would show it"
            : "--base-url takes an address such as https://example.org/"
    }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
