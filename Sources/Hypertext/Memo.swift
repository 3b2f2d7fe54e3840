import Synchronization

/// The results of a pure function, each computed once, for what many pages show.
///
///     private static let drawings = Memo<Key, HTML>(most: 10_000)
///     var html: HTML { Self.drawings.result(for: key) { draw() } }
///
/// - The results must depend on nothing but their keys, and equal keys must mean equal results, to the byte. So it makes no difference to
///   what a page says whether a result is kept or computed again, or which thread asks first.
/// - At most a given number of results are kept, for as long as the program runs. Those that come later are computed each time.
/// - It is public so that the compiler makes a version for each kind of key and value, in which nothing is looked up in tables of
///   functions.
/// - A result is never cut off by the limit of the file that needs it first, so it has to be small.
public final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    @usableFromInline let most: Int
    @usableFromInline let results = Mutex<[Key: Value]>([:])

    /// - Parameter most: how many results are kept. Together they should need a few megabytes.
    public init(most: Int) { self.most = most }

    /// What `compute` returned for `key` before, or returns now.
    ///
    /// Threads do not wait for each other: two that need the same result for the first time may both compute it.
    @inlinable
    public func result(for key: Key, _ compute: () -> Value) -> Value {
        if let known = results.withLock({ $0[key] }) { return known }
        let result = MarkupLimit.unlimited(compute)
        results.withLock { results in
            if results.count < most { results[key] = result }
        }
        return result
    }
}
