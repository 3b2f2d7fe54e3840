import ContentReader

extension Sample {
    var germanSite: SampleSite {
        SampleSite(
            settings: """
                # Die Einstellungen der ganzen Website. Zeilen, die mit # anfangen, sind Notizen für dich.

                title: \(YAMLScalar.oneLine(title))
                tagline: \(YAMLScalar.oneLine("Eine Fanseite über \(show)"))
                description: \(YAMLScalar.oneLine("Eine inoffizielle Fanseite über \(show)."))

                # Die Adresse deiner Website. Solange du noch keine hast, lass sie, wie sie ist.
                baseURL: https://fans.example/

                language: \(YAMLScalar.oneLine(language))

                # Die Farbe der Website. Dunkle lassen sich am besten lesen.
                accent: "#1f6f63"

                footer: Von Fans gemacht. Wir haben nichts mit den Leuten zu tun, die die Serie, den Film oder die Bücher machen.

                # Die Links oben auf jeder Seite.
                navigation:
                  - { title: Neues, to: news }
                  - { title: \(YAMLScalar.oneLine(show)), to: \(id) }
                  - { title: Über uns, to: ueber-uns }

                # Wohin `marquee publish` die Website bringt. Entferne das # vor `publish` und vor einer der anderen Zeilen.
                #publish:
                #  live: { git: "https://codeberg.org/me/pages.git" }
                #  live: { rsync: "me@host.example:/var/www/fans" }
                #  live: { zip: "../fans.zip" }

                """,
            authors: """
                # Wer hier schreibt. Artikel nennen die Id, hier `redaktion`.

                redaktion:
                  name: Die Redaktion

                """,
            articleName: "willkommen",
            article: """
                ---
                title: Willkommen
                date: \(date)
                authors: [redaktion]
                show: \(id)
                tags: [In eigener Sache]
                description: Diese Website ist neu. Worum es hier gehen wird, steht in diesem Artikel.
                ---

                Diese Website ist neu. Dieser erste Artikel ist ein Beispiel: Ändere ihn, oder lösche ihn. Er zeigt, was du am meisten brauchst.

                ## Ein Link

                Ein Name zwischen doppelten Klammern wird zum Link auf seine Seite: \(germanLinks).

                ## Ein Spoiler

                Wörter zwischen doppelten Strichen bleiben zu, bis jemand so weit ist, wie hier: \(germanSpoiler).
                \(kind.form == .series ? "\n## Die Folgen\n\n::episodes{season=1}\n" : "")
                ## Ein Bild

                Lege das Bild in den Ordner `images`, und schreibe `![Was es zeigt](/images/blatt.jpg)` dorthin, wo es stehen soll.

                """,
            pageName: "ueber-uns",
            page: """
                ---
                title: Über uns
                description: Wer diese Website macht, und wie sie mit Spoilern umgeht.
                ---

                Dies ist eine inoffizielle Website von Fans für Fans. Schreibe hier, wer du bist und wie man dich erreicht.

                Spoiler sind auf dieser Website zu. Sag ihr, wie weit du bist, und was du schon kennst, bleibt offen.

                """,
            images: "Hierher gehören die Bilder der Website. Nimm nur solche, die du selbst gemacht hast oder verwenden darfst.\n",
            readme: """
                # \(title)

                Dieser Ordner ist eine Website. Jede Datei darin ist ein Text, den du mit jedem Editor ändern kannst.

                ## Ansehen

                    marquee preview --open

                zeigt die Website im Browser. Speichere eine Datei, und du siehst die Änderung sofort. Strg-C beendet es.
                Wenn du dich vertippst, sagt Marquee, wo, und was du vermutlich gemeint hast.

                ## Schreiben

                    marquee new article "Was wir bisher wissen"

                legt eine Datei in `articles` an. Schreibe unter dem zweiten `---`; eine leere Zeile beginnt einen neuen
                Absatz. Andere sehen den Artikel, wenn du die Zeile `draft: true` entfernt hast. Ebenso:

                    marquee new page "Links"
                    marquee new season 2 --episodes 8
                    marquee new character "Nick" --actor "Kit"

                Was die Serie ist, und ihre Folgen, stehen im Ordner `shows`. Der Name der Website, ihre Farbe und ihr
                Menü stehen in `site.yaml`. Bilder gehören in `images`.

                ## Einen Spoiler verstecken

                \(germanSpoilerHelp)

                ## Veröffentlichen

                    marquee check

                findet Fehler, und was noch fehlt. Schreibe in `site.yaml` unter `publish`, wohin die Website soll. Dann bringt

                    marquee publish

                sie dorthin. Oder lass `marquee build` laufen, und lade den Ordner `public` selbst zu einem Anbieter hoch.

                """
        )
    }

    private var germanLinks: String {
        switch kind.form {
        case .series: "[[Über uns]] oder, für eine Folge der Serie, [[s1e1]]"
        case .film, .game: "[[Über uns]]"
        case .books: "[[Über uns]] oder, für ein Buch der Reihe, [[v1]]"
        }
    }

    private var germanSpoiler: String {
        switch kind.form {
        case .series: "||das lesen nur alle, die schon die zweite Folge kennen||{s1e2}"
        case .film: "||das lesen nur alle, die schon den Film kennen||{film}"
        case .game: "||das lesen nur alle, die es zu Ende gespielt haben||{end}"
        case .books: "||das lesen nur alle, die schon das erste Buch kennen||{v1}"
        }
    }

    private var germanSpoilerHelp: String {
        switch kind.form {
        case .series: "Schreibe `||Nick geht||{s1e2}`: Die Wörter bleiben zu, bis jemand Staffel 1, Folge 2 gesehen hat."
        case .film: "Schreibe `||Nick geht||{film}`: Die Wörter bleiben zu, bis jemand den Film gesehen hat."
        case .game: "Schreibe `||Nick geht||{end}`: Die Wörter bleiben zu, bis jemand alles kennt."
        case .books: "Schreibe `||Nick geht||{v1}`: Die Wörter bleiben zu, bis jemand Buch 1 gelesen hat."
        }
    }

    var germanShow: SampleShow {
        let medium = kind.form == .series ? "network: Noch nicht bekannt   # der Sender oder der Streamingdienst\n" : ""
        return SampleShow(
            show: """
                title: \(YAMLScalar.oneLine(show))
                kind: \(kind.rawValue)   # series (Serie), film (Film), bookSeries (Buchreihe), comic, game, anime, miniseries, webSeries oder special
                status: announced   # angekündigt; oder running (läuft), ended (beendet), cancelled (abgesetzt)
                summary: Worum es geht, in ein, zwei Sätzen, die nichts verraten.
                \(medium)genres: [Drama]
                \(kind.form == .books ? "" : "premiere: tba   # noch nicht bekannt; oder ein Datum wie 2027-03-20, 2027-03 oder 2027\n")
                """,
            episodes: [("Folge 1", "Wie es anfängt, in einem Satz."), ("Folge 2", "Wie es weitergeht, ohne das Ende.")],
            books: """
                volumes:
                  v1:
                    title: Band 1
                    summary: Worum es geht, in einem Satz, der nichts verrät.
                    releases: [{ date: tba }]   # noch nicht bekannt; oder ein Datum wie 2027-03-20, 2027-03 oder 2027

                """)
    }
}
