@testable import Importing

/// The export with every element once, and what becomes of it.
extension MediaWikiTests {
    static let everything = #"""
          <page>
            <title>Nick Nelson</title><ns>0</ns><id>1</id>
            <revision><id>9</id><timestamp>2021-01-01T00:00:00Z</timestamp><contributor><username>Old_Hand</username><id>3</id></contributor><text>Old words</text></revision>
            <revision><id>10</id><timestamp>2022-02-02T00:00:00Z</timestamp><contributor><username>Jo</username></contributor><model>wikitext</model><text xml:space="preserve">&lt;!-- a comment --&gt;
        {{Infobox character
        | name = Nick
        | actor = [[Kit|Kit Connor]]
        }}
        __NOTOC__{{DEFAULTSORT:Nelson, Nick}}
        '''{{PAGENAME}}''' is ''the'' '''''boy''''' of [[charlie Spring|Charlie]]'s, of [[dog]]s and [[Nobody]].&lt;ref name="a"&gt;A [https://x.example/ source], ''yes''.&lt;/ref&gt; Again.&lt;ref name="a" /&gt;&lt;ref&gt;{{Cite web|url=https://y.example/|title=Y|author=Z}}&lt;/ref&gt;

        == Life ==
        * one
        ** two
        *# three
        * four
        # first
        # second
        ; term : definition
        : indented
        ----
        See [[#Life]], [[wikipedia:Tree|trees]], [[:Kategorie:Boys]], [https://z.example/a_(b) words], https://plain.example/, [[Charlie Spring#Early]].
        [[Datei:nick_1.jpg|mini|250px|alt=A face|Nick with [[Charlie Spring|Charlie]]]]
        [[File:Lost.png]]
        {| class="wikitable"
        |+ Cast
        ! Who !! What
        |-
        | rowspan="2" | a || b [[dog|x]]
        |-
        | {{!}}c
        |}
        &lt;gallery&gt;
        Nick 1.jpg|Again ''he''
        &lt;/gallery&gt;
         code ''here''
        &lt;nowiki&gt;*not* [[a link]]&lt;/nowiki&gt; &amp;mdash; &lt;script&gt;x&lt;/script&gt;&lt;br/&gt;line
        &lt;pre&gt;
        raw [[x]] ||y||
        &lt;/pre&gt;
        &lt;blockquote&gt;Quoted&lt;/blockquote&gt;
        {{Quote|Hi|Nick|s1e1}}
        {{Spoiler|He leaves}} and ||bars|| {{z}} [[
        {{Unknown|a|b={{other}}}} {{#if:x|y}}
        === Notes ===
        &lt;references /&gt;
        [[Kategorie:Boys]]
        [[Category:Nelsons|Nick]]
        [[de:Nick]]</text></revision>
          </page>
          <page><title>Charlie Spring</title><ns>0</ns><id>2</id><revision><timestamp>2020-01-01T00:00:00Z</timestamp><contributor><ip>192.0.2.1</ip></contributor><text>Words. {{unclosed [[Nicky]]</text></revision></page>
          <page><title>Nicky</title><ns>0</ns><id>3</id><redirect title="Nick Nelson" /><revision><timestamp>2020-01-01T00:00:00Z</timestamp><text>#REDIRECT [[Nick Nelson]]</text></revision></page>
          <page><title>Dog</title><id>4</id><revision><timestamp>2020-01-01T00:00:00Z</timestamp><text>#WEITERLEITUNG [[Nicky]]</text></revision></page>
          <page><title>Talk:Dog</title><ns>1</ns><id>5</id><revision><timestamp>2020-01-01T00:00:00Z</timestamp><text>x</text></revision></page>
          <page><title>Datei:Nick 1.jpg</title><ns>6</ns><id>6</id><revision><timestamp>2020-01-01T00:00:00Z</timestamp><text>x</text></revision></page>

        """#

    static let expected: [String: String] = [
        ".imports/mediawiki.yaml":
            #"""
        # Which entry of this site is which of the source. Keep it: a later import finds everything again by it.
        "leaf.fandom.com file a/ab/nick_1.jpg": images/a/ab/nick-1.jpg
        "leaf.fandom.com page 1": pages/nick-nelson.md
        "leaf.fandom.com page 2": pages/charlie-spring.md

        """#,
        "images/a/ab/nick-1.jpg": String(decoding: jpeg, as: UTF8.self),
        "pages/charlie-spring.md":
            #"""
        ---
        title: Charlie Spring
        aliases: ["/wiki/Charlie_Spring"]
        ---

        Words. \{\{unclosed [Nicky](/nick-nelson/)

        ---

        *Based on [Charlie Spring](https://leaf.fandom.com/wiki/Charlie\_Spring) by people without a name ([all authors](https://leaf.fandom.com/wiki/Charlie\_Spring?action=history)), from Leaf Wiki, under the licence [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/); converted and changed.*

        """#,
        "pages/nick-nelson.md":
            #"""
        ---
        title: Nick Nelson
        aliases: ["/wiki/Nick_Nelson", "/wiki/Nicky", "/wiki/Dog"]
        ---

        **Nick Nelson** is *the* ***boy*** of [Charlie](/charlie-spring/)'s, of [dogs](/nick-nelson/) and Nobody.[^1] Again.[^1][^2]

        # Life {#life}

        - one

          - two

          1. three

        - four

        1. first
        2. second

        **term**

        definition

        indented

        ---

        See [Life](#life), [trees](https://en.wikipedia.org/wiki/Tree), Kategorie:Boys, [words](https://z.example/a\_%28b%29), <https://plain.example/>, [Charlie Spring#Early](/charlie-spring/).

        ::figure[Nick with [Charlie](/charlie-spring/)]{src=images/a/ab/nick-1.jpg alt="A face"}

        *Cast*

        | Who | What |
        |---|---|
        | a | b [x](/nick-nelson/) |
        |  | c |

        :::gallery
        ![Again he](/images/a/ab/nick-1.jpg "Again he")
        :::

        code *here* \*not\* \[\[a link\]\] — \<script>x\</script>\
        line

        ```text
        raw [[x]] ||y||
        ```

        > Quoted

        > Hi
        >
        > — Nick, s1e1

        ||He leaves|| and \||bars\|| \[\[

        ## Notes

        ---

        *Based on [Nick Nelson](https://leaf.fandom.com/wiki/Nick\_Nelson) by Old\_Hand and Jo ([all authors](https://leaf.fandom.com/wiki/Nick\_Nelson?action=history)), from Leaf Wiki, under the licence [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/); converted and changed.*

        [^1]: A [source](https://x.example/), *yes*.
        [^2]: Z, [Y](https://y.example/)

        """#,
    ]

    static let leftOut = [
        #"1 × pages of the namespace 'Talk': only articles of the wiki are imported (58:3 in “Talk:Dog”)"#,
        #"1 × pages of the namespace 'Datei': only articles of the wiki are imported (59:3 in “Datei:Nick 1.jpg”)"#,
        #"1 × templates {{z}}: nothing says what they show (47:1 in “Nick Nelson”)"#,
        #"1 × templates {{other}}: nothing says what they show (48:1 in “Nick Nelson”)"#,
        #"1 × templates {{Unknown}}: nothing says what they show (48:1 in “Nick Nelson”)"#,
        #"1 × parser functions {{#if:x}}: the wiki computed them (48:1 in “Nick Nelson”)"#,
        #"1 × links to other languages: they led to this page in another wiki (53:1 in “Nick Nelson”)"#,
        #"1 × infoboxes {{Infobox character}}: a page has no place for their facts (9:1 in “Nick Nelson”)"#,
        #"1 × links to pages that do not exist: their words stay (8:1 in “Nick Nelson”)"#,
        #"1 × links to pages of the namespace 'Kategorie': their words stay (8:1 in “Nick Nelson”)"#,
        #"1 × pictures: 'Lost.png' is not in the folder of uploads (8:1 in “Nick Nelson”)"#,
        #"2 × categories: only articles have tags; --as articles makes them (8:1 in “Nick Nelson”, 8:1 in “Nick Nelson”)"#,
        #"1 × templates that do not end: their text is shown as it is (55:1 in “Charlie Spring”)"#,
        #"1 × links to parts of pages: they lead to the whole page, which has no such heading (8:1 in “Nick Nelson”)"#,
    ]
}
