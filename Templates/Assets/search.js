// Searches the site. Its data are scripts, so that it works from a disk too. Those with what is guarded are fetched only if the visitor has got that far.
// `SearchIndex.swift` and its neighbours describe them, `SearchWords.swift` what a word is.
{
    // Each language of a site has its own search.
    const { src } = document.currentScript;
    const root = new URL(document.querySelector("[data-search]")?.dataset.folder ?? "", new URL("..", src));
    const shown = 8;
    const pause = 250; // Before files are fetched for a word that is still being typed.
    const waiting = new Map();
    const loaded = new Map();
    let index;
    window.marqueeSearch = (name, data) => waiting.get(name)?.(data);

    // The contents of a file; the first one without a name.
    function fetchFile(name, again) {
        if (!loaded.has(name)) {
            loaded.set(name, new Promise((done, fail) => {
                const script = document.createElement("script");
                waiting.set(name, done);
                script.src = new URL(name ? `assets/search/${name}.js` : `search/index.js${again ? `?${Date.now()}` : ""}`, root);
                script.onload = () => script.remove();
                script.onerror = () => {
                    script.remove();
                    loaded.delete(name);
                    fail(name);
                };
                document.head.append(script);
            }));
        }
        return loaded.get(name);
    }

    const namesOf = ([, title, , , , , aliases]) => [title, ...(aliases ?? [])].map(wordsOf);

    async function begin(again) {
        const data = await fetchFile("", again);
        const words = data.words.split(" ");
        index = {
            ...data,
            shards: words.flatMap((first, at) => (at % 2 ? [] : [{ first, name: words[at + 1] }])),
            names: data.head.map(namesOf),
            // Bytes of lists, after which none are read for beginnings of words and typing errors.
            enough: Math.max(11_000, 35_000 - JSON.stringify(data).length),
        };
    }

    // Words

    const dropped = /[\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0670\u200c\u200d\ufe00-\ufe0f]/g;
    const plain = { ø: "o", ł: "l", đ: "d", ð: "d", ı: "i", ς: "σ", þ: "th", æ: "ae", œ: "oe", ß: "ss" };
    const paired = /([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\u{20000}-\u{3ffff}]+)/u;

    const fold = (text) => text.normalize("NFKD").replace(/[\u2018\u2019\u201b\u02bc]/g, "'").replace(dropped, "").toUpperCase().toLowerCase()
        .replace(/[øłđðıςþæœß]/g, (letter) => plain[letter]).normalize("NFC");

    function wordsOf(text) {
        return (fold(text).match(/[\p{L}\p{N}\p{M}']+/gu) ?? []).flatMap((run) => {
            const parts = run.replace(/^'+|'+$/g, "").split("'");
            const last = parts.length > 1 ? parts.pop() : "";
            if ([...last].length > 2) parts.push(last);
            else if (last !== "s") parts[parts.length - 1] += last;
            return parts.flatMap((part) => part.split(paired).filter(Boolean).flatMap((piece) => {
                const letters = [...piece];
                if (letters.length < 2 || !paired.test(piece)) return letters.slice(0, 32).join("");
                return letters.slice(1).map((letter, at) => letters[at] + letter);
            }));
        }).filter(Boolean);
    }

    // What a visitor types, with one form for the code of an episode.
    const queryWords = (text) => wordsOf(text.replace(/\bs(?:eason)?\s*0*(\d+)\s*e(?:p(?:isode)?)?\s*0*(\d+)\b|\b(\d+)x0*(\d+)\b/gi,
        (_, season, episode, s, e) => `s${season ?? s}e${episode ?? e}`));

    // How many typing errors lie between two words, at most `most + 1`.
    function distance(a, b, most) {
        if (Math.abs(a.length - b.length) > most) return most + 1;
        let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
        for (let i = 1; i <= a.length; i++) {
            const row = [i];
            for (let j = 1; j <= b.length; j++) {
                row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
            }
            if (Math.min(...row) > most) return most + 1;
            [before, last] = [last, row];
        }
        return last[b.length];
    }

    const mostErrors = (word) => (paired.test(word) || word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

    // How well a word of the site fits one that was typed, from 0 to 1.
    function quality(word, typed, allowsErrors) {
        if (word === typed) return 1;
        if (word.startsWith(typed)) return 0.3 + 0.5 * typed.length / word.length;
        const most = allowsErrors ? mostErrors(typed) : 0;
        if (!most || /\d/.test(typed)) return 0;
        const errors = distance(word, typed, most);
        return errors <= most ? 0.35 / errors : 0;
    }

    // Terms and the documents that have them

    const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const parsed = new Map();

    function termsOf(list) {
        if (!parsed.has(list)) {
            let last = "";
            parsed.set(list, list.split("\n").filter(Boolean).map((line) => {
                const space = line.indexOf(" ");
                last = last.slice(0, parseInt(line[0], 36)) + line.slice(1, space);
                return { term: last, lists: line.slice(space + 1) };
            }));
        }
        return parsed.get(list);
    }

    function documents(list) {
        const found = [];
        let [last, gap, shift] = [-1, 0, 0];
        for (const digit of list) {
            const value = digits.indexOf(digit);
            gap += (value & 31) << shift;
            shift += 5;
            if (value < 32) {
                found.push(last += gap + 1);
                [gap, shift] = [0, 0];
            }
        }
        return found;
    }

    const shardOf = (word) => index.shards.findLastIndex(({ first }) => first <= word);

    // An open list; an empty one if what was read for the answer is enough.
    async function openList(at, read, most) {
        if (!index.shards[at] || [...read].join("").length >= most) return "";
        const list = await fetchFile(index.shards[at].name);
        read.add(list);
        return list;
    }

    // What the visitor has reached

    function progress() {
        try {
            return Object(JSON.parse(localStorage.getItem(document.querySelector("[data-search]").dataset.key)));
        } catch {
            return {};
        }
    }

    const numbers = (point) => (/^[sv](\d{1,6})(?:[ec](\d{1,6}(?:\.\d{1,2})?))?$/.exec(point) ?? []).slice(1).map((part) => Number(part ?? (point[0] === "v" ? Infinity : 0)));
    const isAtLeast = (own, wanted) => own[0] > wanted[0] || (own[0] === wanted[0] && own[1] >= wanted[1]);

    // The lists of guarded words that are open to the visitor: of each track the largest groups that end before the point reached.
    async function guardedLists(word) {
        const kept = progress();
        const names = [];
        for (const [show, file] of Object.entries(index.guarded)) {
            const said = Object(Object.hasOwn(kept, show) && kept[show]);
            if (!said.all && !said.screen && !said.print && said.film !== true) continue;
            for (const [track, [marks, levels]] of Object.entries(await fetchFile(file))) {
                const own = numbers(String(said[track] ?? ""));
                const points = marks.split(" ");
                const count = said.all === true ? points.length
                    : track === "film" ? Number(said.film === true)
                    : track === "closed" ? 0
                    : points.filter((mark) => isAtLeast(own, numbers(mark))).length;
                for (let at = 0; at < count;) {
                    let level = 0;
                    while (levels[level + 1] && at % 8 ** (level + 1) === 0 && at + 8 ** (level + 1) <= count) level += 1;
                    const parts = levels[level][at / 8 ** level].split(" ");
                    names.push(parts[word.codePointAt(0) % parts.length]);
                    at += 8 ** level;
                }
            }
        }
        return Promise.all(names.map((name) => fetchFile(name)));
    }

    // Everything that one typed word finds: a score for each document, and whether it is in too many texts to tell them apart.
    async function matches(word, read) {
        const scores = new Map();
        const byName = new Set();
        let isCommon = false;
        const note = (number, score) => score > (scores.get(number) ?? 0) && scores.set(number, score);
        const named = (allowsErrors) => index.names.forEach((names, number) => {
            const best = Math.max(0, ...names.flat().map((name) => quality(name, word, allowsErrors)));
            if (!best) return;
            note(number, 60 * best);
            byName.add(number);
        });
        named(false);
        if (read) {
            const at = shardOf(word);
            const lists = [await openList(at, read), ...await guardedLists(word)];
            if (index.shards[at + 1]?.first.startsWith(word)) lists.push(await openList(at + 1, read, index.enough));
            const weigh = (list, allowsErrors) => {
                for (const { term, lists } of termsOf(list)) {
                    const fit = quality(term, word, allowsErrors);
                    if (!fit) continue;
                    const levels = lists.split(",");
                    const isAll = levels[2] === "*";
                    isCommon ||= isAll && term === word;
                    const found = levels.slice(0, isAll ? 2 : 3).map(documents);
                    const rarity = Math.log(1 + index.count / (isAll ? index.count : found.flat().length || 1));
                    found.forEach((numbers, level) => numbers.forEach((number) => {
                        note(number, [6, 2.5, 1][level] * rarity * fit);
                        if (!level) byName.add(number);
                    }));
                }
            };
            for (const list of lists) weigh(list, false);
            if (!scores.size && !isCommon && mostErrors(word)) {
                for (const list of lists) weigh(list, true);
                // The first letters may be in the wrong order, or one too many.
                for (const other of [word[1] + word[0] + word.slice(2), word.slice(1)]) {
                    if (!scores.size) weigh(await openList(shardOf(other), read, index.enough), true);
                }
            }
        }
        if (!scores.size && !isCommon) named(true);
        return { scores, byName, isCommon };
    }

    // The numbers of the documents that fit, best first.
    async function find(query, usesTexts) {
        const words = [...new Set(queryWords(query))].slice(0, 8);
        const isRead = (word) => usesTexts && (word.length > 1 || paired.test(word));
        const read = new Set();
        await Promise.all(words.filter(isRead).flatMap((word) => [openList(shardOf(word), read), guardedLists(word)]));
        const found = [];
        for (const word of words) found.push(await matches(word, isRead(word) && read));
        const telling = found.filter(({ isCommon }) => !isCommon).length;
        const totals = new Map();
        for (const { scores, byName, isCommon } of found) {
            for (const [number, score] of scores) {
                const total = totals.get(number) ?? { hits: 0, named: 0, score: 0 };
                total.hits += !isCommon;
                total.named += byName.has(number);
                total.score += score;
                totals.set(number, total);
            }
        }
        const all = [...totals].map(([number, { hits, named, score }]) => ({
            number, hits, score: score + (named === words.length ? 30 : 0) + bonus(index.names[number], words, index.head[number]?.[2]),
        }));
        const least = usesTexts ? Math.min(telling, Math.max(0, ...all.map(({ hits }) => hits))) : telling;
        return all.filter(({ hits }) => hits >= least).sort((a, b) => b.score - a.score || a.number - b.number);
    }

    // A name that is what was typed, or begins with it.
    function bonus(names, words, kind) {
        if (!names) return 0;
        const typed = words.join(" ");
        return 10 - kind + Math.max(...names.map((name, at) => {
            const whole = name.join(" ");
            const best = whole === typed ? 300 : whole.startsWith(typed) ? 60 : words.every((word) => name.includes(word)) ? 80 / name.length : 0;
            return at ? best / 2 : best; // Other names count less than the title.
        }));
    }

    async function entry(number) {
        if (number < index.head.length) return index.head[number];
        const at = number - index.head.length;
        const block = Math.floor(at / index.block);
        return (await fetchFile(`${block}-${index.blocks.slice(block * 4, block * 4 + 4)}`))[at % index.block];
    }

    // Calls `give` with the results: first those by name, then all.
    async function search(query, { kind, show }, most, isCurrent, give) {
        if (!index) await begin();
        for (const usesTexts of [false, true]) {
            if (usesTexts) await new Promise((done) => setTimeout(done, pause));
            if (!isCurrent()) return;
            const found = await find(query, usesTexts);
            const results = [];
            let left = found.length;
            for (const { number, score } of found) {
                if (results.length === most || !isCurrent()) break;
                const result = await entry(number);
                left -= 1;
                if ((kind !== "" && result[2] !== Number(kind)) || (show !== "" && result[3] !== Number(show))) continue;
                if (results.some((known) => known.result[0] === result[0])) continue;
                // The names of the others are only known now.
                const more = number < index.head.length ? 0 : bonus(namesOf(result), queryWords(query), result[2]);
                results.push({ result, score: score + more });
            }
            if (!isCurrent()) return;
            give(results.sort((a, b) => b.score - a.score).map(({ result }) => result), left > 0, usesTexts);
        }
    }

    // What is shown

    function element(name, properties, ...children) {
        const made = document.createElement(name);
        for (const [key, value] of Object.entries(properties)) {
            if (key in made) made[key] = value;
            else made.setAttribute(key, value);
        }
        made.append(...children.filter((child) => child != null));
        return made;
    }

    const fits = (run, words) => wordsOf(run).some((word) => words.some((typed) => quality(word, typed, true)));

    // The text with the words that were typed marked; of a script without spaces, the pairs of characters.
    function marked(whole, words) {
        return whole.split(/([\p{L}\p{N}\p{M}'’]+)/u).flatMap((run, at) => {
            if (at % 2 === 0 || !fits(run, words)) return run;
            if (!paired.test(run)) return element("mark", {}, run);
            const letters = [...run];
            const isPair = (place) => place >= 0 && words.includes(fold(letters.slice(place, place + 2).join("")));
            return letters.map((letter, place) => (isPair(place) || isPair(place - 1) ? element("mark", {}, letter) : letter));
        });
    }

    const addressOf = (path) => {
        const address = new URL(path, root);
        if (address.protocol === "file:" && address.pathname.endsWith("/")) address.pathname += "index.html";
        return address.href;
    };

    // Lets another script show where in the texts the words stand, once there are results that do not show them.
    let quotes;
    function quote(options, words) {
        const open = options.filter(({ textContent }) => !words.every((word) => fits(textContent, [word])));
        const name = document.querySelector("[data-quotes]")?.dataset.quotes;
        if (!open.length || !name || location.protocol === "file:") return;
        quotes ??= new Promise((done, fail) => {
            document.head.append(element("script", { src: new URL(name, src), onload: done, onerror: fail }));
        });
        quotes.then(() => window.marqueeQuotes(open, words, { quality, wordsOf, paired, marked }), () => (quotes = null));
    }

    let count = 0;

    // The field, its filters and its results.
    function finder(isPage) {
        const { text: say, kinds, shows } = index;
        const id = `found-${count += 1}`;
        const list = element("div", { id, className: "found", role: "listbox", "aria-label": say.results, hidden: true });
        const status = element("p", { className: "outcome", role: "status" });
        const more = element("button", { type: "button", className: "more", hidden: true }, say.more);
        const input = element("input", {
            type: "text", name: "q", autocomplete: "off", spellcheck: false, enterKeyHint: "search", role: "combobox", "aria-label": say.label,
            "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false", placeholder: say.label,
        });
        const choice = (name, label, all, options) => element("select", { name, "aria-label": label },
            element("option", { value: "" }, all), ...options.map((option, value) => element("option", { value }, option)));
        const kind = choice("kind", say.kind, say.everything, kinds);
        const show = shows.length > 1 ? choice("show", say.show, say.allShows, shows) : null;
        const form = element("form", { role: "search", action: addressOf("search/"), className: "finder" },
            element("p", { className: "field" }, input, kind, show, isPage ? null : element("button", { type: "button", className: "close" }, say.close)),
            status, list, more);
        let [turn, most, active] = [0, shown, -1];

        const options = () => [...list.children];
        const select = (at) => {
            options()[active]?.setAttribute("aria-selected", "false");
            active = at;
            const option = options()[at];
            option?.setAttribute("aria-selected", "true");
            option?.scrollIntoView({ block: "nearest" });
            if (option) input.setAttribute("aria-activedescendant", option.id);
            else input.removeAttribute("aria-activedescendant");
        };

        function give(query, results, isMore, isFinal) {
            if (!isFinal && !results.length) return; // Those for what was typed before stay until there are others.
            const words = queryWords(query);
            list.replaceChildren(...results.map(([path, title, type, of, excerpt, headings, aliases], at) => {
                const names = wordsOf(title);
                const masked = window.marqueeProgress?.masked(new URL(path, root).pathname);
                const isTitle = words.every((word) => names.some((name) => quality(name, word, true)));
                const every = (name) => words.every((word) => wordsOf(name).some((other) => quality(other, word, false)));
                const heading = isTitle ? null : headings?.find(([, name]) => every(name));
                const alias = isTitle ? null : aliases?.find(every);
                const details = [kinds[type], of < 0 || shows.length < 2 && type !== 4 ? null : shows[of], type === 3 && aliases ? aliases[0] : alias].filter(Boolean).join(" · ");
                return element("a", { id: `${id}-${at}`, role: "option", "aria-selected": "false", tabIndex: -1,
                    href: addressOf(heading ? `${path.split("#")[0]}#${encodeURIComponent(heading[0])}` : path) },
                element("b", {}, ...marked(masked ?? title, words), ...(heading ? [" › ", ...marked(heading[1], words)] : [])),
                " ", element("small", {}, details), excerpt ? element("span", {}, ...marked(excerpt, words)) : null);
            }));
            active = -1;
            list.hidden = !results.length;
            input.removeAttribute("aria-activedescendant");
            input.setAttribute("aria-expanded", String(results.length > 0));
            more.hidden = !isMore;
            form.ariaBusy = String(!isFinal);
            if (!isFinal) return;
            if (results.length) quote(options(), words);
            status.textContent = !words.length ? "" : results.length ? (say[`found-${new Intl.PluralRules(document.documentElement.lang).select(results.length)}`] ?? say["found-other"]).replace("{count}", `${results.length}${isMore ? "+" : ""}`) : say.nothing;
        }

        function update() {
            const query = input.value;
            const own = (turn += 1);
            form.ariaBusy = "true";
            const filters = { kind: kind.value, show: show?.value ?? "" };
            if (isPage) {
                const address = new URL(location);
                for (const [name, value] of Object.entries({ q: query.trim(), ...filters })) {
                    if (value) address.searchParams.set(name, value);
                    else address.searchParams.delete(name);
                }
                try {
                    history.replaceState(history.state, "", address);
                } catch {} // On a disk.
            }
            if (!query.trim()) return give("", [], false, true);
            search(query, filters, most, () => own === turn, (results, isMore, isFinal) => give(query, results, isMore, isFinal)).catch((name) => {
                // The site has been published again since the list of files was loaded.
                if (own !== turn) return;
                form.ariaBusy = "false";
                if (!name || form.dataset.again) return;
                form.dataset.again = "";
                loaded.delete("");
                begin(true).then(update, () => {});
            });
        }

        input.oninput = kind.onchange = () => {
            most = shown;
            update();
        };
        if (show) show.onchange = kind.onchange;
        more.onclick = () => {
            most += shown * 2;
            update();
        };
        input.onkeydown = (event) => {
            const last = list.children.length - 1;
            const at = { ArrowDown: active < last ? active + 1 : -1, ArrowUp: active < 0 ? last : active - 1 }[event.key];
            if (at === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            select(at);
        };
        form.onsubmit = (event) => {
            if (!isPage && active < 0 && location.protocol !== "file:") return;
            event.preventDefault();
            const chosen = options()[active] ?? (isPage ? null : options()[0]);
            if (chosen) location.href = chosen.href;
        };
        return { form, input, kind, show, update };
    }

    let dialog;

    Object.assign(window.marqueeSearch, {
        fold, wordsOf,
        // Opens the search over the page.
        async open() {
            if (!index) await begin();
            if (!dialog?.element.isConnected) {
                const made = finder(false);
                const box = element("dialog", { className: "search", "aria-label": index.text.search }, made.form);
                made.form.querySelector(".close").onclick = () => box.close();
                box.onclick = ({ target }) => target === box && box.close();
                document.body.append(box);
                dialog = { element: box, input: made.input };
            }
            if (!dialog.element.open) dialog.element.showModal();
            dialog.input.focus();
            dialog.input.select();
        },
        // Puts the search into its page, as its address asks.
        async page() {
            const place = document.querySelector("[data-finder]");
            if (!place || place.firstChild) return;
            if (!index) await begin();
            if (place.firstChild) return;
            const made = finder(true);
            const asked = new URL(location).searchParams;
            made.input.value = asked.get("q") ?? "";
            made.kind.value = asked.get("kind") ?? "";
            if (made.show) made.show.value = asked.get("show") ?? "";
            for (const choice of [made.kind, made.show]) if (choice?.selectedIndex === -1) choice.value = "";
            place.append(made.form);
            if (made.input.value) made.update();
        },
    });
}
