import CCMark

/// The version of libcmark that the program is linked with, such as `0.30.2`.
package var linkedVersion: String { String(cString: cmark_version_string()) }
