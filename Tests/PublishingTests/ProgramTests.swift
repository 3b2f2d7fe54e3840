@testable import Publishing
import TestSupport
import Testing

@Suite struct ProgramTests {
    @Test(.timeLimit(.minutes(1)))
    func programThatGoesOnAfterItsComplaintIsEnded() async throws {
        let folder = try TemporaryFolder([
            "stubborn": """
            trap 'echo ended >&2; exit 7' TERM
            echo "2026/01/01 00:00:00 NOTICE: fine so far" >&2
            echo "2026/01/01 00:00:00 ERROR : a.html: Failed to copy" >&2
            while :; do sleep 0.05; done
            """
        ])
        let shell = try #require(await Program(named: "sh"))
        let result = try await shell.run(["\(folder.path)/stubborn"], endingWhen: { $0.contains(" ERROR : ") })
        #expect(result.status == 7)
        #expect(result.errors.split(separator: "\n").last == "ended")
    }

    @Test func programAtAPathIsMissedBeforeItIsRun() async {
        #expect(await Program(named: "./nothere") == nil)
        #expect(await Program(named: "/bin/sh") != nil)
    }

    @Test func errorKeepsTheReasonBeforeTheAdvice() async throws {
        let shell = try #require(await Program(named: "sh"))
        func message(_ lines: String...) async throws -> String {
            let result = try await shell.run(["-c", "printf '%s\\n' \"$@\" >&2; exit 1", "sh"] + lines)
            return "\(shell.failure(result))"
        }
        #expect(try await message("a", "fatal: b", "c", "d", "", " e ", "f") == "sh failed: fatal: b / c / d / e / f")
        #expect(try await message("remote: a", "fatal: b") == "sh failed: remote: a / fatal: b")
        #expect(try await message("a", "b", "c", "d", "e") == "sh failed: b / c / d / e")
    }

    @Test func errorDoesNotRepeatSecrets() async throws {
        let shell = try #require(await Program(named: "sh"))
        let script = "echo \"curl: (22) https://fan:s3cret@host/x?sig=s3cret 401, sent 'Authorization: Bearer s3cret'\" >&2; exit 22"
        #expect(
            "\(shell.failure(try await shell.run(["-c", script])))"
                == "sh failed: curl: (22) https://…@host/x?… 401, sent 'Authorization: Bearer …'")
    }

    @Test func variablesOfAProgramAreInEveryRun() async throws {
        var shell = try #require(await Program(named: "sh"))
        shell.environment = ["LEAVES": "12", "HOME": nil]
        let arguments = ["-c", "echo \"$LEAVES ${HOME-none} ${TREE-none}\""]
        #expect(try await shell.run(arguments).text == "12 none none\n")
        #expect(try await shell.run(arguments, environment: ["LEAVES": "13", "TREE": "oak"]).text == "13 none oak\n")
    }
}
