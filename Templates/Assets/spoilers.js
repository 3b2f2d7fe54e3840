// How far the visitor is in each show, stored on this device: opens the spoilers that are reached, marks the episodes that are seen, and names the
// next one.
let button, key, show, words, dialog, panels, spoilers, links, next, loaded, episodes, before, windowTitle;
let shows = {};
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const fill = (phrase, values) => phrase.replace(/{(\w+)}/g, (_, name) => values[name]);

function load() {
    shows = {};
    try {
        const kept = JSON.parse(localStorage.getItem(key));
        if (kept && typeof kept === "object" && !Array.isArray(kept)) shows = kept;
    } catch {} // Nothing is stored, or nothing of ours.
    apply();
}

// The visitor's progress in a show, whatever is stored.
function progress(name) {
    const kept = Object(Object.hasOwn(shows, name) && shows[name]);
    const is = (field) => kept[field] === true;
    return { screen: String(kept.screen ?? ""), print: String(kept.print ?? ""), film: is("film"), all: is("all"), mask: is("mask") || undefined };
}

function save(said) {
    before = Object.hasOwn(shows, show) ? shows[show] : undefined;
    if (said) shows[show] = said;
    else delete shows[show];
    try {
        localStorage.setItem(key, JSON.stringify(shows));
    } catch {} // It lasts until the visitor leaves.
    apply();
    for (const panel of panels) {
        panel.querySelector("[role=status]").textContent = fill(words.saved, { name: state() });
        panel.querySelector("[name=undo]").hidden = false;
    }
}

// A whole volume is after all its chapters.
const numbers = (point) => (/^[sv](\d{1,6})(?:[ec](\d{1,6}(?:\.\d{1,2})?))?$/.exec(point) ?? []).slice(1).map((digits) => Number(digits ?? (point[0] === "v" ? Infinity : 0)));
const isAtLeast = (own, wanted) => own[0] > wanted[0] || (own[0] === wanted[0] && own[1] >= wanted[1]);
const short = ([season, number]) => fill(words.episode, { season, number });

function isReached({ of, until = "" }) {
    const said = progress(of);
    return said.all || until.split(" ").some((mark) =>
        mark === "film" ? said.film : isAtLeast(numbers(mark[0] === "v" ? said.print : said.screen), numbers(mark)));
}

const isSeen = ({ of, point }) => isAtLeast(numbers(progress(of).screen), point);

const isMasked = (episode) => progress(episode.of).mask === true && !progress(episode.of).all && !isSeen(episode);

// In a few letters.
function state() {
    const { screen, print, film, all } = progress(show);
    const [seen, [volume, chapter]] = [numbers(screen), numbers(print)];
    const points = [seen[0] && short(seen), volume && fill(words.volume, { number: volume }),
        Number.isFinite(chapter) && fill(words.chapter, { number: chapter }), film && words.film];
    return all ? words.all : points.filter(Boolean).join(", ") || words.none;
}

// Opens what is reached, and closes only what it has opened.
function apply() {
    const said = progress(show);
    for (const field of all(".progress [name]")) {
        if (field.type === "checkbox") field.checked = said[field.name];
        else if (field.localName === "select") field.value = said[field.name];
    }
    button.firstChild.textContent = state();
    button.ariaLabel = `${dialog.ariaLabel} ${state()}`;
    for (const spoiler of spoilers) {
        const reached = isReached(spoiler);
        if (reached !== spoiler.byUs) spoiler.open(reached);
        spoiler.byUs = reached;
    }
    for (const episode of links) {
        const { link, title, name, badge } = episode;
        if (badge) badge.hidden = !isSeen(episode);
        const masked = isMasked(episode);
        link.replaceChildren(...(masked ? [name] : title));
        link.toggleAttribute("data-masked", masked);
        if (link.localName === "h1") document.title = masked ? windowTitle.replace(link.pageTitle, name) : windowTitle;
    }
    if (next) watchNext(said);
    document.dispatchEvent(new CustomEvent("marquee:progress"));
}

function watchNext({ screen, mask }) {
    const seen = numbers(screen);
    if (seen.length && !episodes) return loadPoints();
    const root = document.documentElement.dataset.offline;
    const [mark, path, title] = (seen.length ? episodes.find(([mark]) => !isAtLeast(seen, numbers(mark))) : ["", next.path, ""]) ?? [];
    next.link.textContent = mark ? fill(words.next, { name: mask || !title ? short(numbers(mark)) : `${short(numbers(mark))} ${title}` })
        : path ? next.title : words.done;
    if (!path) next.link.removeAttribute("href");
    else next.link.href = !mark ? path : root === undefined ? key.slice(8) + path : `${root}${path}index.html`;
}

// An inline spoiler: its words move back into their line, after a button.
function inline(details, reference) {
    const words = document.createElement("span");
    const button = document.createElement("button");
    details.querySelector("p > a:last-child").remove();
    words.append(...details.querySelector("p").childNodes);
    if (words.lastChild?.nodeType === Node.TEXT_NODE) words.lastChild.data = words.lastChild.data.trimEnd();
    button.type = "button";
    button.className = "spoiler-button";
    button.textContent = reference.textContent;
    button.setAttribute("aria-label", details.querySelector("summary").textContent);
    const open = (isOpen) => {
        button.setAttribute("aria-expanded", isOpen);
        words.hidden = !isOpen;
    };
    button.onclick = () => open(words.hidden);
    open(false);
    reference.replaceWith(button, " ", words);
    const list = details.parentElement;
    details.remove();
    if (!list.children.length) list.remove();
    return open;
}

// The browser's search finds, and opens, what is only closed.
function block(details) {
    const open = (isOpen) => {
        details.open = isOpen;
        for (const part of details.children) if (part.localName !== "summary") part.hidden = !isOpen;
    };
    details.ontoggle = () => open(details.open);
    open(details.open);
    return open;
}

// The episode at an address, and how its name is written without its title.
function episodeAt(path, phrase) {
    const found = /\/([^/]+)\/season-(\d+)\/episode-(\d+)(-point-\d+)?(?:-(\d+))?\/(?:index\.html)?$/.exec(path);
    if (!found) return null;
    const [, of, season, first, fraction, last] = found;
    const number = last ?? first + (fraction ?? "").replace("-point-", ".");
    const name = fill(phrase, { season, number: last ? `${first}–${last}` : number });
    return { of, point: [Number(season), Number(number)], name };
}

// The page of an episode has its title like a link to it: in its heading, in the breadcrumbs and in the title of the window.
function ownTitle() {
    const episode = episodeAt(location.pathname, words.number);
    if (!episode) return;
    for (const element of all("main h1, .crumbs [aria-current]")) {
        element.pageTitle = element.textContent;
        links.push({ ...episode, link: element, title: [...element.childNodes] });
    }
}

// A link to an episode, by its address: its title can be masked, and in a guide it is marked when it is seen.
function episodeLink(link) {
    const inGuide = link.closest(".guide, .index, .episode-list");
    const episode = episodeAt(link.pathname, inGuide ? words.number : words.episode);
    if (!episode || link.host !== location.host || link.hash && link.pathname === location.pathname || link.querySelector("img, svg")) return;
    let badge;
    if (link.closest(".guide h3, .index")) {
        badge = document.createElement("div");
        badge.className = "seen";
        badge.append(document.createElement("span"));
        badge.firstChild.textContent = `✓ ${words.seen}`;
        link.closest("li").append(badge);
    }
    links.push({ ...episode, link, title: [...link.childNodes], badge });
}

// Everything inside that reacts to how far the visitor is.
function react(inside) {
    for (const details of all("details.spoiler", inside)) {
        const reference = details.id && document.querySelector(`a.spoiler-reference[href="#${details.id}"]`);
        const open = reference ? inline(details, reference) : block(details);
        spoilers.push({ of: details.dataset.show ?? show, until: details.dataset.until, byUs: false, open });
    }
    for (const link of all("main a[href]")) if (inside.contains(link) && link !== next?.link) episodeLink(link);
}

// For other scripts: what may be shown, and what they add to the page.
window.marqueeProgress = {
    isReached: ({ show: of = show, until }) => isReached({ of, until }),
    // An episode without its title, if that is masked.
    masked: (path) => [episodeAt(path, words.episode)].find((episode) => episode && isMasked(episode))?.name,
    add(elements) {
        for (const element of elements) react(element);
        apply();
    },
};

// The points to choose from are in a file that all pages share, loaded when they are needed. The preview compares the page's scripts.
function loadPoints() {
    const { points } = button.dataset;
    if (!points || points === loaded) return;
    loaded = points;
    const script = document.createElement("script");
    script.src = points;
    script.onload = script.onerror = ({ type }) => {
        script.remove();
        if (type === "error") loaded = null; // The next time tries again.
    };
    document.head.append(script);
}

// The look of the panel, unless the page has it.
function loadStyle(done) {
    const { style } = button.dataset;
    if (!style || document.querySelector(`link[href="${style}"]`)) return done();
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = style;
    link.onload = link.onerror = done;
    document.head.append(link);
}

document.addEventListener("marquee:points", ({ detail }) => {
    episodes = detail.episodes;
    for (const select of all(".progress select")) {
        select.replaceChildren(select.options[0]);
        select.insertAdjacentHTML("beforeend", detail[select.name]);
    }
    apply();
});

function begin() {
    button = document.querySelector(".point");
    if (!button) return;
    ({ key, show } = button.dataset);
    words = JSON.parse(button.dataset.words);
    dialog = document.querySelector(".point-panel");
    for (const place of all(".progress-here")) {
        place.replaceChildren(dialog.firstElementChild.cloneNode(true));
        place.querySelector("[name=close]").remove();
    }
    panels = all(".progress");
    const acts = {
        all: () => save({ ...progress(show), all: true }),
        forget: () => save(),
        undo: () => save(before),
        close: () => dialog.close(),
    };
    for (const panel of panels) {
        panel.onclick = ({ target }) => acts[target.name]?.();
        panel.onchange = ({ target: { name, type, checked, value } }) => {
            const said = progress(show);
            if (name !== "mask") said.all = undefined;
            save({ ...said, [name]: type === "checkbox" ? checked : value });
        };
    }
    button.onclick = () => {
        loadPoints();
        loadStyle(() => dialog.open || dialog.showModal());
    };
    dialog.onclick = ({ target }) => {
        if (target === dialog) dialog.close();
    };
    const line = document.querySelector(".up-next a");
    next = line && { link: line, path: line.href, title: line.textContent };
    [spoilers, links] = [[], []];
    windowTitle = document.title;
    ownTitle();
    react(document);
    loaded = episodes = null;
    load();
    if (panels.length > 1 || dialog.open) loadPoints();
    button.classList.add("ready");
}

addEventListener("storage", (event) => [key, null].includes(event.key) && button && load());
// The preview has changed a page.
document.addEventListener("marquee:update", begin);
begin();
