import Diagnostics
import TestSupport
import Testing

@testable import Preview

/// Finding the package that a program comes from, and what its compiler says.
struct ProgramTests {
    @Test func aProgramKnowsThePackageItWasBuiltFrom() throws {
        let folder = try TemporaryFolder(["Package.swift": "", "Sources/x.swift": "", "Other/y.swift": ""])
        let root = try ContentFolder(folder.path).realPath
        let package = try #require(SitePackage(ofProgramAt: root + "/.build/x86_64-unknown-linux-gnu/release/mysite"))
        #expect(package.root == root && package.configuration == "release")
        #expect(package.sourceFolders == [root + "/Sources"])
        #expect(
            package.buildCommand
                == ["swift", "build", "--package-path", root, "--configuration", "release", "--product", "mysite"])
        #expect(SitePackage(ofProgramAt: root + "/bin/mysite") == nil)
        #expect(SitePackage(ofProgramAt: root + "/.build/mysite") == nil)
        #expect(SitePackage(ofProgramAt: "/usr/local/bin/marquee") == nil)
        #expect(SitePackage(ofProgramAt: "/nowhere/.build/debug/x/marquee") == nil)
    }

    @Test func errorsOfCompilersAreDiagnostics() {
        let output = """
            Building for debugging...
            /p/Sources/a.swift:3:14: error: cannot find 'x' in scope
            1 | print(x)
            /p/Sources/a.swift:3:14: error: cannot find 'x' in scope
            /p/Sources/a.swift:9:1: warning: unused
            /p/Templates/a: b.c:1:2: error: expected ';': here
            error: fatalError
            """
        #expect(
            CompilerOutput.errors(in: output, of: "/p") == [
                .error(at: SourceLocation(file: "/p/Sources/a.swift", line: 3, column: 14), "cannot find 'x' in scope"),
                .error(at: SourceLocation(file: "/p/Templates/a: b.c", line: 1, column: 2), "expected ';': here"),
            ])
        #expect(
            CompilerOutput.errors(in: "No space left\non device\n", of: "/p") == [
                .error(
                    at: SourceLocation(file: "/p/Package.swift"), "the site's program cannot be built", help: "No space left / on device")
            ])
    }

    @Test func editorsAreOpenedAtThePlace() {
        let links = Editor.allCases.map { $0.link(to: "/a b/ü?#.md", line: 3, column: 4) }
        let path = "/a%20b/%C3%BC%3F%23.md"
        #expect(
            links == [
                "vscode://file\(path):3:4", "vscodium://file\(path):3:4", "cursor://file\(path):3:4", "zed://file\(path):3:4",
                "subl://open?url=file://\(path)&line=3&column=4", "txmt://open?url=file://\(path)&line=3&column=4",
                "idea://open?file=\(path)&line=3&column=4", nil,
            ])
    }
}
