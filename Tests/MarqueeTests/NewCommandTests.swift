import TestSupport
import Testing

@Suite struct NewCommandTests {
    /// The lines that it prints can be typed as they are.
    @Test(arguments: [
        ("leaves", "cd leaves"), ("my leaves", "cd 'my leaves'"), ("it's $5", #"cd 'it'\''s $5'"#), ("-x", "cd ./-x"),
        ("a/b-c", "cd a/b-c"),
        ("Blätter", "cd Blätter"),
    ])
    func itSaysWhatToTypeNext(_ folder: String, _ line: String) throws {
        let parent = try TemporaryFolder()
        let run = try marquee("new", "--", folder, in: parent.path)
        #expect((run.status, run.errors) == (0, ""))
        #expect(run.output.hasSuffix("\n\n    \(line)\n    marquee preview --open\n"))
        #expect(try parent.contents["\(folder)/site.yaml"] != nil)
    }

    @Test func inThisFolderThereIsNothingToChangeTo() throws {
        let folder = try TemporaryFolder()
        #expect(try marquee("new", "--title", "Leaves", ".", in: folder.path).output.hasSuffix("\n\n    marquee preview --open\n"))
        #expect(try marquee("new", "page", "Links", in: folder.path) == Run(status: 0, output: "pages/links.md\n", errors: ""))
        #expect(try marquee("new", "page", "Links", in: folder.absolute("pages")).status == 2)
        #expect(
            try marquee("new", "page", "More", in: folder.absolute("shows")) == Run(status: 0, output: "../pages/more.md\n", errors: ""))
    }

    @Test(arguments: [
        (["new"], "Missing expected argument '<folder>'"), (["new", ""], "the name of the folder is empty"),
        (["new", "x", "--kind", "opera"], "bookSeries"), (["new", "season", "two"], "The value 'two' is invalid"),
        (["init"], "type `marquee new leaves` for a site"),
    ])
    func wrongArgumentsMakeNothing(_ arguments: [String], _ message: String) throws {
        let folder = try TemporaryFolder()
        let run = try marquee(arguments, in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(try folder.contents == [:])
    }
}
