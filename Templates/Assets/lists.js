// Narrows and sorts the lists of a page. Of a list with several pages, it takes in the others when somebody uses a field. Who is in which season
// is told only as far as the visitor is, which the script of the spoilers knows.
{
    const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
    const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’ʼ`´]/g, "'").toLowerCase();
    const marks = (element, name) => element.dataset[name]?.split("\n") ?? [];
    let bar, words, items, seasons, fields, output, whole, wanted;

    // What the item says, without what is closed or masked.
    function textOf(element) {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
            node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT
                : node.matches("details.spoiler, svg, [hidden]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP);
        let text = "";
        while (walker.nextNode()) text += walker.currentNode.data + " ";
        return plain(text);
    }

    function item(element, label, at) {
        const link = element.querySelector(".part a") ?? element.querySelector("h2 a, h3 a, a");
        const kinds = marks(element, "kind");
        const shows = marks(element, "show");
        const show = element.querySelector(".kicker")?.textContent;
        if (!shows.length && element.matches("article.clipping") && show) shows.push(show);
        if (label && bar.dataset.group === "kind") kinds.push(label);
        const { place, count } = element.dataset;
        return {
            element, at, kinds, shows, path: link?.getAttribute("href"),
            seasons: bar.dataset.group === "season" ? [label] : marks(element, "seasons"),
            place: place === undefined ? Infinity : Number(place), count: Number(count ?? 0),
        };
    }

    // Who is in which season, in the order of the seasons: from the lists of the page, or from the tables of the cast.
    function readSeasons(page) {
        const add = (name, spoiler) => {
            let season = seasons.find((known) => known.name === name);
            if (!season) seasons.push(season = { name, spoiler, of: new Map() });
            return season.of;
        };
        for (const list of all("[data-season]", page)) {
            const of = add(list.dataset.season, list.closest("details.spoiler"));
            for (const entry of list.children) {
                const { first, count } = entry.dataset;
                of.set(entry.querySelector("a").getAttribute("href"), { first: Number(first), count: Number(count) });
            }
        }
        for (const table of all(".seen details.spoiler table", page)) {
            const spoiler = table.closest("details.spoiler");
            const name = spoiler.querySelector("h3")?.textContent;
            if (!name) continue;
            const of = add(name, spoiler);
            for (const row of all("tbody tr", table)) {
                const link = row.querySelector("td a");
                const cells = all("td", row).slice(1).map((cell) => cell.textContent !== "–");
                const count = cells.filter(Boolean).length;
                if (link && count) of.set(link.getAttribute("href"), { first: cells.indexOf(true), count });
            }
        }
    }

    const isOpen = ({ spoiler }) => !spoiler || spoiler.open || Boolean(window.marqueeProgress?.isReached(spoiler.dataset));
    const reached = () => seasons.filter(isOpen);

    function add(page) {
        all("[data-list]", page).forEach((list) => {
            for (const element of [...list.children]) items.push({ ...item(element, list.dataset.list, items.length), list });
        });
    }

    function field(name, label, element) {
        const wrapper = document.createElement("label");
        wrapper.append(label, element);
        element.name = name;
        bar.append(wrapper);
        fields[name] = element;
    }

    // Hidden while there is nothing to choose from.
    function select(name, label, options, least = 3) {
        const kept = fields[name]?.value ?? wanted.get(name);
        if (!fields[name]) field(name, label, document.createElement("select"));
        const element = fields[name];
        element.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
        element.value = options.some(([value]) => value === kept) ? kept : "";
        element.parentElement.hidden = options.length < least;
    }

    const distinct = (values, of = items) => [...new Set(of.flatMap(values))].map((value) => [value, value]);

    // The choices, which grow with the visitor's progress and with the pages that are taken in.
    function choices() {
        const open = reached().map(({ name }) => [name, name]);
        const named = distinct(({ seasons }) => seasons);
        if (bar.dataset.group !== "season") named.sort(([a], [b]) => a.localeCompare(b, document.documentElement.lang, { numeric: true }));
        select("kind", words.kind, [["", words.everyKind], ...distinct(({ kinds }) => kinds)]);
        select("season", words.season, [["", words.everySeason], ...(named.length ? named : open)], named.length ? 3 : 2);
        select("show", words.show, [["", words.everyShow], ...distinct(({ shows }) => shows)]);
        select("order", words.order, words.orders.filter(([name]) => open.length || !["first", "episodes"].includes(name)), 2);
    }

    const orders = {
        "": ({ at }) => [at],
        name: ({ place, at }) => [place, at],
        first: ({ path, at }) => {
            const open = reached();
            const season = open.findIndex(({ of }) => of.has(path));
            return season < 0 ? [Infinity, 0, at] : [season, open[season].of.get(path).first, at];
        },
        episodes: ({ path, at }) => [-reached().reduce((sum, { of }) => sum + (of.get(path)?.count ?? 0), 0), at],
        articles: ({ count, at }) => [-count, at],
        newest: ({ at }) => [-at],
    };

    function apply() {
        const value = (name) => fields[name]?.value ?? "";
        const text = plain(value("text").trim());
        const season = !items.some((item) => item.seasons.length) && value("season") && reached().find(({ name }) => name === value("season"));
        let count = 0;
        for (const item of items) {
            item.text ??= textOf(item.element);
            const isShown = item.text.includes(text) && (!value("kind") || item.kinds.includes(value("kind")))
                && (!value("show") || item.shows.includes(value("show")))
                && (season ? season.of.has(item.path) : !value("season") || item.seasons.includes(value("season")));
            item.element.classList.toggle("narrowed-out", !isShown);
            count += isShown;
        }
        const keys = new Map(items.map((item) => [item, orders[value("order")](item)]));
        const sorted = [...items].sort((one, other) => {
            const [a, b] = [keys.get(one), keys.get(other)];
            const first = a.findIndex((part, index) => part !== b[index]);
            return first < 0 ? 0 : a[first] - b[first];
        });
        for (const list of new Set(items.map(({ list }) => list))) {
            list.append(...sorted.filter((item) => item.list === list).map(({ element }) => element));
            const isEmpty = !list.querySelector(":scope > :not(.narrowed-out)");
            (list.closest("main section") ?? list).classList.toggle("narrowed-out", isEmpty);
        }
        // The newest season first, too.
        const sections = [...new Set(items.map(({ list }) => list.closest(".guide")))].filter(Boolean);
        if (sections.length > 1) {
            const last = sections.at(-1).nextSibling;
            const order = value("order") === "newest" ? sections.toReversed() : sections.toSorted((a, b) => a.id.slice(6) - b.id.slice(6));
            for (const section of order) section.parentNode.insertBefore(section, last === section ? null : last);
        }
        const isNarrowed = ["text", "kind", "season", "show"].some(value);
        const form = words.shown[new Intl.PluralRules(document.documentElement.lang).select(count)] ?? words.shown.other;
        output.textContent = isNarrowed ? (count ? form.replace("{count}", count) : words.none) : "";
        share();
    }

    // The address has the choice, so that it can be shared.
    function share() {
        const address = new URL(location);
        for (const [name, { value }] of Object.entries(fields)) {
            if (value) address.searchParams.set(name, value);
            else address.searchParams.delete(name);
        }
        if (address.href === location.href) return;
        try {
            history.replaceState(history.state, "", address);
        } catch {} // A file on a disk.
    }

    // The list's other pages, in their order. A list on a disk has only its own page.
    async function takeInRest() {
        const pagination = document.querySelector(".pagination");
        if (whole || !pagination || document.documentElement.dataset.offline !== undefined) return;
        whole = true;
        bar.setAttribute("aria-busy", "true");
        try {
            for (const direction of ["prev", "next"]) {
                let page = document;
                for (let link; (link = page.querySelector(`.pagination a[rel=${direction}]`));) {
                    const answer = await fetch(link.getAttribute("href"));
                    if (!answer.ok) throw new Error(answer.statusText);
                    page = new DOMParser().parseFromString(await answer.text(), "text/html");
                    readSeasons(page);
                    merge(page, direction === "prev");
                }
            }
            pagination.classList.add("narrowed-out");
        } catch {
            whole = false; // The next choice tries again; until then, it is about this page.
        }
        items = [];
        add(document);
        choices();
        bar.removeAttribute("aria-busy");
    }

    function merge(page, isBefore) {
        const own = all("main [data-list]");
        const theirs = all("main [data-list]", page);
        for (const list of isBefore ? theirs.toReversed() : theirs) {
            const elements = [...list.children].map((element) => document.importNode(element, true));
            const same = own.find((known) => known.dataset.list === list.dataset.list);
            if (same) {
                if (isBefore) same.prepend(...elements);
                else same.append(...elements);
                window.marqueeProgress?.add(elements);
                continue;
            }
            const section = document.importNode(list.closest("section") ?? list, true);
            const edge = all("main [data-list]").at(isBefore ? 0 : -1);
            const place = edge.closest("section") ?? edge;
            if (isBefore) place.before(section);
            else place.after(section);
            window.marqueeProgress?.add([section]);
        }
    }

    let last = 0;
    async function change() {
        const turn = ++last;
        await takeInRest();
        if (turn === last) apply();
    }

    function begin() {
        bar = document.querySelector(".list-tools");
        if (!bar) return;
        words = JSON.parse(bar.dataset.words);
        [items, seasons, fields, whole] = [[], [], {}, false];
        wanted = new URL(location).searchParams;
        bar.replaceChildren();
        bar.role = "search";
        bar.ariaLabel = words.label;
        const text = document.createElement("input");
        text.type = "search";
        text.value = wanted.get("text") ?? "";
        field("text", words.text, text);
        add(document);
        readSeasons(document);
        choices();
        output = document.createElement("output");
        bar.append(output);
        bar.oninput = change;
        if (Object.values(fields).some(({ value }) => value)) change();
    }

    document.addEventListener("marquee:progress", () => {
        if (!bar?.isConnected || !output) return;
        for (const item of items) item.text = undefined;
        choices();
        apply();
    });
    document.addEventListener("marquee:update", begin);
    begin();
}
