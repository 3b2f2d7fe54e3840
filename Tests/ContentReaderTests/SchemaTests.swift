import Diagnostics
import Foundation
import Hypertext
import ShowData
import Testing

@testable import ContentReader

@Suite struct SchemaTests {
    private enum Size: String, CaseIterable { case small, large }

    /// A format with a bit of everything, like the code that reads a file.
    private static let thing = Format<Bool>.record("a thing") { fields in
        let size = fields.required("size", .word(Size.self), "how large it is")
        let value = fields.dependent(
            "value", on: "size", size, { $0 == .small ? Format<Int>.integer(1...9).map(String.init) : .text }, "how much")
        let hasOne = fields.requiresOne(of: "date", "names", help: "write one")
        let date = fields.optional("date", .partialDate, "when it was")
        let names = fields.list("names", of: .nonBlank, "what it is called")
        return size != nil && value != nil && hasOne && (date != nil || !names.isEmpty)
    }

    @Test func schemaComesFromReadingAnEmptyMapping() {
        let name = Schema.titled("a text", .translated(.titled("a text", .matching(Pattern.visible, longest: 1_000))))
        let date = Schema.titled(
            "a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba", .either([.pattern(Pattern.date), .integer(1_000...9_999)]))
        #expect(
            Self.thing.schema
                == .titled(
                    "a thing",
                    .record(
                        Schema.Record(
                            keys: [
                                .init(
                                    name: "size", schema: .titled("small or large", .words(["small", "large"])), meaning: "how large it is",
                                    isRequired: true),
                                .init(
                                    name: "value", schema: .titled("a text", .translated(.titled("a text", .text))), meaning: "how much",
                                    isRequired: false),
                                .init(name: "date", schema: date, meaning: "when it was", isRequired: false),
                                .init(
                                    name: "names", schema: .titled("a list of texts", .either([.list(of: name), name])),
                                    meaning: "what it is called", isRequired: false),
                            ],
                            rules: [
                                .choice(
                                    of: "value", by: "size",
                                    [
                                        .init(words: ["small"], schema: .titled("a whole number from 1 to 9", .integer(1...9))),
                                        .init(words: ["large"], schema: .titled("a text", .translated(.titled("a text", .text)))),
                                    ]),
                                .atLeastOne(of: ["date", "names"]),
                            ]))))
    }

    @Test func repeatedDefinitionsAreWrittenOnce() {
        let link = Schema.titled(
            "a link", .record(Schema.Record(keys: [.init(name: "to", schema: .text, meaning: "where", isRequired: true)])))
        let root = Schema.record(
            Schema.Record(keys: [
                .init(name: "first", schema: link, meaning: "the one", isRequired: true),
                .init(name: "second", schema: link, meaning: "the other", isRequired: false),
            ]))
        let json = SchemaWriter(root).document(root, id: "urn:x", description: "two links")
        #expect(
            String(decoding: json.indented, as: UTF8.self) == """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "$id": "urn:x",
                  "description": "two links",
                  "type": "object",
                  "properties": {
                    "first": {"description": "the one", "$ref": "#/$defs/link"},
                    "second": {
                      "description": "the other",
                      "anyOf": [
                        {"$ref": "#/$defs/link"},
                        {"type": "null"}
                      ]
                    }
                  },
                  "required": ["first"],
                  "additionalProperties": false,
                  "$defs": {
                    "link": {
                      "title": "a link",
                      "type": "object",
                      "properties": {
                        "to": {
                          "description": "where",
                          "type": ["string", "number", "boolean"],
                          "maxLength": 10000
                        }
                      },
                      "required": ["to"],
                      "additionalProperties": false
                    }
                  }
                }

                """)
    }

    /// Where each kind of file is, and how an unknown key gets into it.
    private static let files: [(ContentSchema, file: String, text: String)] = [
        (.site, "site.yaml", "zzz: 1"), (.authors, "authors.yaml", "x: { zzz: 1 }"), (.people, "people.yaml", "x: { zzz: 1 }"),
        (.sources, "sources.yaml", "x: { zzz: 1 }"), (.show, "shows/h/show.yaml", "zzz: 1"),
        (.season, "shows/h/season-1.yaml", "zzz: 1"), (.characters, "shows/h/characters.yaml", "x: { zzz: 1 }"),
        (.books, "shows/h/books.yaml", "zzz: 1"), (.claims, "shows/h/claims.yaml", "x: { zzz: 1 }"),
        (.relationships, "shows/h/relationships.yaml", "zzz: 1"), (.quotes, "shows/h/quotes.yaml", "zzz: 1"),
        (.music, "shows/h/music.yaml", "zzz: 1"), (.places, "shows/h/places.yaml", "x: { zzz: 1 }"),
        (.article, "articles/a.md", article("zzz: 1")), (.page, "pages/a.md", article("zzz: 1")),
        (.comments, "articles/a.comments.yaml", "zzz: 1"), (.corrections, "corrections.yaml", "zzz: 1"),
    ]

    @Test func everyKindOfFileHasASchemaWithTheKeysOfItsReader() throws {
        #expect(Self.files.map(\.0) == ContentSchema.allCases)
        for (schema, file, text) in Self.files {
            let found = try diagnostics([file: text]).first { $0.message == "unknown key 'zzz'" && $0.location.file == file }
            let keys = try #require(found?.help?.split(separator: "available keys: ").last).split(separator: ", ").map(String.init)
            let json = try #require(JSONSerialization.jsonObject(with: Data(schema.text)) as? [String: Any])
            let entries = json["patternProperties"] as? [String: [String: Any]]
            let properties = try #require((entries?.values.first ?? json)["properties"] as? [String: Any])
            #expect(properties.keys.sorted() == keys, "\(schema)")
        }
    }
}
