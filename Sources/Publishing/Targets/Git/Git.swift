import Files

/// git, working on Marquee's own records with settings that no repository decides.
///
/// What the owner has told git, in the files of the system and of the account or by variables, counts: that is how git logs in. Whoever can
/// set variables decides anyway which programs run; `GIT_CONFIG_COUNT`, `GIT_SSH_COMMAND`, `GIT_ASKPASS` and `GIT_EXEC_PATH` are left alone
/// for the owner's sake. `GIT_TEMPLATE_DIR` means nothing here, because git makes no repository. Only what a hook of another repository
/// hands on, because git would take that one for the one it works on, is left out.
struct Git: Sendable {
    private let program: Program
    let records: GitRecords

    init(records: String) async throws(PublishError) {
        program = try await Program(.git)
        self.records = try onDisk { () throws(FileError) in try GitRecords(at: records) }
    }

    /// Runs git to its end, with any exit code.
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

    /// The error that a run was.
    func failure(_ result: Program.Result) -> PublishError { program.failure(result) }
}

extension Git {
    /// What holds in every run, whatever the owner has said for other repositories (git-config). A hook of the owner's own is for the
    /// owner's own commits; the rest would make git write other files than `GitRecords` knows, or say other things than are read here.
    private static let settings =
        [
            "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.attributesFile=/dev/null", "core.logAllRefUpdates=false",
            "core.splitIndex=false", "protocol.ext.allow=never", "submodule.recurse=false", "fetch.recurseSubmodules=false",
            "push.recurseSubmodules=no", "push.followTags=false", "log.showSignature=false", "gc.autoDetach=false",
            "maintenance.autoDetach=false",
        ].flatMap { ["-c", $0] } + ["--no-pager"]

    private var environment: [String: String?] {
        // As "git rev-parse --local-env-vars" lists them, but for the settings of a command; and what other patterns of paths mean.
        let others = [
            "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH",
            "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE",
            "GIT_REPLACE_REF_BASE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_ATTR_SOURCE", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS",
            "GIT_ICASE_PATHSPECS",
        ]
        let own = [
            "GIT_DIR": records.path, "GIT_LITERAL_PATHSPECS": "1", "GIT_NO_REPLACE_OBJECTS": "1",
            // Of the ways to a repository, those by which its address does not say what is run.
            "GIT_ALLOW_PROTOCOL": "file:git:http:https:ssh",
        ]
        return Dictionary(uniqueKeysWithValues: others.map { ($0, nil) }).merging(own) { $1 }
    }
}
