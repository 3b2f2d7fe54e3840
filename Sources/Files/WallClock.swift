import CLibrary

/// The time of day, which the owner of the machine may set back.
package enum WallClock {
    /// In nanoseconds since 1970.
    package static var now: Int {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return now.nanoseconds
    }
}

extension timespec {
    /// Since 1970, if it is a point in time.
    var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}
