import Diagnostics
import Files
import Subprocess

/// Builds the site's program again when its sources change, and replaces the running one.
actor Rebuilding {
    private let package: SitePackage
    private let command: [String]
    private let editor: Editor
    private let stage: Stage
    private let send: @Sendable (PreviewEvent) -> Void
    private let report: @Sendable (PreviewReport) -> Void
    private let replace: @Sendable () -> FileError
    /// The file of the running program.
    private let original: FileStatus?

    private var isBuilding = false
    private var isWanted = false

    /// - Parameters:
    ///   - command: the program that builds, and its arguments.
    ///   - replace: replaces this program by the one that was built; returns only if that is impossible.
    init(
        _ package: SitePackage, command: [String], editor: Editor, stage: Stage, send: @escaping @Sendable (PreviewEvent) -> Void,
        report: @escaping @Sendable (PreviewReport) -> Void, replace: @escaping @Sendable () -> FileError
    ) {
        self.package = package
        self.command = command
        self.editor = editor
        self.stage = stage
        self.send = send
        self.report = report
        self.replace = replace
        original = try? FileStatus(of: package.executable)
    }

    /// Builds. If sources change meanwhile, it builds again afterwards.
    func notice(_ change: FolderChange) async {
        guard change.isLost || change.paths.contains(where: SitePackage.isSource) else { return }
        isWanted = true
        guard !isBuilding else { return }
        isBuilding = true
        while isWanted {
            try? await Task.sleep(for: LiveSite.gathering)
            isWanted = false
            await build()
        }
        isBuilding = false
    }

    private func build() async {
        report(.building)
        show { $0.isBuilding = true }
        let errors = await errorsOfBuild()
        show { snapshot in
            var printer = DiagnosticPrinter { try? File.read($0, atMost: .text) }
            snapshot.isBuilding = false
            snapshot.buildProblems = ProblemList(errors, &printer, editor: editor)
        }
        if !errors.isEmpty { report(.notBuilt(errors)) }
        guard errors.isEmpty, !isWanted, (try? FileStatus(of: package.executable)) != original else { return }
        report(.restarting)
        report(.trouble("\(replace())"))
    }

    private func errorsOfBuild() async -> [Diagnostic] {
        do {
            let result = try await run(
                command[0].contains("/") ? .path(.init(command[0])) : .name(command[0]), arguments: Arguments(Array(command.dropFirst())),
                output: .string(limit: 1 << 22),
                error: .string(limit: 1 << 22))
            if case .exited(0) = result.terminationStatus { return [] }
            return CompilerOutput.errors(in: result.standardOutput + "\n" + result.standardError, of: package.root)
        } catch {
            return CompilerOutput.errors(in: "'\(command[0])' cannot be run: \(error)", of: package.root)
        }
    }

    private func show(_ change: (inout Snapshot) -> Void) {
        send(PreviewEvent(version: stage.show(change), isAboutPage: false))
    }
}
