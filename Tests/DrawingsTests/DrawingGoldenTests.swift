@testable import Drawings
import Testing

/// Small pictures, as they were when somebody last checked them, so that no machine and no later version draws something else without our
/// noticing.
@Suite struct DrawingGoldenTests {
    @Test func timeline() {
        #expect(
            Goldens.timeline.drawing(width: 340).content(mirrored: false).description == """
                <rect class="wash" x="0" y="8" width="56" height="168" rx="6"/>\
                <text class="small soft" x="28" y="26" text-anchor="middle">2019</text>\
                <path class="rule" d="M0 91L56 91"/>\
                <text class="small soft" x="28" y="109" text-anchor="middle">2020</text>\
                <rect class="band" x="49" y="8" width="22" height="83" rx="5"/>\
                <rect class="band" x="73" y="119" width="22" height="7" rx="5"/>\
                <path class="leader" d="M60 49C84 49 84 47 108 47"/>\
                <path class="leader" d="M60 117C84 117 84 96 108 96"/>\
                <path class="leader" d="M84 122C96 122 96 145 108 145"/>\
                <rect class="spot" x="54" y="41" width="12" height="16"/>\
                <a href="/x/"><rect class="touch" x="112" y="35" width="85" height="41"/>\
                <text class="small soft" x="112" y="51">2019</text>\
                <text class="name" x="112" y="70">Volume 1</text></a>\
                <circle class="accent" cx="60" cy="117" r="8"/>\
                <a href="/x/"><rect class="touch" x="112" y="84" width="101" height="41"/>\
                <text class="small soft" x="112" y="100">22 April 2020</text>\
                <text class="name" x="112" y="119">Season 1</text></a>\
                <path class="pop" d="M84 114L92 122L84 130L76 122Z"/>\
                <a href="/x/"><rect class="touch" x="112" y="133" width="84" height="41"/>\
                <text class="small soft" x="112" y="149">May 2020</text>\
                <text class="name" x="112" y="168">Renewed</text></a>\
                <path class="dashes" d="M0 196L340 196"/>\
                <text class="name" x="0" y="222">To be announced</text>\
                <circle class="hollow" cx="10" cy="246" r="8"/>\
                <text class="plain" x="32" y="251">The film</text>\
                <path class="pop" d="M17 289L25 297L17 305L9 297Z"/>\
                <text class="small" x="40" y="302">Announcements</text>\
                <circle class="accent" cx="197" cy="297" r="8"/>\
                <text class="small" x="220" y="302">On screen</text>\
                <rect class="spot" x="11" y="317" width="12" height="16"/>\
                <text class="small" x="40" y="330">In print</text>\
                <circle class="hollow" cx="131" cy="325" r="8"/>\
                <text class="small" x="154" y="330">Expected</text>
                """)
        #expect(
            Goldens.timeline.table.description == """
                <table>
                <thead><tr><th scope="col">Date</th><th scope="col">What</th><td></td></tr></thead>
                <tbody>
                <tr><td><time datetime="2019">2019</time></td><th scope="row"><a href="/x/">Volume 1</a></th><td>In print</td></tr>
                <tr><td><time datetime="2020-04-22">22 April 2020</time></td><th scope="row"><a href="/x/">Season 1</a></th><td>On \
                screen</td></tr>
                <tr><td><time datetime="2020-05">May 2020</time></td><th scope="row"><a \
                href="/x/">Renewed</a></th><td>Announcements</td></tr>
                <tr><td>To be announced</td><th scope="row"><a href="/x/">The film</a></th><td>On screen</td></tr>
                </tbody>
                </table>
                """)
    }

    @Test func fromBookToScreen() {
        #expect(
            Goldens.books.drawing(width: 340).content(mirrored: false).description == """
                <text class="small soft" x="0" y="18">In print</text>\
                <text class="small soft" x="198" y="18">On screen</text>\
                <path class="full" d="M142 54C170 54 170 55 198 55v22C170 77 170 76 142 76Z"/>\
                <path class="loose" d="M142 104C170 104 170 79 198 79v6C170 85 170 110 142 110Z"/>\
                <path class="partial" d="M142 112C180 112 180 107 218 107v13C180 120 180 125 142 125Z"/>\
                <rect class="outline" x="0" y="48" width="142" height="34"/>\
                <rect class="accent" x="0" y="48" width="6" height="34"/>\
                <text class="name" x="12" y="70">Volume 1</text>\
                <rect class="outline" x="0" y="98" width="142" height="34"/>\
                <rect class="accent" x="0" y="98" width="6" height="34"/>\
                <text class="name" x="12" y="120">A novella</text>\
                <rect class="outline" x="198" y="49" width="142" height="42" rx="8"/>\
                <text class="name" x="210" y="75">Season 1</text>\
                <rect class="outline" x="218" y="97" width="122" height="34" rx="8"/>\
                <text class="name" x="230" y="119">“Winter”</text>\
                <rect class="full" x="1" y="151" width="32" height="22"/>\
                <text class="small" x="40" y="167">All of it</text>\
                <rect class="partial" x="116" y="156" width="32" height="13"/>\
                <text class="small" x="155" y="167">Parts of it</text>\
                <rect class="loose" x="1" y="187" width="32" height="6"/>\
                <text class="small" x="40" y="195">Loosely</text>
                """)
        #expect(
            Goldens.books.table.description == """
                <table>
                <thead><tr><th scope="col">In print</th><th scope="col">On screen</th></tr></thead>
                <tbody>
                <tr><th scope="row"><a href="/x/">Volume 1</a></th><td><p><a href="/x/">Season 1</a> (All of it)</p></td></tr>
                <tr><th scope="row"><a href="/x/">A novella</a></th><td><p><a href="/x/">Season 1</a> (Loosely)</p><p><a \
                href="/x/">“Winter”</a> (Parts of it; One scene)</p></td></tr>
                </tbody>
                </table>
                """)
    }

    @Test func castMatrix() {
        #expect(
            Goldens.cast.drawing(width: 340).content(mirrored: false).description == """
                <rect class="wash" x="148" y="0" width="96" height="172"/>\
                <text class="small" x="196" y="22" text-anchor="middle">Season 1</text>\
                <text class="small" x="292" y="22" text-anchor="middle">Season 2</text>\
                <path class="rule" d="M0 34L340 34"/>\
                <text class="name" x="0" y="53">Nick</text>\
                <text class="small soft" x="0" y="72">Kit</text>\
                <path class="run" d="M196 57L292 57"/>\
                <circle class="accent" cx="196" cy="57" r="10"/>\
                <path class="pop" d="M292 48L301 64L283 64Z"/>\
                <path class="rule" d="M0 80L340 80"/>\
                <text class="plain" x="0" y="108">Joe</text>\
                <circle class="ink" cx="292" cy="103" r="5"/>\
                <path class="rule" d="M0 126L340 126"/>\
                <text class="name" x="0" y="145">Elle</text>\
                <text class="small soft" x="0" y="164">Yas</text>\
                <path class="dotted" d="M188 149L300 149"/>\
                <circle class="accent" cx="17" cy="202" r="10"/>\
                <text class="small" x="40" y="207">Main</text>\
                <path class="pop" d="M112 193L121 209L103 209Z"/>\
                <text class="small" x="135" y="207">Guest</text>\
                <circle class="ink" cx="17" cy="230" r="5"/>\
                <text class="small" x="40" y="235">Appears, size of part unknown</text>\
                <path class="dotted" d="M2 258L32 258"/>\
                <text class="small" x="40" y="263">In the show, but no source says where</text>
                """)
        #expect(
            Goldens.cast.table.description == """
                <table>
                <thead><tr><th scope="col">Character</th><th scope="col">Played by</th><th scope="col"><a href="/x/">Season \
                1</a></th><th scope="col"><a href="/x/">Season 2</a></th></tr></thead>
                <tbody>
                <tr><td><a href="/x/">Nick</a></td><th scope="row"><a href="/x/">Kit</a></th><td>Main</td><td>Guest</td></tr>
                <tr><td></td><th scope="row"><a href="/x/">Joe</a></th><td>–</td><td>Appears, size of part unknown</td></tr>
                <tr><td><a href="/x/">Elle</a></td><th scope="row"><a href="/x/">Yas</a></th><td>In the show, but no source says \
                where</td><td>In the show, but no source says where</td></tr>
                </tbody>
                </table>
                """)
    }

    @Test func relationshipArcs() {
        #expect(
            Goldens.relationships.drawing(width: 340).content(mirrored: false).description == """
                <rect class="group" x="0" y="56" width="212" height="111" rx="14"/>\
                <path class="thick" d="M206 84Q308 53 206 22"/>\
                <a href="/x/"><rect class="outline" x="6" y="62" width="200" height="44" rx="10"/>\
                <circle class="band" cx="29" cy="84" r="17"/>\
                <text class="small" x="29" y="89" text-anchor="middle">N</text>\
                <text class="name" x="56" y="90">Nick</text></a>\
                <a href="/x/"><rect class="outline" x="6" y="0" width="200" height="44" rx="10"/>\
                <circle class="band" cx="29" cy="22" r="17"/>\
                <text class="small" x="29" y="27" text-anchor="middle">C</text>\
                <text class="name" x="56" y="28">Charlie</text></a>\
                <a href="/x/"><rect class="outline" x="20" y="112" width="186" height="49" rx="10"/>\
                <circle class="band" cx="43" cy="136" r="17"/>\
                <text class="small" x="43" y="141" text-anchor="middle">S</text>\
                <text class="name" x="70" y="133">Sarah</text>\
                <text class="small soft" x="70" y="151">mother</text></a>\
                <path class="pop" d="M257 62C237 48 249 36 257 47C265 36 277 48 257 62Z"/>\
                <rect class="group" x="0" y="188" width="34" height="18" rx="6"/>\
                <text class="small" x="40" y="202">Family</text>\
                <path class="thick" d="M111 197L145 197"/>\
                <path class="pop" d="M128 206C108 192 120 180 128 191C136 180 148 192 128 206Z"/>\
                <text class="small" x="151" y="202">Romance</text>
                """)
        #expect(
            Goldens.relationships.table.description == """
                <table>
                <thead><tr><th scope="col">Character</th><th scope="col">Relation</th><th scope="col">Character</th></tr></thead>
                <tbody>
                <tr><th scope="row"><a href="/x/">Nick</a></th><td>Romance</td><td><a href="/x/">Charlie</a></td></tr>
                <tr><th scope="row"><a href="/x/">Sarah</a> <small>mother</small></th><td>Family</td><td><a href="/x/">Nick</a> \
                <small>son</small></td></tr>
                </tbody>
                </table>
                """)
    }

    @Test func ratings() {
        #expect(
            Goldens.ratings.drawing(width: 340).content(mirrored: false).description == """
                <text class="small soft" x="131" y="16" text-anchor="middle">1</text>\
                <text class="small soft" x="195" y="16" text-anchor="middle">2</text>\
                <a href="/x/"><rect class="touch" x="0" y="24" width="97" height="34"/>\
                <text class="name" x="3" y="47">Season 1</text></a>\
                <a href="/x/"><rect class="heat1" x="100" y="25" width="62" height="34" rx="4"/>\
                <text class="small over" x="131" y="47" text-anchor="middle">6.2</text></a>\
                <a href="/x/"><rect class="heat4" x="164" y="25" width="62" height="34" rx="4"/>\
                <text class="small over" x="195" y="47" text-anchor="middle">8.4</text></a>\
                <a href="/x/"><rect class="touch" x="0" y="60" width="97" height="34"/>\
                <text class="name" x="3" y="83">Season 2</text></a>\
                <a href="/x/"><rect class="heat5" x="100" y="61" width="62" height="34" rx="4"/>\
                <text class="small over" x="131" y="83" text-anchor="middle">9.3</text></a>\
                <rect class="heat1" x="3" y="117" width="28" height="18" rx="4"/>\
                <text class="small" x="40" y="131">6.2</text>\
                <rect class="heat5" x="84" y="117" width="28" height="18" rx="4"/>\
                <text class="small" x="121" y="131">9.3</text>
                """)
        #expect(
            Goldens.ratings.table.description == """
                <table>
                <thead><tr><th scope="col">Season</th><th scope="col">Episode</th><th scope="col">Score</th></tr></thead>
                <tbody>
                <tr><td><a href="/x/">Season 1</a></td><th scope="row">1. <a href="/x/">Episode 1</a></th><td>6.2 out of 10</td></tr>
                <tr><td><a href="/x/">Season 1</a></td><th scope="row">2. <a href="/x/">Episode 2</a></th><td>8.4 out of 10</td></tr>
                <tr><td><a href="/x/">Season 2</a></td><th scope="row">1. <a href="/x/">Episode 1</a></th><td>9.3 out of 10</td></tr>
                </tbody>
                </table>
                """)
    }

    @Test func relationshipNet() {
        #expect(
            Goldens.relationships.drawing(width: 920).content(mirrored: false).description == """
                <rect class="group" x="212" y="4" width="196" height="125" rx="16"/>\
                <path class="thick" d="M398 46Q460 52 522 58"/>\
                <a href="/x/"><rect class="outline" x="222" y="14" width="176" height="48" rx="10"/>\
                <circle class="band" cx="247" cy="38" r="19"/>\
                <text class="small" x="247" y="43" text-anchor="middle">N</text>\
                <text class="name" x="276" y="44">Nick</text></a>\
                <a href="/x/"><rect class="outline" x="522" y="42" width="176" height="48" rx="10"/>\
                <circle class="band" cx="547" cy="66" r="19"/>\
                <text class="small" x="547" y="71" text-anchor="middle">C</text>\
                <text class="name" x="576" y="72">Charlie</text></a>\
                <a href="/x/"><rect class="outline" x="222" y="70" width="176" height="49" rx="10"/>\
                <circle class="band" cx="247" cy="94" r="19"/>\
                <text class="small" x="247" y="99" text-anchor="middle">S</text>\
                <text class="name" x="276" y="91">Sarah</text>\
                <text class="small soft" x="276" y="109">mother</text></a>\
                <path class="pop" d="M460 61C440 47 452 35 460 46C468 35 480 47 460 61Z"/>\
                <rect class="group" x="0" y="154" width="34" height="18" rx="6"/>\
                <text class="small" x="40" y="168">Family</text>\
                <path class="thick" d="M111 163L145 163"/>\
                <path class="pop" d="M128 172C108 158 120 146 128 157C136 146 148 158 128 172Z"/>\
                <text class="small" x="151" y="168">Romance</text>
                """)
    }
}
