/// The results of two functions that do not need each other, computed at the same time.
///
/// - Parameter threads: with fewer than two, one after the other.
package func concurrently<First: Sendable, Second: Sendable>(
    threads: Int = Processors.active, _ first: @escaping @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
    let future = Future(threads: threads, first)
    let other = second()
    return (future.value, other)
}
