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

    /// A site in a site would be read as a part of it. What is said of the name of the folder.
    @Test(arguments: [
        (["episode"], "`marquee new` makes no episode: episodes are in the file of their season, such as shows/NAME/season-1.yaml; "),
        (["Episodes"], "`marquee new` makes no episode: "), (["tag"], "`marquee new` makes no tag: a tag exists as soon as a text has it"),
        (["site", "person"], "`marquee new` makes no person: people are in people.yaml; "),
        (["leaves"], "is a site already, and another in it"),
        (["a/b/c"], "for a new site, change to a folder outside"), (["articel"], "did you mean `marquee new article`?"),
        (["../beside"], "is a site already"),
    ])
    func aSiteIsNotMadeInASite(_ arguments: [String], _ message: String) throws {
        let project = try TemporaryFolder()
        #expect(try marquee("new", "--title", "Leaves", "Content", in: project.path).status == 0)
        let before = try project.contents.keys.sorted()
        let run = try marquee(["new"] + arguments, in: project.absolute("Content"))
        #expect(run.status == 2 && run.output.isEmpty)
        let kinds = "article, page, item, show, season, character or author"
        #expect(run.errors.contains(message) && run.errors.contains(kinds), "\(run.errors)")
        #expect(try project.contents.keys.sorted() == before)
    }

    /// Away from a site, a show may have such a name.
    @Test func aSiteOutsideMayHaveAnyName() throws {
        let folder = try TemporaryFolder()
        #expect(try marquee("new", "tag", in: folder.path).status == 0)
        #expect(try marquee("new", "episode", in: folder.path).status == 0)
    }

    @Test(arguments: [
        (["person", "Jo X"], "Error: `marquee new` makes no person: people are in people.yaml; "),
        (["tags", "interview"], "Error: `marquee new` makes no tag: "), (["film", "Up"], "`marquee new show \"Title\" --kind film` does"),
    ])
    func whatIsNotMadeHasAPlace(_ arguments: [String], _ message: String) throws {
        let folder = try TemporaryFolder()
        let run = try marquee(["new"] + arguments, in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(run.errors.hasSuffix("\nHelp: it makes article, page, item, show, season, character, author\n"), "\(run.errors)")
    }
}
