import ContentReader

/// A CI configuration that builds, checks and publishes the site on every push and once a day, because articles appear on their
/// date. It needs nothing but the folder of the site: it downloads the program.
package struct Workflow: Sendable {
    package enum Service: String, CaseIterable, Sendable { case github, gitlab, forgejo }

    package let text: String

    /// - Parameter site: the folder of the site in the repository, if Marquee would not find it itself.
    package init(_ service: Service, for target: PublishTarget, site: String? = nil) {
        let job = Job(target: target, site: site)
        text =
            switch service {
            case .github: job.actions(runner: "ubuntu-latest", checkout: "actions/checkout@v4", place: ".github/workflows/publish.yml")
            case .forgejo:
                job.actions(
                    runner: "docker", checkout: "https://data.forgejo.org/actions/checkout@v4", place: ".forgejo/workflows/publish.yml")
            case .gitlab: job.gitlab
            }
    }
}

/// What the job does, whatever the service.
private struct Job {
    let target: PublishTarget
    let site: String?

    /// As small as the program allows, which brings its own libraries.
    private let image = "debian:12-slim"

    /// Where releases of Marquee are, and where the job puts the program.
    private let variables = [("MARQUEE_DOWNLOADS", Release.downloads), ("MARQUEE_FOLDER", "/opt/marquee")]

    private var programs: String {
        switch target.place {
        case .folder, .zip: ""
        case .rsync: " rsync openssh-client"
        case .git: " openssh-client"
        case .rclone: " rclone"
        }
    }

    private var install: String {
        "apt-get update && apt-get install --yes --no-install-recommends ca-certificates curl git\(programs)"
    }

    /// Downloads the program, compares its checksum and unpacks it.
    private let download = [
        #"machine="$(uname -m | sed s/aarch64/arm64/)""#,
        "file=\"marquee-\(Release.version)-linux-$machine.tar.gz\"",
        #"mkdir -p "$MARQUEE_FOLDER" && cd "$MARQUEE_FOLDER""#,
        "for name in \"$file\" SHA256SUMS; do",
        "  curl --fail --silent --show-error --location --retry 3 --output \"$name\" \"$MARQUEE_DOWNLOADS/v\(Release.version)/$name\"",
        "done",
        #"grep "  $file\$" SHA256SUMS | sha256sum --check --strict"#,
        #"tar -xzf "$file" --strip-components=1"#,
    ]

    private func marquee(_ command: String) -> String {
        #""$MARQUEE_FOLDER/marquee" "# + command + (site.map { " --site \(Self.quoted($0))" } ?? "")
    }

    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || "/._-".utf8.contains($0) }
        return isPlain && !text.hasPrefix("-") ? text : "'\(text.replacing("'", with: #"'\''"#))'"
    }

    private var check: String { marquee("check") }
    private var publish: String { marquee("publish \(target.name) --yes") }

    /// How the job logs in with the service's secrets: lines of a shell script, and the secrets that they use.
    private var access: (script: [String], secrets: [String]) {
        // ssh uses the user's real home folder, which in a container is not always HOME.
        let ssh = [
            #"keys="$(getent passwd "$(id -u)" | cut -d: -f6)/.ssh""#,
            #"mkdir -p "$keys" && chmod 700 "$keys""#,
            #"printf '%s\n' "$SSH_PRIVATE_KEY" > "$keys/id_ed25519" && chmod 600 "$keys/id_ed25519""#,
            #"printf '%s\n' "$SSH_KNOWN_HOSTS" > "$keys/known_hosts""#,
        ]
        return switch target.place {
        case .folder, .zip: ([], [])
        case .rsync: (ssh, ["SSH_PRIVATE_KEY", "SSH_KNOWN_HOSTS"])
        case .git(let repository, _) where repository.hasPrefix("http"):
            (
                [
                    #"git config --global credential.helper '!f() { echo username=token; echo "password=$PUBLISH_TOKEN"; }; f'"#
                ], ["PUBLISH_TOKEN"]
            )
        case .git: (ssh, ["SSH_PRIVATE_KEY", "SSH_KNOWN_HOSTS"])
        case .rclone:
            (
                [
                    "mkdir -p ~/.config/rclone",
                    "printf '%s\\n' \"$RCLONE_CONF\" > ~/.config/rclone/rclone.conf && chmod 600 ~/.config/rclone/rclone.conf",
                ], ["RCLONE_CONF"]
            )
        }
    }

    private func notes(at place: String) -> String {
        let secrets = access.secrets
        let needed = secrets.isEmpty ? "" : "# It needs the secrets \(secrets.joined(separator: " and ")).\n"
        return """
            # Builds, checks and publishes the site. Save this as \(place).
            # It uses Marquee \(Release.version) from the address below.
            \(needed)
            """
    }

    private func indented(_ lines: [String], _ spaces: Int) -> String {
        lines.map { String(repeating: " ", count: spaces) + $0 + "\n" }.joined()
    }
}

extension Job {
    /// GitHub Actions and Forgejo Actions ("Workflow syntax").
    func actions(runner: String, checkout: String, place: String) -> String {
        let (script, secrets) = access
        let secret = { (name: String) in "\(name): ${{ secrets.\(name) }}" }
        let accessStep =
            script.isEmpty
            ? ""
            : """
                  - name: Set up access
                    env:
            \(indented(secrets.map(secret), 10))        run: |
            \(indented(script, 10))
            """
        // git's credential helper runs while the site is published.
        let publishEnvironment = secrets.contains("PUBLISH_TOKEN") ? "        env:\n          \(secret("PUBLISH_TOKEN"))\n" : ""
        return """
            \(notes(at: place))name: Publish

            on:
              push:
                branches: [main]
              schedule:
                - cron: "17 5 * * *"
              workflow_dispatch:

            permissions:
              contents: read

            concurrency:
              group: publish
              cancel-in-progress: false

            env:
            \(indented(variables.map { "\($0): \($1)" }, 2))
            jobs:
              publish:
                runs-on: \(runner)
                container:
                  image: \(image)
                steps:
                  - name: Install programs
                    run: \(install)\(runner == "docker" ? " nodejs" : "")
                  - uses: \(checkout)
                  - name: Install Marquee
                    run: |
            \(indented(download, 10))      - name: Check the site
                    run: |
            \(indented([check], 10))\(accessStep)      - name: Publish
            \(publishEnvironment)        run: |
            \(indented([publish], 10))
            """
    }

    /// GitLab CI/CD ("CI/CD YAML syntax reference").
    var gitlab: String {
        // The job's folder is where the site is.
        let lines = ["set -e", install, "("] + download.map { "  " + $0 } + [")"] + access.script
        return """
            \(notes(at: ".gitlab-ci.yml"))publish:
              image: \(image)
              resource_group: publish
              rules:
                - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
              variables:
            \(indented(variables.map { "\($0): \($1)" }, 4))  before_script:
                - |
            \(indented(lines, 6))  script:
                - |
            \(indented(["set -e", check, publish], 6))
            """
    }
}
