import Files

/// git, working on Marquee's own records with settings that no repository can change.
///
/// The owner's own git settings apply, from system and account files and from variables: that is how git logs in. Anyone who can
/// set variables already decides which programs run; `GIT_CONFIG_COUNT`, `GIT_SSH_COMMAND`, `GIT_ASKPASS` and `GIT_EXEC_PATH` are left
/// alone for the owner's sake. `GIT_TEMPLATE_DIR` means nothing here, because git makes no repository. Only variables from a hook of
/// another repository are left out, because git would work on that repository instead.
struct Git: Sendable {
    private let program: Program
    let records: GitRecords

    init(records: String) async throws(PublishError) {
        program = try await Program(.git)
        self.records = try onDisk { () throws(FileError) in try GitRecords(at: records) }
    }

    /// Runs git and waits; any exit code is allowed.
    func attempt(
        _ arguments: [String], _ variables: [String: String] = [:], input: [UInt8] = [], in folder: String? = nil
    ) async throws(PublishError) -> Program.Result {
        let environment = self.environment.merging(variables) { $1 }
        return try await program.run(Self.settings + arguments, input: input, in: folder, environment: environment)
    }

    /// Runs git; an exit code other than 0 is an error.
    @discardableResult
    func run(
        _ arguments: [String], _ variables: [String: String] = [:], input: [UInt8] = [], in folder: String? = nil
    ) async throws(PublishError) -> Program.Result {
        let result = try await attempt(arguments, variables, input: input, in: folder)
        guard result.status == 0 else { throw failure(result) }
        return result
    }

    /// The error for a failed run.
    func failure(_ result: Program.Result) -> PublishError { program.failure(result) }
}

extension Git {
    /// Settings for every run, whatever the owner's settings for other repositories (git-config). The owner's hooks are for the
    /// owner's own commits; the other settings would make git write files that `GitRecords` does not expect, or change the output that is
    /// read here.
    private static let settings =
        [
            "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.attributesFile=/dev/null", "core.logAllRefUpdates=false",
            "core.splitIndex=false", "protocol.ext.allow=never", "submodule.recurse=false", "fetch.recurseSubmodules=false",
            "push.recurseSubmodules=no", "push.followTags=false", "log.showSignature=false", "gc.autoDetach=false",
            "maintenance.autoDetach=false",
        ].flatMap { ["-c", $0] } + ["--no-pager"]

    private var environment: [String: String?] {
        // As listed by "git rev-parse --local-env-vars", except a command's settings; and the variables that change how path patterns are
        // read.
        let others = [
            "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH",
            "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE",
            "GIT_REPLACE_REF_BASE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_ATTR_SOURCE", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS",
            "GIT_ICASE_PATHSPECS",
        ]
        let own = [
            "GIT_DIR": records.path, "GIT_LITERAL_PATHSPECS": "1", "GIT_NO_REPLACE_OBJECTS": "1",
            // Only transports whose address cannot name a program to run.
            "GIT_ALLOW_PROTOCOL": "file:git:http:https:ssh",
        ]
        return Dictionary(uniqueKeysWithValues: others.map { ($0, nil) }).merging(own) { $1 }
    }
}
