/// The apostrophes of a line that mean italic and bold, as MediaWiki reads them.
enum WikiQuotes {
    private struct Run {
        var start: Int
        var length: Int
    }

    private static let apostrophe = UInt8(ascii: "'")

    /// The line with `<i>` and `<b>` in the place of two and more apostrophes.
    static func marked(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var runs = runs(in: line)
        guard !runs.isEmpty else { return Array(line) }
        balance(&runs, in: line)
        var marked: [UInt8] = []
        var position = line.startIndex
        // The marks that are open, the outer first.
        var open: [Swift.Character] = []
        for (index, run) in runs.enumerated() {
            marked += line[position..<run.start]
            position = run.start + run.length
            switch run.length {
            case 2: toggle("i", &open, &marked)
            case 3: toggle("b", &open, &marked)
            default:
                // What ends first is inside.
                let endsItalicFirst = open.isEmpty ? runs.dropFirst(index + 1).first?.length == 2 : open.last == "i"
                for mark in endsItalicFirst == open.isEmpty ? ["b", "i"] as [Swift.Character] : ["i", "b"] { toggle(mark, &open, &marked) }
            }
        }
        marked += line[position...]
        for mark in open.reversed() { marked += Array("</\(mark)>".utf8) }
        return marked
    }

    private static func toggle(_ mark: Swift.Character, _ open: inout [Swift.Character], _ marked: inout [UInt8]) {
        guard let position = open.firstIndex(of: mark) else {
            open.append(mark)
            marked += Array("<\(mark)>".utf8)
            return
        }
        // Another mark inside is closed, and opened again.
        let inner = open[(position + 1)...]
        for mark in inner.reversed() { marked += Array("</\(mark)>".utf8) }
        marked += Array("</\(mark)>".utf8)
        for mark in inner { marked += Array("<\(mark)>".utf8) }
        open.remove(at: position)
    }

    /// Of four apostrophes the first is one, and of more than five all but five are.
    private static func runs(in line: ArraySlice<UInt8>) -> [Run] {
        var runs: [Run] = []
        var index = line.startIndex
        while index < line.endIndex {
            guard line[index] == apostrophe else {
                index += 1
                continue
            }
            let length = line[index...].prefix { $0 == apostrophe }.count
            if length > 1 {
                let used = length == 4 ? 3 : min(length, 5)
                runs.append(Run(start: index + length - used, length: used))
            }
            index += length
        }
        return runs
    }

    /// If neither italic nor bold ends, one of the bold ones was an apostrophe and an italic one.
    private static func balance(_ runs: inout [Run], in line: ArraySlice<UInt8>) {
        let bold = runs.count { $0.length != 2 }
        let italic = runs.count { $0.length != 3 }
        guard bold % 2 == 1, italic % 2 == 1 else { return }
        var (single, multiple, space): (Int?, Int?, Int?) = (nil, nil, nil)
        for (index, run) in runs.enumerated() where run.length == 3 {
            let before = run.start > line.startIndex ? line[run.start - 1] : UInt8(ascii: " ")
            let earlier = run.start > line.startIndex + 1 ? line[run.start - 2] : 0
            if before == UInt8(ascii: " ") {
                space = space ?? index
            } else if earlier == UInt8(ascii: " ") {
                single = single ?? index
            } else {
                multiple = multiple ?? index
            }
        }
        if let index = single ?? multiple ?? space { runs[index] = Run(start: runs[index].start + 1, length: 2) }
    }
}
