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
    /// The years 1684 and 2255, beyond which a number of nanoseconds may overflow.
    static let mostSeconds = 9_000_000_000

    /// Since 1970, if it is a point in time. Disks have earlier and later dates, which count as the nearest one.
    var nanoseconds: Int {
        if tv_sec >= Self.mostSeconds { return Self.mostSeconds * 1_000_000_000 }
        if tv_sec <= -Self.mostSeconds { return -Self.mostSeconds * 1_000_000_000 }
        return tv_sec * 1_000_000_000 + tv_nsec
    }
}
