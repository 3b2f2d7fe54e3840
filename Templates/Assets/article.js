// Articles: notes in the margin where there is room, contents that follow the reader, and sharing.
const article = document.querySelector(".article");
const prose = article.querySelector(".prose");
const contents = article.querySelector(".contents");
const wide = matchMedia(contents ? "(min-width: 84rem)" : "(min-width: 60rem)");

// Each note stands beside its reference, or below the note before it.
function placeNotes() {
    const notes = [...article.querySelectorAll("[role=doc-endnotes] > ol > li")];
    article.classList.toggle("noted", wide.matches && notes.length > 0);
    let free = 0;
    for (const note of notes) {
        note.style.insetBlockStart = "";
        const reference = document.getElementById(note.id.replace("fn-", "fnref-"));
        if (!article.classList.contains("noted") || !reference?.offsetParent) continue;
        const top = Math.max(free, reference.getBoundingClientRect().top - prose.getBoundingClientRect().top);
        note.style.insetBlockStart = `${top}px`;
        free = top + note.offsetHeight + 12;
    }
    // The last notes may reach below the text.
    prose.style.minBlockSize = free ? `${free}px` : "";
}

function followReader() {
    const links = new Map([...contents.querySelectorAll("a")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
    const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
    const passed = headings.filter(heading => heading.getBoundingClientRect().top < innerHeight / 3);
    const current = links.get((passed.at(-1) ?? headings[0])?.id);
    for (const link of links.values()) link === current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
    // Only the list scrolls, not the page.
    if (current && contents.scrollHeight > contents.clientHeight) contents.scrollTop = current.offsetTop - contents.clientHeight / 2;
}

async function share(event) {
    event.preventDefault();
    const { href, dataset } = event.currentTarget;
    try {
        if (navigator.share) await navigator.share({ title: document.title, url: href });
        else {
            await navigator.clipboard.writeText(href);
            event.target.nextElementSibling.textContent = dataset.copied;
        }
    } catch {}
}

function begin() {
    placeNotes();
    if (contents) followReader();
    const link = article.querySelector(".share a");
    if (link && (navigator.share || navigator.clipboard)) link.onclick = share;
}

new ResizeObserver(placeNotes).observe(prose);
wide.addEventListener("change", placeNotes);
// What is opened or closed moves the references.
article.addEventListener("toggle", placeNotes, true);
if (contents) addEventListener("scroll", () => requestAnimationFrame(followReader), { passive: true });
document.addEventListener("marquee:update", begin);
begin();
