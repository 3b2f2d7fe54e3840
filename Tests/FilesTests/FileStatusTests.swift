import Testing

@testable import Files

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A change shows in the date of a file once the clock of the disk has moved on.
struct FileStatusTests {
    @Test(arguments: [
        // Changed and listed, in nanoseconds; the first at a time that only a disk with whole seconds has.
        (1_700_000_000_000_000_000, 1_700_000_002_000_000_000, false),
        (1_700_000_000_000_000_000, 1_700_000_002_000_000_001, true),
        (1_700_000_000_000_000_001, 1_700_000_000_050_000_001, false),
        (1_700_000_000_000_000_001, 1_700_000_000_050_000_002, true),
        (1_700_000_000_000_000_001, 1_600_000_000_000_000_000, false),
    ])
    func aFileIsSettledOnceTheClockHasMovedOn(change: Int, listing: Int, isSettled: Bool) {
        let time = timespec(tv_sec: change / 1_000_000_000, tv_nsec: change % 1_000_000_000)
        var status = stat()
        #if canImport(Darwin)
            (status.st_mtimespec, status.st_ctimespec) = (timespec(), time)
        #else
            (status.st_mtim, status.st_ctim) = (timespec(), time)
        #endif
        #expect(FileStatus(status).isSettled(at: listing) == isSettled)
    }
}
