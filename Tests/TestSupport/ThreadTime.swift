#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How long the processor works on `body`, whatever else the machine is doing. `body` must do its work on the thread that it is called on.
///
/// The clock is `CLOCK_THREAD_CPUTIME_ID` of POSIX.1-2017.
public func processorTime(_ body: () -> Void) -> Duration {
    let start = now()
    body()
    return now() - start
}

private func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
}
