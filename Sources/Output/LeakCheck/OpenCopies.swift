import ContentReader
import Diagnostics
import Files

/// Where guarded texts are written once more in the content, outside of the places that guard them.
struct OpenCopies {
    /// By the positions of the texts in the screen; the first place by file and line.
    private(set) var locations: [Int: SourceLocation] = [:]

    /// Reads every text file of the content.
    ///
    /// - Parameter screen: knows the texts that are looked for.
    init(of screen: LeakScreen, in folder: String) {
        let paths = (try? FileTree(at: folder))?.files.map(\.path).filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") } ?? []
        let guards = Dictionary(grouping: screen.index.passages) { $0.words }
            .mapValues { passages in passages.map { screen.texts[$0.text].location } }
        for path in paths {
            guard let bytes = try? File.read("\(folder)/\(path)", atMost: .text) else { continue }
            for (passage, lines) in Self.occurrences(of: screen, in: bytes) {
                var own = (guards[screen.index.passages[passage].words] ?? []).filter { $0.file == path }.map(\.line).sorted()[...]
                for line in lines {
                    // Of what is guarded, the first copy behind the beginning of its guard is the guarded one.
                    if let first = own.first, first <= line {
                        own.removeFirst()
                        continue
                    }
                    let text = screen.index.passages[passage].text
                    let place = SourceLocation(file: path, line: line)
                    locations[text] = min(locations[text] ?? place, place)
                    break
                }
            }
        }
    }

    /// The lines in which each passage ends, in ascending order.
    private static func occurrences(of screen: LeakScreen, in bytes: [UInt8]) -> [Int: [Int]] {
        var reader = WordReader(LineSink(screen.index))
        bytes.withUnsafeBufferPointer { text in
            var start = 0
            while start < text.count {
                let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
                reader.read(text, start..<end)
                reader.endWord()
                reader.sink.line += 1
                start = end + 1
            }
        }
        return reader.sink.lines
    }
}

/// Notes in which lines passages end.
private struct LineSink: WordSink {
    private let index: PassageIndex
    var state = Window()
    var line = 1
    private(set) var lines: [Int: [Int]] = [:]

    init(_ index: PassageIndex) { self.index = index }

    mutating func take(_ hash: UInt64, letters: Int) {
        let keys = state.append(hash)
        index.forEach(endingWith: state, keys) { lines[$0, default: []].append(line) }
    }

    mutating func restart() { state = Window() }
}
