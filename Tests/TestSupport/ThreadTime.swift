import CLibrary

/// What `body` returns, and how much processor time it takes, whatever else the machine is doing. `body` must do its work on the thread
/// that calls it.
///
/// The clock is `CLOCK_THREAD_CPUTIME_ID` of POSIX.1-2017.
public func processorTime<Result>(of body: () -> Result) -> (result: Result, time: Duration) {
    let start = now()
    let result = body()
    return (result, now() - start)
}

private func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
}
