// Opens what the visitor has reached. Spoilers are closed and say from where on they may be opened; how far the visitor is in a show
// is kept on this device. Nothing that was shown is hidden again, unless the visitor asks for it.
const panel = document.querySelector(".progress");
const { key, show } = panel.dataset;
const field = (name) => panel.querySelector(`[name=${name}]`);
const [screen, print, film] = ["screen", "print", "film"].map(field);
let spoilers = [];
let shows = {};

function load() {
    shows = {};
    try {
        const kept = JSON.parse(localStorage.getItem(key));
        if (kept && typeof kept === "object" && !Array.isArray(kept)) shows = kept;
    } catch {} // Nothing of ours is kept.
    apply();
}

// What the visitor has said of a show, whatever may be stored.
function progress(name) {
    const kept = Object(Object.hasOwn(shows, name) && shows[name]);
    return { screen: String(kept.screen ?? ""), print: String(kept.print ?? ""), film: kept.film === true, all: kept.all === true };
}

function save(said) {
    if (said) shows[show] = said;
    else delete shows[show];
    try {
        localStorage.setItem(key, JSON.stringify(shows));
    } catch {} // It holds until the page is left.
    apply();
}

// Where a point is in its story; NaN for what is no point.
const place = (point) =>
    (/^[sv](\d{1,4})(?:e(\d{1,4}))?$/.exec(point) ?? [, NaN]).slice(1).reduce((sum, digits) => sum * 10_000 + Number(digits ?? 0), 0);

function isReached({ of, until = "" }) {
    const said = progress(of);
    const isBehind = (mark) => (mark === "film" ? said.film : place(mark[0] === "v" ? said.print : said.screen) >= place(mark));
    return said.all || until.split(" ").some(isBehind);
}

// Opens what is reached, and closes only what it has opened itself.
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

// A spoiler among words: the words come back into their line, behind a button.
function inline(details, reference) {
    const words = document.createElement("span");
    const button = document.createElement("button");
    const text = details.querySelector("p");
    text.lastElementChild.remove();
    words.append(...text.childNodes);
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

function begin() {
    spoilers = [...document.querySelectorAll("details.spoiler")].map((details) => {
        const reference = details.id && document.querySelector(`a.spoiler-reference[href="#${details.id}"]`);
        const open = reference ? inline(details, reference) : (isOpen) => (details.open = isOpen);
        return { of: details.dataset.show ?? show, until: details.dataset.until, byUs: false, open };
    });
    load();
    panel.hidden = false;
}

const said = () => ({ screen: screen?.value ?? "", print: print?.value ?? "", film: film?.checked ?? false });
panel.onchange = () => save(said());
field("all").onclick = () => save({ ...said(), all: true });
field("forget").onclick = () => save();
addEventListener("storage", (event) => {
    if ([key, null].includes(event.key)) load();
});
// The preview has put the page back as it was before scripts.
document.addEventListener("marquee:update", begin);
begin();
