/// A request without its body (RFC 9112).
package struct Request: Hashable, Sendable {
    package let method: String
    /// As the client sent it.
    package let target: String
    /// Whether the client speaks HTTP/1.1; if not, it is HTTP/1.0.
    package let isHTTP11: Bool
    package let fields: [Field]

    package struct Field: Hashable, Sendable {
        /// In lower case.
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name.lowercased()
            self.value = value
        }
    }

    package init(_ method: String, _ target: String, isHTTP11: Bool = true, fields: [Field] = []) {
        self.method = method
        self.target = target
        self.isHTTP11 = isHTTP11
        self.fields = fields
    }

    /// The value of the only field with this name, which is in lower case; `nil` if there is none or more than one.
    func value(of name: String) -> String? {
        let values = values(of: name)
        return values.count == 1 ? values[0] : nil
    }

    func values(of name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// Whether a body follows. The preview accepts none.
    var hasBody: Bool { fields.contains { $0.name == "transfer-encoding" || $0.name == "content-length" && $0.value != "0" } }

    /// Whether the client wants to send more requests on the same connection (RFC 9112, section 9.3).
    var keepsConnection: Bool {
        let options = values(of: "connection").flatMap { $0.lowercased().split(separator: ",").map { $0.filter { $0 != " " } } }
        return isHTTP11 && !options.contains("close") && !hasBody
    }
}
