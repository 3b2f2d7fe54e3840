/// How a host or a browser treats a file because of its name.
package enum ActiveName: Hashable, Sendable {
    /// Browsers run files with this extension, or their contents, as part of the site.
    case inBrowser(ending: String)
    /// Some hosts run files with this extension, or in folders with it, on the server.
    case onServer(ending: String)
    /// Some hosts read the file as part of their own configuration.
    case configuration

    /// - Parameter path: relative to the content folder, such as `files/quiz.html`.
    /// - Returns: `nil` for a name without any such effect.
    ///
    /// Every extension counts, not only the last one: Apache runs `quiz.php.png` through PHP, and sends `quiz.html.gz` as a page.
    init?(path: String) {
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)).lowercased() }
        guard let name = parts.last else { return nil }
        if Self.configurationFiles.contains(name) {
            self = .configuration
        } else if let ending = parts.lazy.flatMap(Self.endings).first(where: Self.runsOnServer) {
            self = .onServer(ending: ending)
        } else if let ending = Self.endings(of: name).first(where: Self.browserEndings.contains) {
            self = .inBrowser(ending: ending)
        } else if Self.endings(of: name).dropLast().contains(SVGPicture.ending) {
            // At the end of a name, the extension means a picture that is checked.
            self = .inBrowser(ending: SVGPicture.ending)
        } else {
            return nil
        }
    }

    /// Everything after a dot, without the white space and the parts after `;` and `:` that some hosts ignore.
    static func endings(of name: String) -> [String] {
        name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).dropFirst().map { part in
            let ending = part.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ":") }
            return String(Substring(ending.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }))
        }
    }

    private static func runsOnServer(_ ending: String) -> Bool { serverEndings.contains(ending) || ending.hasPrefix("php") }

    private static let browserEndings = words(
        """
        html htm htmls html5 dhtml hta htc htt xhtml xhtm xht xml xsl xslt xsd dtd ent rdf rss atom wsdl xul xbl mml mathml smil smi svgz
        mht mhtm mhtml eml webarchive wbn js mjs cjs jsm jse ecma vbs vbe wsf wsc sct wasm swf spl jar class jnlp xap
        pdf fdf xfdf xdp asis var
        """)

    private static let serverEndings = words(
        """
        shtml shtm stm pht phtm phtml phar inc asp aspx asa asax ascx ashx asmx axd cer cdx cshtml vbhtml razor cfm cfml cfc jsp jspx jspf jsw
        jhtml cgi fcgi fpl pl plx py pyc rb rhtml erb sh bash lua tcl idc
        """)

    private static let configurationFiles = words(
        """
        _headers _redirects _routes.json _worker.js web.config php.ini user.ini netlify.toml vercel.json now.json firebase.json serve.json
        staticwebapp.config.json wrangler.toml wrangler.json caddyfile cname crossdomain.xml clientaccesspolicy.xml .htaccess .htpasswd
        .user.ini
        """)
}

extension ActiveName {
    /// Why a page cannot be at `path`, relative to the root of the site: part of it is a name that hosts obey, wherever the file is.
    ///
    /// - Returns: `nil` for a path that hosts treat as that of a page.
    package static func problem(withPageAt path: String) -> String? {
        let page = "/index.html"
        // Nearly all pages are in folders without such signs.
        if path.utf8.suffix(page.utf8.count).elementsEqual(page.utf8),
            !path.utf8.dropLast(page.utf8.count).contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") })
        {
            return nil
        }
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)).lowercased() }
        for (index, part) in parts.enumerated() {
            // A folder `cname` has no effect; a folder `_worker.js` is a program that Cloudflare runs.
            let isUsual = index < parts.count - 1 && !part.contains { $0 == "." || $0 == "_" }
            if configurationFiles.contains(part), !isUsual { return "hosts may read '\(part)' as part of their configuration" }
            if let ending = endings(of: part).first(where: runsOnServer) {
                return "the server may run '\(part)', because of its extension '.\(ending)'"
            }
        }
        return nil
    }

    /// What is wrong with the file at `path`, which has this name.
    func problem(at path: String) -> String {
        switch self {
        case .inBrowser(let ending): "browsers may run '\(path)' as part of the site, because of its extension '.\(ending)'"
        case .onServer(let ending): "the server may run '\(path)', because of its extension '.\(ending)'"
        case .configuration: "hosts may read '\(path)' as part of their configuration"
        }
    }
}

/// The words of a text.
func words(_ text: String) -> Set<String> { Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }
