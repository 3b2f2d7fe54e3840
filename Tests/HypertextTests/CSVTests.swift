import Hypertext
import Testing

@Suite struct CSVTests {
    private func text(_ rows: [String]...) -> String {
        var csv = CSV()
        for row in rows { csv.append(row: row) }
        return String(decoding: csv.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        (["a", "b"], "a,b\r\n"), (["", ""], ",\r\n"), ([""], "\"\"\r\n"), (["a,b", "c"], "\"a,b\",c\r\n"),
        (["say \"hi\""], "\"say \"\"hi\"\"\"\r\n"), (["a\nb\r\nc"], "\"a\nb\r\nc\"\r\n"), ([" a", "b "], "\" a\",\"b \"\r\n"),
        (["ä 日本 🍂"], "ä 日本 🍂\r\n"), (["'quoted'", "it's"], "'quoted',it's\r\n"), (["1-2", "a=b", "5 + 3"], "1-2,a=b,5 + 3\r\n"),
        (["a;b"], "a;b\r\n"),
    ])
    func cellsAreQuotedWhereTheyNeedIt(row: [String], line: String) {
        #expect(text(row) == line)
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("＝1", "'＝1"), ("－", "'－"),
        ("-", "'-"),
        ("'=1", "''=1"), ("''@", "'''@"),
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
    ])
    func formulasAreTexts(cell: String, written: String) {
        var csv = CSV()
        csv.append(row: ["x", cell])
        #expect(String(decoding: csv.bytes, as: UTF8.self) == "x,\(written)\r\n")
        #expect(csv.markedCells == 1)
        #expect(written.withoutSpreadsheetMark == cell)
    }

    @Test(arguments: ["", "'", "''", "'a'", "it's", "a=b", "'quoted' = said"])
    func otherTextsStay(text: String) {
        var csv = CSV()
        csv.append(row: ["x", text])
        #expect(csv.markedCells == 0)
        #expect(text.withoutSpreadsheetMark == text)
    }
}
