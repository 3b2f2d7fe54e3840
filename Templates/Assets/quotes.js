// Shows the place in a text where the words of a search stand, as far as the visitor may read it. The text is from the page that was found, so that
// nothing else has to be published. Loaded with the first results whose descriptions do not have the words.
{
    const LENGTH = 150;
    const BEFORE = 50;
    // Of all that comes over the network for an answer, with the files of the search.
    const MOST_BYTES = 58_000;
    const UNKNOWN_SIZE = 8_000;
    let usual = UNKNOWN_SIZE; // The size of the last page.
    const pages = new Map();
    const all = (selector, inside) => [...inside.querySelectorAll(selector)];
    let [turn, answered] = [0, 0];

    // A page, unless it is large.
    async function read(address, most) {
        const answer = await fetch(address);
        const isLarge = Number(answer.headers.get("Content-Length")) > most;
        if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("text/html") || isLarge) {
            answer.body?.cancel();
            return null;
        }
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        return { address, main: page.querySelector("main"), show: page.querySelector(".point")?.dataset.show };
    }

    // What it says to those who are as far as the visitor.
    function textOf({ address, main, show }, id) {
        const text = (id ? all("[id]", main).find((element) => element.id === id) : main)?.cloneNode(true);
        if (!text) return "";
        for (const spoiler of all("details.spoiler", text)) {
            const { show: of = show, until = "" } = spoiler.dataset;
            if (!window.marqueeProgress?.isReached({ show: of, until })) spoiler.remove();
        }
        for (const link of all("a[href]:not([href^='#'])", text)) {
            const masked = window.marqueeProgress?.masked(new URL(link.getAttribute("href"), address).pathname);
            if (masked) link.textContent = masked;
        }
        for (const reference of all("a.spoiler-reference", text)) reference.replaceWith("…");
        const others = "h1, sup:has([role=doc-noteref]), nav, form, button, script, style, template, svg, summary, footer, [hidden], .kicker, .meta, .references, .cover figcaption, .clippings";
        for (const other of all(others, text)) other.remove();
        for (const block of all("p, div, section, li, h2, h3, h4, td, th, dt, dd, caption, figcaption", text)) block.append(" ");
        return text.textContent.replace(/[\s↩]+/g, " ").trim();
    }

    // Where in a text each of the words is, in the order of the text.
    function places(text, words, { quality, wordsOf, paired }) {
        const find = (allowsErrors) => [...text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].flatMap(({ 0: run, index }) =>
            wordsOf(run).flatMap((own) => words.flatMap((word, of) => {
                if (!quality(own, word, allowsErrors)) return [];
                return { of, at: index + (paired.test(own) ? Math.max(0, run.indexOf(own)) : 0) };
            })));
        const exact = find(false);
        return exact.length ? exact : find(true);
    }

    // The stretch with the most of the words in it; the first of several.
    function stretch(text, words, tools) {
        const found = places(text, words, tools);
        let best = null;
        found.forEach(({ at }, first) => {
            const inside = found.slice(first, first + 40).filter((other) => other.at < at + LENGTH - BEFORE);
            const count = new Set(inside.map(({ of }) => of)).size;
            if (!best || count > best.count) best = { at, count };
        });
        if (!best) return null;
        const isSpace = (place) => text[place] === " ";
        let start = Math.max(0, best.at - BEFORE);
        while (start > 0 && start < best.at && !isSpace(start - 1)) start += 1;
        let end = Math.min(text.length, start + LENGTH);
        for (let place = end; place > end - 30 && end < text.length; place--) {
            if (isSpace(place)) {
                end = place;
                break;
            }
        }
        return `${start && text[start] !== "…" ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
    }

    // As they came over the network.
    const bytesOf = (entries) => entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);

    // One page after another, until there are other results.
    window.marqueeQuotes = async (options, words, tools) => {
        const own = (turn += 1);
        let left = MOST_BYTES - bytesOf(performance.getEntriesByType("resource")
            .filter(({ name, startTime }) => startTime > answered && /\/search\/[\w-]+\.js$/.test(name)));
        answered = performance.now();
        for (const option of options) {
            const address = option.href.split("#")[0];
            if (!pages.has(address)) {
                if (left < usual) continue;
                const page = await read(address, left).catch(() => null);
                usual = bytesOf(performance.getEntriesByName(address).slice(-1)) || UNKNOWN_SIZE;
                left -= usual;
                pages.set(address, page?.main ? page : null);
            }
            if (own !== turn || !option.isConnected) return;
            const page = pages.get(address);
            const found = page && stretch(textOf(page, decodeURIComponent(option.hash.slice(1))), words, tools);
            if (!found) continue;
            const place = option.querySelector("span") ?? option.appendChild(document.createElement("span"));
            place.replaceChildren(...tools.marked(found, words));
        }
    };
}
