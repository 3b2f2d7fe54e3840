/// The addresses that the page of an entry had before, as the text about it names them.
package struct FormerAddresses: Sendable {
    package let files: [Located<String>]
    package let hosts: [Located<HostAlias>]

    package init(files: [Located<String>] = [], hosts: [Located<HostAlias>] = []) {
        (self.files, self.hosts) = (files, hosts)
    }

    package var isEmpty: Bool { files.isEmpty && hosts.isEmpty }

    /// As they are written.
    package var written: [String] { files.map { "/\($0.value)" } + hosts.map(\.value.description) }
}
