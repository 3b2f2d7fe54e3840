import Dispatch
import Synchronization

extension RandomAccessCollection where Self: Sendable {
    /// The results of `transform`, in the order of the elements, computed on several threads at once.
    ///
    /// - Parameter threads: the most threads to use. Each takes the next element when it has finished one, so that a slow element delays
    ///   only the thread that works on it.
    /// - Throws: the error of the first element that fails, the same at any number of threads. Later elements may not have been processed.
    ///
    /// Returns when all threads have finished.
    package func parallelMap<Result: Sendable, Failure: Error>(
        threads: Int = Processors.active,
        _ transform: @Sendable (Element) throws(Failure) -> Result
    ) throws(Failure) -> [Result] {
        try parallelMap(threads: threads, scratch: { _ in }) { element, _ throws(Failure) in try transform(element) }
    }

    /// Like `parallelMap(threads:_:)`, with something that each thread makes once and reuses for all of its elements, such as a buffer.
    ///
    /// - Parameter scratch: called with the number of the thread, from 0 below `threads`.
    package func parallelMap<Scratch, Result: Sendable, Failure: Error>(
        threads: Int = Processors.active,
        scratch makeScratch: @Sendable (_ thread: Int) -> Scratch,
        _ transform: @Sendable (Element, inout Scratch) throws(Failure) -> Result
    ) throws(Failure) -> [Result] {
        let count = self.count
        let next = Atomic(0)
        let work = Mutex(Work<Result, Failure>())
        DispatchQueue.concurrentPerform(iterations: Swift.min(Swift.max(threads, 1), count)) { thread in
            var scratch = makeScratch(thread)
            var finished: [(offset: Int, result: Result)] = []
            var failed: (offset: Int, error: Failure)?
            while case let offset = next.add(1, ordering: .relaxed).oldValue, offset < count {
                do throws(Failure) {
                    finished.append((offset, try transform(self[index(startIndex, offsetBy: offset)], &scratch)))
                } catch {
                    failed = (offset, error)
                    // Every earlier element has been taken and will be finished, so the first failure is always found.
                    next.store(count, ordering: .relaxed)
                }
            }
            work.withLock { $0.add(finished, failed) }
        }
        return try work.withLock { work throws(Failure) in try work.inOrder(count) }
    }
}

/// The results of the threads so far.
private struct Work<Result: Sendable, Failure: Error> {
    /// Of each thread that has finished.
    private var finished: [[(offset: Int, result: Result)]] = []
    private var failed: (offset: Int, error: Failure)?

    mutating func add(_ more: [(offset: Int, result: Result)], _ failure: (offset: Int, error: Failure)?) {
        finished.append(more)
        if let failure, failure.offset < failed?.offset ?? .max { failed = failure }
    }

    /// The results of all `count` elements. None is copied: there may be very many, and they may be large.
    mutating func inOrder(_ count: Int) throws(Failure) -> [Result] {
        if let failed { throw failed.error }
        if finished.count == 1 { return finished.removeLast().map(\.result) }
        var threads = [Int](repeating: 0, count: count)
        for (thread, results) in finished.enumerated() {
            for index in results.indices { threads[results[index].offset] = thread }
        }
        // Each thread has taken its elements in order, so the last one of all is the last one of its thread.
        return [Result](unsafeUninitializedCapacity: count) { results, initializedCount in
            while let thread = threads.popLast() {
                let (offset, result) = finished[thread].removeLast()
                results.initializeElement(at: offset, to: result)
            }
            initializedCount = count
        }
    }
}
