/// Which Marquee this is, and where programs of it can be downloaded. Everything else that names a version takes it from here.
package enum Release {
    package static let version = "0.2.0"
    /// The address below which each release has a folder named after its tag, such as `v0.2.0`. Nothing is published there yet.
    package static let downloads = "https://marquee.example/releases/download"
}
