extension String {
    /// The text with `…` in place of everything that looks like a secret.
    package var withoutSecrets: String {
        let found = SecretSearch(self, as: .prose).found
        guard !found.isEmpty else { return self }
        var text = ""
        var rest = utf8[...]
        for secret in found {
            let start = utf8.index(startIndex, offsetBy: secret.lowerBound)
            let end = utf8.index(startIndex, offsetBy: secret.upperBound)
            text += String(self[rest.startIndex..<start]) + "…"
            rest = utf8[end...]
        }
        return text + self[rest.startIndex...]
    }

    /// The scalars of the text, with each scalar of a secret replaced by `*`, so that columns stay the same.
    var scalarsWithoutSecrets: [Unicode.Scalar] {
        var secrets = SecretSearch(self, as: .prose).found[...]
        var offset = 0
        return unicodeScalars.map { scalar in
            defer { offset += UTF8.width(scalar) }
            while let secret = secrets.first, secret.upperBound <= offset { secrets.removeFirst() }
            return secrets.first?.contains(offset) == true ? "*" : scalar
        }
    }
}
