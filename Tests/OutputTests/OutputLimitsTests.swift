import Files
import Foundation
import Output
import TestSupport
import Testing

/// Of a site that would be too much nothing is written, and what is there stays as it was.
@Suite struct OutputLimitsTests {
    /// What can be wrong with the content, or go wrong with what is read, when other files are finished already.
    private enum Fault: CaseIterable {
        case tooLarge, tooMuchTogether, copyTooLarge, copyGoneMeanwhile, refusal

        /// Files that come after many new ones and have this fault.
        func files(in folder: TemporaryFolder) throws -> [OutputFile] {
            switch self {
            case .tooLarge: return [OutputFile("y.html", .rendered { [UInt8](repeating: 0x20, count: 101) })]
            case .tooMuchTogether: return (0..<20).map { OutputFile("y/\($0).html", .rendered { [UInt8](repeating: 0x20, count: 100) }) }
            case .copyTooLarge:
                try folder.writeSparse(size: SizeLimit.asset.bytes + 1, to: "film.mp4")
                return [OutputFile("y.mp4", .copy(from: folder.absolute("film.mp4")))]
            case .copyGoneMeanwhile:
                try folder.write("", to: "b.jpg")
                let path = folder.absolute("b.jpg")
                return [
                    OutputFile("b.html", .rendered { unlink(path) == 0 ? Array("b".utf8) : [] }),
                    OutputFile("y.jpg", .copy(from: path)),
                ]
            case .refusal: return [OutputFile("y.html", .rendered { Array("a murder".utf8) })]
            }
        }

        func error(in folder: TemporaryFolder) -> OutputError? {
            switch self {
            case .tooLarge: .fileTooLarge("y.html", SizeLimit(bytes: 100))
            case .tooMuchTogether: .siteTooLarge(SizeLimit(bytes: 1_000))
            case .copyTooLarge: .file(FileError(.read, folder.absolute("film.mp4"), .tooLarge(.asset)))
            case .copyGoneMeanwhile: .file(FileError(.read, folder.absolute("b.jpg"), .notFound))
            case .refusal: .refused([WordScreen(word: "murder").objection(to: "y.html")])
            }
        }
    }

    @Test(arguments: Fault.allCases, [1, 4]) private func leavesEverythingAsItWas(fault: Fault, threads: Int) throws {
        for isGuarded in fault == .refusal ? [true] : [false, true] {
            let (output, content) = (try TemporaryOutput(), try TemporaryFolder(["new.jpg": "new"]))
            let limits = OutputLimits(file: SizeLimit(bytes: 100), site: SizeLimit(bytes: 1_000))
            let new = ["a.html", "c.html", "in/a/folder.html", "was/a/file.html", "z.html"].map { OutputFile($0, .rendered { [0x20] }) }
            let copy = OutputFile("new.jpg", .copy(from: content.absolute("new.jpg")))
            let bad = try fault.files(in: content)
            func build() -> OutputError? {
                do throws(OutputError) {
                    let folder = OutputFolder(output.folder.absolute("public"))
                    if isGuarded {
                        try folder.write(new + [copy] + bad, screen: WordScreen(word: "murder"), limits: limits, threads: threads)
                    } else {
                        try folder.write(new + [copy] + bad, limits: limits, threads: threads)
                    }
                    return nil
                } catch {
                    return error
                }
            }

            #expect(build() == fault.error(in: content))
            #expect(try output.folder.folders == [])
            try output.build(["a.html": "a", "old.html": "o", "was/a": "a file"])
            let (before, manifest) = (try output.contents, try output.manifest)
            if fault == .copyGoneMeanwhile { try content.write("", to: "b.jpg") }
            #expect(build() == fault.error(in: content))
            #expect(try output.contents == before)
            #expect(try output.manifest == manifest)
            #expect(try output.folder.folders == [".marquee", "public", "public/was"])
        }
    }

    @Test(arguments: [1, 4]) func whatIsAsLargeAsTheLimitsIsWritten(threads: Int) throws {
        let output = try TemporaryOutput()
        let folder = OutputFolder(output.folder.absolute("public"))
        let limits = OutputLimits(file: SizeLimit(bytes: 500), site: SizeLimit(bytes: 1_000))
        let files = ["a", "b"].map { OutputFile($0, .rendered { [UInt8](repeating: 0x20, count: 500) }) }
        #expect(try folder.write(files, limits: limits, threads: threads).bytes == 1_000)
    }
}
