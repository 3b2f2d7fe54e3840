import ContentReader
import Files
import Output
import Site

/// The files that tell a host how to serve the site: pure functions of the site.
///
/// - `_headers` and `_redirects`: Netlify, "Syntax for the _headers file", "Syntax for the _redirects file"; Cloudflare Pages, "Headers",
///   "Redirects"; Codeberg and GitLab Pages read `_redirects`.
/// - `.nojekyll` and `CNAME`: GitHub Pages, "Bypassing Jekyll", "Managing a custom domain".
/// - `.domains`: Codeberg Pages, "Using custom domain". `.gitlab-ci.yml`: GitLab Pages.
/// - `.htaccess`: Apache HTTP Server 2.4, "mod_headers", "mod_alias", "mod_rewrite".
/// - `nginx-headers.conf`, `nginx-languages.conf`, `nginx-redirects.conf`: nginx, "ngx_http_headers_module", "ngx_http_core_module",
///   "ngx_http_rewrite_module"; to be included in the site's `server`.
///
/// For Netlify, Apache and nginx, the error pages of translations have to be named. Cloudflare finds them, and other hosts know one error
/// page.
///
/// Where a host takes headers, it sends the policy of the pages (``ContentPolicy``), which they also have themselves.
package struct HostFiles {
    private let site: Site

    package init(of site: Site) { self.site = site }

    /// The files for a target. They go to the top of the folder that the host serves.
    package func files(for target: PublishTarget) -> [OutputFile] {
        texts(for: target).map { path, text in OutputFile(path, .rendered { Array(text.utf8) }) }
    }

    private func texts(for target: PublishTarget) -> [(path: String, text: String)] {
        let lines = redirects.lines(for: target.host) + (target.host == .netlify ? netlifyErrorPages : "")
        let redirects = lines.isEmpty ? [] : [("_redirects", lines)]
        switch target.host {
        case .github: return [(".nojekyll", "")] + domain("CNAME")
        case .codeberg: return domain(".domains") + redirects
        case .gitlab:
            guard case .git(_, let branch) = target.place else { return redirects }
            return [(".gitlab-ci.yml", gitlabJob(branch: branch))] + redirects
        case .netlify, .cloudflare: return [("_headers", headers)] + redirects
        case .apache: return [(".htaccess", htaccess)]
        case .nginx:
            return [("nginx-headers.conf", nginxHeaders)]
                + (foldersOfLanguages.isEmpty ? [] : [("nginx-languages.conf", nginxErrorPages)])
                + (self.redirects.isEmpty ? [] : [("nginx-redirects.conf", self.redirects.nginx)])
        case .other: return []
        }
    }
}

extension HostFiles {
    private var base: BaseURL { site.content.settings.baseURL }

    private var redirects: RedirectRules { RedirectRules(of: site) }

    /// The host's own name for the site needs no file.
    private static let hostsOwnDomains = [".github.io", ".codeberg.page", ".gitlab.io", ".netlify.app", ".pages.dev", "localhost"]

    private func domain(_ file: String) -> [(String, String)] {
        let name = base.origin.drop { $0 != "/" }.dropFirst(2)
        let isDomain = base.path == "/" && !name.contains(":") && name.contains { $0.isLetter } && name.contains(".")
        guard isDomain, !Self.hostsOwnDomains.contains(where: { name.hasSuffix($0) }) else { return [] }
        return [(file, "\(name)\n")]
    }

    /// A rule for each folder and file at the top, so that no two rules match the same address: hosts would join their values.
    private var headers: String {
        var rules = ["/" + CachePolicy.fingerprintedFolder + "*": CachePolicy.fingerprinted, "/": CachePolicy.page]
        for path in site.routes.map(\.outputPath) where path != "index.html" {
            let parts = path.split(separator: "/")
            guard let top = parts.first else { continue }
            let place = site.links.path(to: .asset(path: String(top))).text.dropFirst(base.path.utf8.count - 1)
            let pattern = parts.count > 1 ? "\(place)/*" : String(place)
            // A folder with pages in it counts as a folder of pages.
            if rules[pattern] != CachePolicy.page, rules[pattern] != CachePolicy.fingerprinted {
                rules[pattern] = CachePolicy.cacheControl(of: path)
            }
        }
        // Cloudflare takes 100 rules. If a site has more entries at its top, pages get the host's own rule, which is just as short.
        let most = 100
        if rules.count > most { rules = rules.filter { $0.value != CachePolicy.page } }
        let policy = "  Content-Security-Policy: \(site.contentPolicy.text)\n"
        return rules.sorted { $0.key.precedesInBytes($1.key) }.map { pattern, value in
            "\(base.path.dropLast())\(pattern)\n  Cache-Control: \(value)\n\(hasOwnPolicy(pattern) ? "" : policy)"
        }.joined()
    }

    /// Whether the owner's own files are there, which may be programs with rules of their own.
    private func hasOwnPolicy(_ pattern: String) -> Bool {
        site.content.settings.allowsActiveFiles && pattern.hasPrefix("/\(Self.ownFiles)")
    }

    private static let ownFiles = "files/"

    /// For pages, and for pictures that are opened alone.
    private var apachePolicy: String {
        let header = "Header set Content-Security-Policy \"\(site.contentPolicy.text)\"\n"
        guard site.content.settings.allowsActiveFiles else { return "    \(header)" }
        return """
                <If "%{REQUEST_URI} !~ m#^\(base.path.bytePattern)\(Self.ownFiles)#">
                    \(header)\
                </If>

            """
    }

    /// To be included in a `server` block, or in each `location` that adds headers of its own.
    private var nginxHeaders: String {
        """
        # What browsers may load and run on the pages, made by Marquee. Include this file in the server block of the site, and in each of its
        # location blocks with an add_header of its own.
        add_header Content-Security-Policy "\(site.contentPolicy.text)" always;

        """
    }

    /// The folder of each translation, and its error page, as addresses have them.
    private var foldersOfLanguages: [(folder: String, errorPage: String)] {
        site.errorPagesOfTranslations.map { ("\(base.path)\($0.folder)/", site.links.path(to: $0.page).text) }
    }

    /// Lines of `_redirects`: Netlify, "Custom 404 page handling".
    private var netlifyErrorPages: String { foldersOfLanguages.map { "\($0.folder)* \($0.errorPage) 404\n" }.joined() }

    /// To be included in a `server` block.
    private var nginxErrorPages: String {
        """
        # The pages for wrong addresses in each language, made by Marquee. Include this file in the server block of the site.
        \(foldersOfLanguages.map { "location \"\($0.folder)\" { error_page 404 \($0.errorPage); }\n" }.joined())
        """
    }

    private var apacheErrorPages: String {
        foldersOfLanguages.map { folder, page in
            """
            <If "%{REQUEST_URI} =~ m#^\(folder.bytePattern)#">
                ErrorDocument 404 \(page)
            </If>

            """
        }.joined()
    }

    private var htaccess: String {
        """
        ErrorDocument 404 \(base.path)404.html
        \(apacheErrorPages)\
        <IfModule mod_headers.c>
            Header set Cache-Control "\(CachePolicy.page)"
            <FilesMatch "\\.(avif|gif|jpe?g|pdf|png|svg|webp|woff2)$">
                Header set Cache-Control "\(CachePolicy.picture)"
            </FilesMatch>
            <If "%{REQUEST_URI} =~ m#^\(base.path.bytePattern)\(CachePolicy.fingerprintedFolder)#">
                Header set Cache-Control "\(CachePolicy.fingerprinted)"
            </If>
        \(apachePolicy)\
        </IfModule>
        \(redirects.apache)
        """
    }

    /// GitLab serves what a job of the branch leaves in the folder `public`.
    private func gitlabJob(branch: String) -> String {
        """
        pages:
          script:
            - mkdir .public
            - cp -R -- * .public/
            - rm -rf .public/public
            - mv .public public
          artifacts:
            paths:
              - public
          rules:
            - if: $CI_COMMIT_BRANCH == "\(branch)"

        """
    }
}
