// Keeps a page of the preview up to date. Saved changes appear in place, without a reload, and problems in the content appear on top of the
// page. Only the preview serves this script. The finished site contains nothing of it.
//
// Scripts of a theme that change the page after it has loaded listen for "marquee:update" on the document, and then apply their changes
// again.
(() => {
    "use strict";
    const own = "/.marquee/";
    // A tab and the phone-width page inside it share their storage.
    const kept = window.top === window ? "marquee-preview" : "marquee-preview-frame";

    // ---- The point of view, which the page's spoiler script reads --------------------------------------------------------------------------

    // An object in storage with one entry for each show.
    const stored = key => ({
        load() {
            try {
                return new Map(Object.entries(JSON.parse(localStorage.getItem(key)) ?? {}));
            } catch {
                return new Map();
            }
        },
        save(shows) { localStorage.setItem(key, JSON.stringify(Object.fromEntries(shows))); },
    });

    // "See as someone at s1e4" is what a visitor can choose in a page's panel: an entry in localStorage, under one key for the whole site,
    // that says how far the visitor is in each show. The spoiler script reads it when a page loads.
    //
    // The writer's own choice is stored next to it, and restored later. A choice made in the meantime replaces it.
    const view = {
        get said() { return stored(`marquee:${known.home}`); },
        get borrowed() { return stored(`marquee-preview:${known.home}`); },
        entry(point) {
            const nothing = { screen: "", print: "", film: false, all: false };
            if (point === "everything") return { ...nothing, all: true };
            if (point === "film") return { ...nothing, film: true };
            return point === "nothing" ? nothing : { ...nothing, [point.startsWith("v") ? "print" : "screen"]: point };
        },
        // The point of view that is being tried; empty if the page uses the writer's own choice.
        of(show) {
            const { point = "" } = view.borrowed.load().get(show) ?? {};
            return point && JSON.stringify(view.said.load().get(show)) === JSON.stringify(view.entry(point)) ? point : "";
        },
        see(show, point) {
            const [said, borrowed] = [view.said.load(), view.borrowed.load()];
            const own = view.of(show) ? borrowed.get(show).own : said.get(show) ?? null;
            const entry = point ? view.entry(point) : own;
            if (entry) said.set(show, entry);
            else said.delete(show);
            if (point) borrowed.set(show, { point, own });
            else borrowed.delete(show);
            view.borrowed.save(borrowed);
            view.said.save(said);
            // What was open for the previous point of view is not opened again.
            reload([]);
        },
    };

    // ---- The page -----------------------------------------------------------------------------------------------------------------------

    const fresh = /[?&]fresh=\d+$/;
    const written = address => (address ?? "").replace(fresh, "");
    const isStyleSheet = node => node.localName === "link" && node.relList.contains("stylesheet");
    const isOurs = node => node.localName === "marquee-preview" || node.localName === "link" && "leaving" in node.dataset;
    const key = node => node.id || (node.localName === "details" ? node.querySelector("summary")?.textContent : "") || "";
    const isSame = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.nodeType !== 1 || key(a) === key(b));

    // The scripts of a page, by what they do, and what it may load. A page with others is reloaded.
    const scripts = page => [...page.querySelectorAll("script")]
        .filter(script => !script.type || script.type === "module" || script.type.endsWith("javascript"))
        .map(script => script.getAttribute("src") ?? script.textContent)
        .concat(page.querySelector("meta[http-equiv=Content-Security-Policy]")?.content).join("\n");

    // Turns `old` into `wanted`, and leaves equal parts alone, so that scroll positions, selections and opened details stay.
    function morph(old, wanted) {
        if (old.nodeType !== 1) {
            if (old.nodeValue !== wanted.nodeValue) old.nodeValue = wanted.nodeValue;
            return;
        }
        if (isStyleSheet(old) && isStyleSheet(wanted) && written(old.getAttribute("href")) !== written(wanted.getAttribute("href"))) {
            swapStyleSheet(old, wanted.getAttribute("href"));
            return;
        }
        for (const { name, value } of [...wanted.attributes]) {
            if (name === "open" && old.localName === "details") continue;
            if ((name === "src" || name === "href") && written(old.getAttribute(name)) === value) continue;
            if (old.getAttribute(name) !== value) old.setAttribute(name, value);
        }
        for (const { name } of [...old.attributes]) {
            if (!wanted.hasAttribute(name) && !(name === "open" && old.localName === "details")) old.removeAttribute(name);
        }
        morphChildren(old, wanted);
    }

    function morphChildren(parent, wantedParent) {
        let old = parent.firstChild;
        for (const wanted of [...wantedParent.childNodes]) {
            while (old && isOurs(old)) old = old.nextSibling;
            let match = old && isSame(old, wanted) ? old : null;
            for (let later = old?.nextSibling; !match && later && wanted.nodeType === 1; later = later.nextSibling) {
                if (later.isEqualNode(wanted) || key(wanted) && isSame(later, wanted)) match = later;
            }
            if (!match) {
                parent.insertBefore(document.importNode(wanted, true), old);
                continue;
            }
            if (match === old) old = old.nextSibling;
            else parent.insertBefore(match, old);
            morph(match, wanted);
        }
        while (old) {
            const next = old.nextSibling;
            if (!isOurs(old)) old.remove();
            old = next;
        }
    }

    // The old one is removed once the new one has loaded, so that the page always has one.
    function swapStyleSheet(old, href) {
        const link = old.cloneNode();
        link.setAttribute("href", href);
        old.dataset.leaving = "";
        link.onload = link.onerror = () => old.remove();
        old.after(link);
    }

    function freshen(changed, version) {
        const isChanged = address => changed.includes(decodeURI(new URL(address, location).pathname));
        const again = address => `${written(address)}${written(address).includes("?") ? "&" : "?"}fresh=${version}`;
        for (const link of document.querySelectorAll("link[rel~=stylesheet][href]")) {
            if (!isOurs(link) && isChanged(link.href)) swapStyleSheet(link, again(link.getAttribute("href")));
        }
        for (const media of document.querySelectorAll("img[src], source[src], video[src], audio[src]")) {
            if (isChanged(media.src)) media.src = again(media.getAttribute("src"));
        }
    }

    function reload(open = [...document.querySelectorAll("details[open]")].map(key)) {
        sessionStorage.setItem(kept, JSON.stringify({ page: location.pathname, left: scrollX, top: scrollY, open, width }));
        location.reload();
    }

    function restore() {
        const state = JSON.parse(sessionStorage.getItem(kept) ?? "null");
        sessionStorage.removeItem(kept);
        if (state?.page !== location.pathname) return;
        for (const details of document.querySelectorAll("details")) if (state.open.includes(key(details))) details.open = true;
        scrollTo(state.left, state.top);
        setWidth(state.width);
    }

    // The latest report about the page.
    let known = {};
    // Runs `action`, and once more afterwards if it was requested meanwhile.
    const oneAtATime = action => {
        let isRunning = false;
        let isWanted = false;
        return async () => {
            isWanted = true;
            if (isRunning) return;
            isRunning = true;
            try {
                while (isWanted) {
                    isWanted = false;
                    await action();
                }
            } finally {
                isRunning = false;
            }
        };
    };

    // The preview's answer; nothing if the preview has stopped or is restarting. The event stream tells when it is back.
    async function ask(address) {
        try {
            const answer = await fetch(address, { cache: "no-cache" });
            return { type: answer.headers.get("Content-Type") ?? "", text: await answer.text() };
        } catch {
            return null;
        }
    }

    // The page as it was last fetched.
    let fetched = "";

    // Fetches the page and applies the differences.
    const update = oneAtATime(async () => {
        const answer = await ask(location.pathname + location.search);
        if (answer?.type.startsWith("text/html") && answer.text !== fetched) {
            fetched = answer.text;
            show(new DOMParser().parseFromString(fetched, "text/html"));
        }
        report();
    });

    function show(page) {
        if (scripts(page) !== scripts(document)) return reload();
        const place = [scrollX, scrollY];
        const disclosed = disclosures();
        morph(document.documentElement, page.documentElement);
        scrollTo(...place);
        document.dispatchEvent(new CustomEvent("marquee:update"));
        disclose(disclosed);
    }

    // The buttons that page scripts add to open what follows them, such as an inline spoiler. An update creates them again.
    function disclosures() {
        return [...document.querySelectorAll("main button[aria-expanded]")].map(button => (
            { button, text: button.nextElementSibling?.textContent, isOpen: button.ariaExpanded === "true" }));
    }

    // Opens again what was open: by position if the number is unchanged, otherwise by text.
    function disclose(former) {
        const now = disclosures();
        for (const [place, { button, text, isOpen }] of now.entries()) {
            const old = former.length === now.length ? former[place] : former.find(one => one.text === text);
            if (old?.isOpen && !isOpen) button.click();
        }
    }

    // ---- Above the page: the problems, and the writer's bar --------------------------------------------------------------------------

    const host = document.createElement("marquee-preview");
    const shadow = host.attachShadow({ mode: "open" });
    const element = (name, attributes = {}, ...children) => {
        const made = document.createElement(name);
        for (const [attribute, value] of Object.entries(attributes)) {
            if (typeof value === "function") made.addEventListener(attribute, value);
            else if (value !== undefined && value !== null && value !== false) made.setAttribute(attribute, value);
        }
        made.append(...children.filter(child => child !== null && child !== undefined));
        return made;
    };
    // Not an element, which the policy of the page refuses.
    const style = new CSSStyleSheet();
    style.replaceSync(`
        :host { all: initial; }
        * { box-sizing: border-box; }
        .problems, .bar, .frame { position: fixed; z-index: 2147483647; font: 14px/1.45 system-ui, sans-serif; color: #f4f1ea; }
        .problems { inset: 0 0 auto; max-height: 75vh; overflow: auto; padding: 16px 20px; background: #241a1bf2; border-bottom: 4px solid #e5484d; }
        .problems h2 { margin: 0 0 8px; font-size: 16px; }
        .problem { margin: 0 0 12px; padding: 8px 12px; background: #0006; border-left: 4px solid #e5484d; }
        .problem.warning { border-color: #f5b942; }
        .problem.note { border-color: #5bb0d9; }
        pre { margin: 0; font: 13px/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
        .bar { inset: auto 0 0; display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; padding: 6px 12px; background: #1d1a26f2; }
        .bar[hidden], .problems[hidden], .frame[hidden] { display: none; }
        .bar .state { background: #f5b942; color: #1d1a26; border-radius: 4px; padding: 0 8px; font-weight: 600; }
        .bar .notes { max-width: 60em; }
        a { color: #a8d1ff; }
        button, select { font: inherit; color: inherit; background: #ffffff1f; border: 1px solid #ffffff4d; border-radius: 4px; padding: 1px 8px; }
        option { color: #000; background: #fff; }
        button[aria-pressed=true] { background: #f4f1ea; color: #1d1a26; }
        button:focus-visible, a:focus-visible, select:focus-visible, summary:focus-visible { outline: 2px solid #f5b942; outline-offset: 2px; }
        .push { margin-left: auto; }
        .frame { inset: 0; background: #100e16f2; display: flex; justify-content: center; padding-bottom: 44px; }
        .frame iframe { height: 100%; max-width: 100%; border: 0; background: #fff; }
    `);
    shadow.adoptedStyleSheets = [style];
    const problems = element("section", { class: "problems", role: "alert", "aria-label": "Problems in the content", hidden: "" });
    const frame = element("div", { class: "frame", hidden: "" });
    const bar = element("aside", { class: "bar", "aria-label": "Preview", hidden: "" });
    shadow.append(problems, frame, bar);

    let shownProblems = "";
    let isConnected = true;
    let width = 0;

    const problem = ({ severity, text, link }) => element("div", { class: `problem ${severity}` },
        element("pre", {}, text), link ? element("a", { href: link }, "Open in the editor") : null);

    function showProblems(list, count) {
        const key = JSON.stringify([count, list]);
        if (key === shownProblems) return;
        shownProblems = key;
        problems.hidden = list.length === 0;
        problems.replaceChildren(
            element("h2", {}, count === 1 ? "1 problem; this page has not changed" : `${count} problems; this page has not changed`),
            ...list.map(problem),
            element("button", { type: "button", click: () => { problems.hidden = true; } }, "Hide"));
    }

    const size = bytes => bytes < 100000 ? `${(bytes / 1000).toFixed(1)} kB` : bytes < 1e7 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(0)} MB`;

    function setWidth(pixels) {
        width = pixels;
        frame.hidden = !pixels;
        const page = element("iframe", { src: location.href, title: "This page" });
        page.style.width = `${pixels}px`;
        frame.replaceChildren(...pixels ? [page] : []);
        for (const button of bar.querySelectorAll("[data-width]")) button.setAttribute("aria-pressed", Number(button.dataset.width) === width);
    }

    const widthButton = (name, pixels) =>
        element("button", { type: "button", "data-width": pixels, "aria-pressed": pixels === width, click: () => setWidth(pixels) }, name);

    function pointOfView({ id, title, points }) {
        const chosen = view.of(id);
        const option = (value, text) => {
            const made = element("option", { value }, text);
            made.selected = value === chosen;
            return made;
        };
        return element("label", {}, `${title}: see `,
            element("select", { "aria-label": `${title}: point of view`, change: event => view.see(id, event.target.value) },
                option("", "as you chose on the page"),
                option("nothing", "as someone who has seen nothing"),
                ...points.map(point => option(point, point === "film" ? "as someone who has seen the film" : `as someone at ${point}`)),
                option("everything", "everything")));
    }

    let shownBar = "";

    function showBar({ page, date, shows = [], isBuilding }) {
        const key = JSON.stringify([page, date, shows.map(show => [show, view.of(show.id)]), isBuilding, isConnected]);
        if (key === shownBar) return;
        shownBar = key;
        const notes = page?.notes ?? [];
        const isReading = bar.querySelector(".notes")?.open;
        bar.replaceChildren(...[
            page?.file ? element("span", {}, page.link ? element("a", { href: page.link }, page.file) : page.file) : null,
            page?.state ? element("span", { class: "state" }, page.state) : null,
            isConnected ? null : element("span", { class: "state" }, "the preview has stopped or is restarting"),
            isBuilding ? element("span", { class: "state" }, "building the program") : null,
            notes.length ? element("details", { class: "notes", open: isReading && "" },
                element("summary", {}, page.noteCount === 1 ? "1 note" : `${page.noteCount} notes`), ...notes.map(problem)) : null,
            page ? element("span", { title: "The page, and what it loads" }, `${size(page.bytes)} + ${size(page.loadedBytes)}`) : null,
            date ? element("span", {}, `as of ${date}`) : null,
            ...shows.map(pointOfView),
            element("span", { class: "push", role: "group", "aria-label": "Width" },
                widthButton("Phone", 390), " ", widthButton("Tablet", 820), " ", widthButton("Desktop", 0)),
            element("button", { type: "button", "aria-label": "Hide the bar", click: () => { bar.hidden = true; } }, "×"),
        ].filter(Boolean));
    }

    let isFirstReport = true;

    const report = oneAtATime(async () => {
        const answer = await ask(`${own}status?page=${encodeURIComponent(location.pathname)}`);
        if (!answer) return;
        known = JSON.parse(answer.text);
        if (window.top !== window) return;
        showProblems(known.problems ?? [], known.problemCount ?? 0);
        showBar(known);
        if (isFirstReport) bar.hidden = false;
        isFirstReport = false;
    });

    // ---- The connection -------------------------------------------------------------------------------------------------------------------

    let source = null;

    // A browser opens few connections to one server, so hidden tabs close theirs.
    function connect() {
        if (source || document.hidden) return;
        source = new EventSource(`${own}events`);
        source.onmessage = event => {
            const { version, changed = [], page = true } = JSON.parse(event.data);
            isConnected = true;
            freshen(changed, version);
            if (page) update();
            else report();
        };
        source.onerror = () => {
            isConnected = false;
            showBar(known);
            if (source?.readyState !== EventSource.CLOSED) return;
            disconnect();
            setTimeout(connect, 1000);
        };
    }

    function disconnect() {
        source?.close();
        source = null;
    }

    document.addEventListener("visibilitychange", () => document.hidden ? disconnect() : connect());
    addEventListener("pagehide", disconnect);
    addEventListener("pageshow", connect);
    // The writer may have chosen something in the page's panel, here or in another tab.
    for (const event of ["change", "click", "storage"]) addEventListener(event, () => showBar(known));
    addEventListener("keydown", event => { if (event.key === "Escape") { problems.hidden = true; setWidth(0); } });

    restore();
    document.documentElement.append(host);
    connect();
})();
