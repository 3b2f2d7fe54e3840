import ContentReader

/// A CI configuration that builds, checks and publishes the site on every push and once a day, because articles appear on their
/// date.
package struct Workflow: Sendable {
    package enum Service: String, CaseIterable, Sendable { case github, gitlab, forgejo }

    package let text: String

    package init(_ service: Service, for target: PublishTarget) {
        text =
            switch service {
            case .github: Self.actions(target, runner: "ubuntu-latest", checkout: "actions/checkout@v4", secret: { "${{ secrets.\($0) }}" })
            case .forgejo:
                Self.actions(
                    target, runner: "docker", checkout: "https://data.forgejo.org/actions/checkout@v4", secret: { "${{ secrets.\($0) }}" })
            case .gitlab: Self.gitlab(target)
            }
    }
}

extension Workflow {
    /// The image has the compiler; a job installs the rest.
    private static let image = "swift:6.2-noble"

    private static func install(_ target: PublishTarget) -> String {
        let programs =
            switch target.place {
            case .folder, .zip: ""
            case .rsync: " rsync openssh-client"
            case .git: " openssh-client"
            case .rclone: " rclone"
            }
        let libraries = "libcmark-dev libyaml-dev libutf8proc-dev pkg-config"
        return "apt-get update && apt-get install --yes --no-install-recommends make git curl \(libraries)\(programs)"
    }

    /// How the job logs in with the service's secrets: lines of a shell script, and the secrets that they use.
    private static func access(_ target: PublishTarget) -> (script: [String], secrets: [String]) {
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

    private static func notes(_ target: PublishTarget, at place: String) -> String {
        let secrets = access(target).secrets
        let needed = secrets.isEmpty ? "" : "# It needs the secrets \(secrets.joined(separator: " and ")).\n"
        return "# Builds, checks and publishes the site. Save this as \(place).\n\(needed)"
    }

    private static let commands = ["make release", ".build/release/marquee check"]

    private static func publish(_ target: PublishTarget) -> String { ".build/release/marquee publish \(target.name) --yes" }

    /// GitHub Actions and Forgejo Actions ("Workflow syntax").
    private static func actions(
        _ target: PublishTarget, runner: String, checkout: String, secret: (String) -> String
    ) -> String {
        let (script, secrets) = access(target)
        let place = runner == "docker" ? ".forgejo/workflows/publish.yml" : ".github/workflows/publish.yml"
        let environment = secrets.map { "          \($0): \(secret($0))\n" }.joined()
        let accessStep =
            script.isEmpty
            ? ""
            : """
                  - name: Set up access
                    env:
            \(environment)        run: |
            \(script.map { "          \($0)\n" }.joined())
            """
        // git's credential helper runs while the site is published.
        let publishEnvironment =
            secrets.contains("PUBLISH_TOKEN") ? "        env:\n          PUBLISH_TOKEN: \(secret("PUBLISH_TOKEN"))\n" : ""
        return """
            \(notes(target, at: place))name: Publish

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

            jobs:
              publish:
                runs-on: \(runner)
                container:
                  image: \(image)
                steps:
                  - name: Install dependencies
                    run: \(install(target))\(runner == "docker" ? " nodejs" : "")
                  - uses: \(checkout)
                  - name: Build Marquee
                    run: make release
                  - name: Check the site
                    run: .build/release/marquee check
            \(accessStep)      - name: Publish
            \(publishEnvironment)        run: \(publish(target))

            """
    }

    /// GitLab CI/CD ("CI/CD YAML syntax reference").
    private static func gitlab(_ target: PublishTarget) -> String {
        let lines = [install(target)] + access(target).script
        return """
            \(notes(target, at: ".gitlab-ci.yml"))publish:
              image: \(image)
              resource_group: publish
              rules:
                - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
              before_script:
                - |
            \(lines.map { "      \($0)\n" }.joined())  script:
            \((commands + [publish(target)]).map { "    - \($0)\n" }.joined())
            """
    }
}
