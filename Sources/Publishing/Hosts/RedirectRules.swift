import ContentReader
import Hypertext
import Site

/// The redirects from the old addresses of a site, as the configuration of each kind of host writes them.
///
/// An old address is whatever somebody wrote into the content, so no byte of it may mean anything in a configuration: in patterns and in
/// lines of `_redirects` every byte but letters, digits and `-./_~` is encoded, and in nginx's quotes nothing can end the quotes.
struct RedirectRules {
    /// From the decoded path, which begins with a slash and does not end in one, except for the home page.
    private let rules: [Rule]
    /// The paths of the site as addresses have them, which no rule with a wildcard may match; sorted.
    private let addresses: [String]

    fileprivate struct Rule {
        let path: String
        /// Encoded; `nil` for an address without one.
        let query: String?
        /// Letters, digits and `-./_~%` only.
        let target: String
    }

    init(of site: Site) {
        let base = site.content.settings.baseURL.path
        let hosts = site.hostRedirects.map { alias, route in
            let path = base + alias.path
            return Rule(
                path: path.utf8.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path, query: alias.query,
                target: site.links.path(to: route).text)
        }
        let files = site.redirects.map { old, new in
            let path = base + old.path
            return Rule(
                path: path.hasSuffix("/") ? String(path.dropLast()) : path, query: nil, target: site.links.path(to: new).text)
        }
        // Where a host reads only some of them, those without a file matter more.
        rules = hosts + files
        addresses = hosts.isEmpty ? [] : site.routes.map { site.links.path(to: $0).text }.sorted()
    }

    var isEmpty: Bool { rules.isEmpty }
}

// MARK: - _redirects

extension RedirectRules {
    /// Netlify, "Redirect options" (query parameters before the target); Cloudflare Pages, "Redirects" (2,000 rules, 100 of them with
    /// placeholders, 1,000 characters each); GitLab Pages, "Create redirects" (1,000 rules, 64 KB).
    func lines(for host: PublishTarget.Host) -> String {
        let limits = Limits(of: host)
        var (count, size, text) = (0, 0, "")
        var wildcards: [String] = []
        for rule in rules {
            guard let query = parameters(of: rule, on: host) else { continue }
            let path = rule.path.percentEncodedPath
            let isOne = rule.path == "/" || path.hasSuffix(".html") || path.hasSuffix(".htm")
            for from in isOne ? [path] : ["\(path)/", path] {
                let line = "\(from)\(query) \(rule.target) 301\n"
                guard line.utf8.count <= limits.line, count < limits.rules, size + line.utf8.count <= limits.size else { continue }
                (count, size) = (count + 1, size + line.utf8.count)
                text += line
            }
            if wildcards.count < limits.wildcards, let raw = rawPath(of: rule) { wildcards.append("\(raw)\(query) \(rule.target) 301\n") }
        }
        for line in wildcards where line.utf8.count <= limits.line && size + line.utf8.count <= limits.size {
            size += line.utf8.count
            text += line
        }
        return text
    }

    private struct Limits {
        var rules = Int.max
        var size = Int.max
        var line = Int.max
        let wildcards = 100

        init(of host: PublishTarget.Host) {
            switch host {
            case .cloudflare: (rules, line) = (2_000, 1_000)
            case .gitlab: (rules, size) = (900, 64 * 1_024)
            default: break
            }
        }
    }

    /// What is written after the path: ` id=3`, or nothing; `nil` if the host cannot tell the address from others.
    private func parameters(of rule: Rule, on host: PublishTarget.Host) -> String? {
        guard let query = rule.query else { return "" }
        guard host == .netlify else { return nil }
        let parts = query.split(separator: "&")
        guard parts.allSatisfy({ $0.contains("=") && $0.first != "=" }) else { return nil }
        return parts.map { part in
            let name = part.prefix { $0 != "=" }
            return " \(name.percentDecoded.percentEncodedPath)=\(part[name.endIndex...].dropFirst().percentDecoded.percentEncodedPath)"
        }.joined()
    }

    /// The path with its colons and stars as browsers send them. Hosts read these as wildcards, which must not match a page of the site.
    private func rawPath(of rule: Rule) -> String? {
        let raw = rule.path.percentEncodedPath.replacing("%3A", with: ":").replacing("%2A", with: "*")
        guard let first = raw.firstIndex(where: { ":*".contains($0) }), raw[..<first].last != "/" else { return nil }
        let next = addresses.firstPosition { $0 >= raw[..<first] }
        return next < addresses.endIndex && addresses[next].hasPrefix(raw[..<first]) ? nil : raw
    }
}

// MARK: - nginx

extension RedirectRules {
    /// To be included in a `server` block.
    var nginx: String {
        let paths = rules.filter { $0.query == nil }.map { rule in
            rule.pathsAsked.map { "location = \"\($0.insideQuotes)\" { return 301 \"\(rule.target)\"; }\n" }.joined()
        }
        let queries = rules.compactMap { rule in
            rule.query.map { query in
                """
                if ($marquee_address ~ "^\(rule.pathPattern)/?\("?".bytePattern)\(query.bytePattern)$") { return 301 "\(rule.target)"; }

                """
            }
        }
        return """
            # Redirects from old addresses, made by Marquee. Include this file in the server block of the site.
            \(paths.joined())\(queries.isEmpty ? "" : "set $marquee_address \"$uri?$args\";\n")\(queries.joined())
            """
    }
}

// MARK: - Apache

extension RedirectRules {
    /// Lines of a `.htaccess`.
    var apache: String {
        let queries = rules.compactMap { rule in
            rule.query.map { query in
                """
                    RewriteCond "%{REQUEST_URI}" "^\(rule.pathPattern)/?$"
                    RewriteCond "%{QUERY_STRING}" "^\(query.bytePattern)$"
                    RewriteRule "^" "\(rule.target.replacing("%", with: "\\%"))" [R=301,L,NE,QSD]

                """
            }
        }
        let paths = rules.filter { $0.query == nil }.map { "RedirectMatch 301 \"^\($0.pathPattern)/?$\" \"\($0.target)\"\n" }
        let rewriting = queries.isEmpty ? "" : "<IfModule mod_rewrite.c>\n    RewriteEngine On\n\(queries.joined())</IfModule>\n"
        return rewriting + paths.joined()
    }
}

// MARK: - Parts

extension RedirectRules.Rule {
    /// The path with and without a slash at its end.
    fileprivate var pathsAsked: [String] { path == "/" ? [path] : [path, "\(path)/"] }

    /// A pattern for the path, without a slash at its end.
    fileprivate var pathPattern: String { path == "/" ? "" : path.bytePattern }
}

extension String {
    /// A regular expression (PCRE) that matches exactly these bytes, and has no character that a configuration could read as anything else.
    var bytePattern: String {
        utf8.reduce(into: "") { pattern, byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                pattern.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                pattern += "\\x\(digits.count < 2 ? "0" : "")\(digits)"
            }
        }
    }

    /// The text for use between double quotes in nginx's configuration.
    fileprivate var insideQuotes: String { replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
}
