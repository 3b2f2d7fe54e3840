// Opens what the visitor has reached. Pages have their spoilers closed and say from where on each may be opened; how far the visitor
// is in a show is kept on this device. Nothing that was shown is ever hidden again, unless the visitor asks for it.
const panel = document.querySelector(".progress");
const { key, show } = panel.dataset;
const [screen, print, film] = ["screen", "print", "film"].map((name) => panel.querySelector(`[name=${name}]`));
const spoilers = [];
let shows = {};

function load() {
    shows = {};
    try {
        const kept = JSON.parse(localStorage.getItem(key));
        if (kept && typeof kept === "object" && !Array.isArray(kept)) shows = kept;
    } catch { /* Nothing is kept, or something that is not ours. */ }
}

// What the visitor has said of a show, whatever may be stored.
function progress(name) {
    const kept = Object(shows[name]);
    return { screen: String(kept.screen ?? ""), print: String(kept.print ?? ""), film: kept.film === true, all: kept.all === true };
}

function save(said) {
    if (said) shows[show] = said;
    else delete shows[show];
    try {
        localStorage.setItem(key, JSON.stringify(shows));
    } catch { /* It holds until the page is left. */ }
    apply();
}

const numbers = (point) => (/^[sv](\d{1,4})(?:e(\d{1,4}))?$/.exec(point) ?? []).slice(1).map((digits) => Number(digits ?? 0));
const isAtLeast = (said, [major, minor]) => said[0] > major || (said[0] === major && said[1] >= minor);

function isReached({ show, until }) {
    const said = progress(show);
    if (said.all) return true;
    return (until ?? "").split(" ").some((mark) => {
        if (mark === "film") return said.film;
        const own = numbers(mark[0] === "v" ? said.print : said.screen);
        return mark && own.length && isAtLeast(own, numbers(mark));
    });
}

// Opens what is reached; closes again only what it has opened itself.
function apply() {
    const said = progress(show);
    if (screen) screen.value = said.screen;
    if (print) print.value = said.print;
    if (film) film.checked = said.film;
    for (const spoiler of spoilers) {
        const reached = isReached(spoiler.data);
        if (reached || spoiler.byUs) spoiler.open(reached);
        spoiler.byUs = reached;
    }
}

// A spoiler among words: the words come back into their line, behind a button.
function inline(details, reference) {
    const words = document.createElement("span");
    const button = document.createElement("button");
    words.className = "revealed";
    words.append(...details.querySelector("p").childNodes);
    words.querySelector(`a[href="#${CSS.escape(reference.id)}"], a[href="#${reference.id}"]`)?.remove();
    button.type = "button";
    button.className = "spoiler-button";
    button.textContent = details.querySelector("summary").textContent;
    const open = (isOpen) => {
        button.setAttribute("aria-expanded", isOpen);
        words.hidden = !isOpen;
    };
    button.addEventListener("click", () => open(words.hidden));
    open(false);
    reference.replaceWith(button, words);
    const list = details.parentElement;
    details.remove();
    if (!list.children.length) list.remove();
    return open;
}

for (const details of document.querySelectorAll("details.spoiler")) {
    const data = { show: details.dataset.show ?? show, until: details.dataset.until };
    const reference = details.id && document.querySelector(`a.spoiler-reference[href="#${details.id}"]`);
    spoilers.push({ data, open: reference ? inline(details, reference) : (isOpen) => (details.open = isOpen) });
}
const said = () => ({ screen: screen?.value ?? "", print: print?.value ?? "", film: film?.checked ?? false });
panel.addEventListener("change", () => save(said()));
panel.querySelector("[name=all]").addEventListener("click", () => save({ ...said(), all: true }));
panel.querySelector("[name=forget]").addEventListener("click", () => save());
window.addEventListener("storage", (event) => {
    if (event.key !== key && event.key !== null) return;
    load();
    apply();
});
load();
apply();
panel.hidden = false;
