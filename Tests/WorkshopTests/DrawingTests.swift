import ContentReader
import Files
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Workshop

/// Making drawings into pixels, by a program that only copies them.
@Suite struct DrawingTests {
    private static let copying = """
        #!/bin/sh
        echo x >> "$(dirname "$0")/calls"
        cat in.svg > out.png
        """

    /// Runs `work` in a workshop that finds no other program.
    private func withWorkshop(_ work: (PictureWorkshop, TemporaryFolder) async throws -> Void) async throws {
        let folder = try TemporaryFolder(["tools/rsvg-convert": Self.copying])
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.absolute("tools/rsvg-convert"))
        try await OutsideProgram.$folders.withValue(folder.absolute("tools")) {
            let renderer = await SVGRenderer()
            let cache = ResultCache(in: folder.absolute("cache"))
            try await work(PictureWorkshop(cache: cache, contentFolder: folder.path, vips: nil, renderer: renderer), folder)
        }
    }

    private func calls(_ folder: TemporaryFolder) -> Int {
        (try? folder.contents["tools/calls"])?.split(separator: "\n").count ?? 0
    }

    @Test func eachIsDrawnOnceAndMadeIfItIsMissing() async throws {
        try await withWorkshop { workshop, folder in
            let drawn = Mutex<[Int]>([])
            func make(_ places: [Int]) async -> [Int] {
                let steps = Mutex<[Int]>([])
                let unmade = await workshop.make(places, threads: 1) { done, _ in
                    steps.withLock { $0.append(done) }
                } drawing: { place in
                    drawn.withLock { $0.append(place) }
                    return DrawnPicture([UInt8(place)], width: 1, height: 1, tool: "t")
                }
                #expect(unmade.isEmpty)
                return steps.withLock { $0 }
            }
            #expect(await make([1, 2, 3]) == [1, 2, 3])
            #expect(drawn.withLock { $0 } == [1, 2, 3])
            #expect(calls(folder) == 3)
            #expect(await make([1, 2, 3]) == [])
            #expect(await make([1, 2, 3, 4]) == [4])
            #expect(drawn.withLock { $0 } == [1, 2, 3, 1, 2, 3, 1, 2, 3, 4])
            #expect(calls(folder) == 4)
        }
    }

    @Test func aPhotoLiesBesideTheDrawingThatHasItInIt() async throws {
        try await withWorkshop { workshop, _ in
            let version = PublishedPicture.Version(mediaType: "image/jpeg", width: 1_600, path: "images/a&b.jpg", file: "0.jpg")
            let photo = DrawnPicture.Photo(address: Array("/fans/images/a&amp;b.jpg".utf8), original: "images/a&b.jpg", version: version)
            let svg = #"<svg><image href="/fans/images/a&amp;b.jpg" x="1"/></svg>"#
            let drawing = DrawnPicture(Array(svg.utf8), width: 1, height: 1, photo: photo, tool: "t")
            let complaint = try #require(await workshop.make(drawing))
            #expect(complaint.hasPrefix("cannot read '"))
            try workshop.cache.keep([1], as: "0.jpg")
            #expect(await workshop.make(drawing) == nil)
            #expect(workshop.cache.bytes(of: drawing.file) == Array(#"<svg><image href="photo.jpg" x="1"/></svg>"#.utf8))
        }
    }

    @Test func anOldIconHasThePNGInIt() async throws {
        try await withWorkshop { workshop, _ in
            let drawing = DrawnPicture([7, 8, 9], width: 32, height: 32, format: .ico, tool: "t")
            #expect(drawing.file.hasSuffix(".ico"))
            #expect(await workshop.make(drawing) == nil)
            #expect(
                workshop.cache.bytes(of: drawing.file) == [0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0, 3, 0, 0, 0, 22, 0, 0, 0, 7, 8, 9])
        }
    }
}
