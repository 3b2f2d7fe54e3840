import Testing

@testable import Publishing

/// The files of a commit, read in groups.
@Suite struct GitTreeTests {
    /// Sizes of blobs in millions of bytes, and how many groups they need.
    @Test(arguments: [
        ([], 0...0), ([0], 1...1), ([0, 0, 5], 1...1), ([32], 1...1), ([40, 0], 1...2), ([31, 31, 31], 3...3), ([50], 1...1),
    ])
    func blobsAreReadInGroupsOfALimitedSize(sizes: [Int], expected: ClosedRange<Int>) {
        let entries = sizes.enumerated().map { GitTree.Entry(mode: "100644", blob: "b\($0)", size: $1 * 1_000_000) }
        // The order of a set differs from run to run.
        for _ in 0..<20 {
            let groups = BlobGroups(entries).groups
            #expect(expected ~= groups.count)
            #expect(groups.joined().sorted() == entries.map(\.blob).sorted())
        }
    }
}
