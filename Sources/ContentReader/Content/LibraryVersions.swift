import CUTF8Proc
import CYAML
import Markdown

/// The libraries that have a part in the bytes of a site, with their versions: the system may bring newer ones under the same program.
package enum LibraryVersions {
    package static var all: [String] {
        [
            "libcmark \(linkedVersion)", "libyaml \(String(cString: yaml_get_version_string()))",
            "utf8proc \(String(cString: utf8proc_version()))",
        ]
    }
}
