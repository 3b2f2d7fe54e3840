import ContentReader
import Exports
@testable import Site
import Testing

/// What the search can find of each thing.
@Suite struct SearchDocumentsTests {
    private static let files = [
        "people.yaml": """
        ada: { name: Ada Lovelace }
        cy: { name: Cy Twombly, image: { file: images/cy.svg, alt: Cy smiling, caption: On the pier } }
        """,
        "images/cy.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>",
        "shows/h/show.yaml": """
        title: The Harbour
        kind: series
        status: ended
        titles: [Der Hafen, { text: 港, language: ja }]
        crew: [{ person: ada, as: Gaffer }]
        """,
        "shows/h/season-1.yaml": """
        number: 1
        episodes:
          - number: 1
            title: Early
            titles: [Früh]
            crew: [{ person: ada, as: Stunt double }]
            guests: [{ person: cy, as: Postman }]
        """,
        "shows/h/books.yaml": "volumes: { v1: { title: First, titles: [Erstes] } }\n",
    ]

    /// A word, and what is found by it.
    @Test(arguments: [
        ("Hafen", "The Harbour"), ("港", "The Harbour"), ("Gaffer", "The Harbour"), ("Lovelace", "The Harbour, Ada Lovelace, Early"),
        ("Früh", "Early"), ("Stunt", "Early"), ("Postman", "Early"), ("Twombly", "Cy Twombly, Early"), ("pier", "Cy Twombly"),
        ("smiling", "Cy Twombly"), ("Erstes", "First"),
    ])
    func everythingWithWordsIsFound(word: String, titles: String) throws {
        let documents = try SearchDocuments(site: site(Self.files)).all(threads: 1)
        let found = documents.filter { document in
            let texts = document.texts.compactMap { if case .plain(let text) = $0 { text } else { nil } }
            return ([document.title] + document.aliases + texts).contains { $0.contains(word) }
        }
        #expect(found.map(\.title).joined(separator: ", ") == titles)
    }
}
