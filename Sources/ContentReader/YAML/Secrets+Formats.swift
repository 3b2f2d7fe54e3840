import Diagnostics

extension Format<[String]> {
    /// A program and its arguments, run without a shell.
    static let command = {
        let words = Format.list(of: Format<String>.literal.visible)
        return Format(name: words.name, schema: words.schema) { node, report in
            guard let command = words.decode(node, report) else { return nil }
            guard let secret = SecretSearch.firstSecret(in: command) else { return command }
            var place = node
            if case .sequence(let nodes) = node.content, nodes.count == command.count { place = nodes[secret] }
            report.secret(
                at: place,
                help: "take it out, and change it, because others may have read it; put the command into a script that reads it from a "
                    + "variable, such as $PURGE_TOKEN, and write 'purge: [sh, purge.sh]'")
            return nil
        }
    }()
}

extension String {
    /// Whether a path or an address for another program contains no password or key. Either is an error: others may read `site.yaml`.
    func isFreeOfSecrets(at node: YAMLNode, _ report: FileReport) -> Bool {
        guard !SecretSearch(self, as: .place).found.isEmpty else { return true }
        report.secret(
            at: node,
            help: "take it out, and change it, because others may have read it; "
                + "ssh, git and rclone keep such things in their own configuration")
        return false
    }
}

extension YAMLNode {
    /// Whether it is not an address with a password. Such an address is an error, because pages would show it.
    func keepsPasswords(_ report: FileReport) -> Bool {
        guard text?.tellsPassword == true else { return true }
        report.add([
            Diagnostic(
                .error, at: report.location(of: self), PublishedPassword.message, help: PublishedPassword.help, hidesLine: true)
        ])
        return false
    }
}

extension FileReport {
    fileprivate func secret(at node: YAMLNode, help: String) {
        add([Diagnostic(.error, at: location(of: node), "a password or a key must not be in site.yaml", help: help, hidesLine: true)])
    }
}
