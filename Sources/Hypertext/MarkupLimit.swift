import Synchronization

/// The file would have more bytes than it may.
public struct MarkupTooLarge: Error, Hashable, Sendable {
    public init() {}
}

/// How many bytes the pieces of markup may have that one file is made of. A short text can mean a long page, and a page can be made of many
/// long pieces, so the limit holds for each piece when it is finished, not only for the file.
///
/// Where a piece is longer than the whole file may be, or all pieces together are many times as long, this piece and all that come after it
/// are empty, and so the work soon ends in memory that depends on the limit alone.
public final class MarkupLimit: Sendable {
    /// How long all pieces together may be, in files. A byte is counted in each piece that it becomes a part of: a word in a line, in a
    /// list, in the content, and in the page. The default theme's pages are made of four to seven times their bytes.
    static let greatestDepth = 16

    private static let onThread = ThreadValue<MarkupLimit>()

    private let most: Int
    private let mostTogether: Int
    private let spent = Atomic(0)
    private let isExceeded = Atomic(false)

    private init(_ most: Int, depth: Int) {
        self.most = most
        mostTogether = depth * most
    }

    /// What `make` makes on this thread.
    ///
    /// - Parameter most: how many bytes a file may have.
    /// - Throws: where it would have more.
    public static func bytes(atMost most: Int, _ make: () -> [UInt8]?) throws(MarkupTooLarge) -> [UInt8]? {
        try bytes(atMost: most, depth: greatestDepth, make)
    }

    /// - Parameter depth: how long all pieces together may be, in files.
    static func bytes(atMost most: Int, depth: Int, _ make: () -> [UInt8]?) throws(MarkupTooLarge) -> [UInt8]? {
        let limit = MarkupLimit(most, depth: depth)
        let bytes = onThread.with(limit, make)
        guard !limit.isExceeded.load(ordering: .relaxed), bytes?.count ?? 0 <= most else { throw MarkupTooLarge() }
        return bytes
    }

    /// What `make` makes on this thread, counted for no file and within no limit: for something small that many files are going to contain,
    /// so that it is whole even if the file that needs it first is too large.
    @usableFromInline
    package static func unlimited<Result>(_ make: () -> Result) -> Result { onThread.with(nil, make) }

    /// Counts `more` bytes that have become a part of a piece.
    ///
    /// - Parameter size: of that piece with them.
    /// - Returns: whether there may be so many; from the first time on that there may not be, always false.
    static func allows(_ more: Int, inPieceOf size: Int) -> Bool {
        guard let limit = onThread.current else { return true }
        let spent = limit.spent.add(more, ordering: .relaxed).newValue
        if size > limit.most || spent > limit.mostTogether { limit.isExceeded.store(true, ordering: .relaxed) }
        return !limit.isExceeded.load(ordering: .relaxed)
    }
}

extension [UInt8] {
    /// The bytes as a piece that is finished; none where the file's limit does not allow them.
    var asPiece: [UInt8] { MarkupLimit.allows(count, inPieceOf: count) ? self : [] }

    /// The same for a piece that has grown by `append(piece:)`, which has counted its bytes.
    var asGrownPiece: [UInt8] { MarkupLimit.allows(0, inPieceOf: count) ? self : [] }

    /// Appends a piece, as far as the file's limit allows.
    mutating func append(piece: [UInt8]) {
        if MarkupLimit.allows(piece.count, inPieceOf: count + piece.count) { self += piece }
    }
}
