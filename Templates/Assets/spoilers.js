// Opens the spoilers that the visitor has reached. On the page all are closed, each with the point from which it may be open; how far
// the visitor is in each show is stored on this device. Nothing is hidden again unless the visitor asks for it.
const panel = document.querySelector(".progress");
const { key, show } = panel.dataset;
const field = (name) => panel.querySelector(`[name=${name}]`);
const [screen, print, film] = ["screen", "print", "film"].map(field);
let spoilers;
let loaded;
let shows = {};

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
    return { screen: String(kept.screen ?? ""), print: String(kept.print ?? ""), film: kept.film === true, all: kept.all === true };
}

function save(said) {
    if (said) shows[show] = said;
    else delete shows[show];
    try {
        localStorage.setItem(key, JSON.stringify(shows));
    } catch {} // It lasts until the visitor leaves.
    apply();
}

const numbers = (point) => (/^[sv](\d{1,4})(?:e(\d{1,4}(?:\.\d{1,2})?))?$/.exec(point) ?? []).slice(1).map((digits) => Number(digits ?? 0));
const isAtLeast = (own, wanted) => own[0] > wanted[0] || (own[0] === wanted[0] && own[1] >= wanted[1]);

function isReached({ of, until = "" }) {
    const said = progress(of);
    return said.all || until.split(" ").some((mark) =>
        mark === "film" ? said.film : isAtLeast(numbers(mark[0] === "v" ? said.print : said.screen), numbers(mark)));
}

// Opens what is reached, and closes only what it has opened.
function apply() {
    const said = progress(show);
    if (screen) screen.value = said.screen;
    if (print) print.value = said.print;
    if (film) film.checked = said.film;
    for (const spoiler of spoilers) {
        const reached = isReached(spoiler);
        if (reached !== spoiler.byUs) spoiler.open(reached);
        spoiler.byUs = reached;
    }
}

// An inline spoiler: its words move back into their line, after a button.
function inline(details, reference) {
    const words = document.createElement("span");
    const button = document.createElement("button");
    details.querySelector("p > a:last-child").remove();
    words.append(...details.querySelector("p").childNodes);
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

// The points to choose from are in a file that all pages share, loaded when the panel opens. The preview compares the page's scripts.
function loadPoints() {
    const { points } = panel.dataset;
    if (!panel.open || points === loaded) return;
    loaded = points;
    const script = document.createElement("script");
    script.src = points;
    script.onload = script.onerror = ({ type }) => {
        script.remove();
        if (type === "error") loaded = null; // Opening the panel again tries again.
    };
    document.head.append(script);
}

// That file tells its options.
document.addEventListener("marquee:points", ({ detail }) => {
    for (const [name, options] of Object.entries(detail)) {
        field(name).replaceChildren(field(name).options[0]);
        field(name).insertAdjacentHTML("beforeend", options);
    }
    apply();
});

function begin() {
    spoilers = [];
    for (const details of document.querySelectorAll("details.spoiler")) {
        const reference = details.id && document.querySelector(`a.spoiler-reference[href="#${details.id}"]`);
        const open = reference ? inline(details, reference) : (isOpen) => (details.open = isOpen);
        spoilers.push({ of: details.dataset.show ?? show, until: details.dataset.until, byUs: false, open });
    }
    load();
    panel.hidden = false;
    loaded = null;
    loadPoints();
}

// What the visitor has said, without "all".
const said = () => ({ ...progress(show), all: undefined });
panel.onchange = ({ target: { name, type, checked, value } }) => save({ ...said(), [name]: type === "checkbox" ? checked : value });
panel.ontoggle = loadPoints;
field("all").onclick = () => save({ ...said(), all: true });
field("forget").onclick = () => save();
addEventListener("storage", (event) => [key, null].includes(event.key) && load());
// The preview has changed a page.
document.addEventListener("marquee:update", begin);
begin();
