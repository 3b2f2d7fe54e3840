// Loads the script of the search when somebody is about to use it. Without scripts, the link leads to the list of everything from A to Z.
{
    const { src, dataset } = document.currentScript;
    let loading;
    const add = (name, properties) => new Promise((done, fail) => {
        const element = Object.assign(document.createElement(name), properties);
        element.onload = done;
        element.onerror = () => {
            loading = undefined; // The next attempt tries again.
            element.remove();
            fail();
        };
        document.head.append(element);
    });
    const load = () => (loading ??= Promise.all([
        add("script", { src: new URL(dataset.search, src) }),
        dataset.style && add("link", { rel: "stylesheet", href: new URL(dataset.style, src) }),
    ]).then(() => window.marqueeSearch));
    const link = () => document.querySelector("a.find");
    const open = () => load().then((search) => search.open()).catch(() => {
        if (link()) location.href = link().href;
    });
    const isTyping = ({ target }) => target.closest("input, textarea, select, [contenteditable]");
    for (const kind of ["pointerover", "focusin", "touchstart"]) {
        document.addEventListener(kind, ({ target }) => target.closest?.("a.find") && load().catch(() => {}), { passive: true });
    }
    document.addEventListener("click", (event) => {
        if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !event.target.closest("a.find")) return;
        event.preventDefault();
        open();
    });
    document.addEventListener("keydown", (event) => {
        const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event);
        const isK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
        if (!link() || !isSlash && !isK) return;
        event.preventDefault();
        open();
    });
    // Cards of what links lead to: not with a finger, and not for those who want little motion.
    const kinds = ["pointerover", "focusin"];
    const cards = ({ target, pointerType }) => {
        if (pointerType === "touch" || !target.closest?.("main a[href]")) return;
        for (const kind of kinds) document.removeEventListener(kind, cards);
        if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
        if (dataset.cardsStyle) add("link", { rel: "stylesheet", href: new URL(dataset.cardsStyle, src) }).catch(() => {});
        add("script", { src: new URL(dataset.cards, src) }).catch(() => {});
    };
    if (dataset.cards) for (const kind of kinds) document.addEventListener(kind, cards, { passive: true });
    // The page of the search itself.
    const begin = () => document.querySelector("[data-finder]") && load().then((search) => search.page()).catch(() => {});
    document.addEventListener("marquee:update", begin);
    begin();
}

// The row of the navigation begins with the entry of the page in view, beside the arrows.
{
    const entry = document.querySelector(".masthead nav [aria-current]");
    const [inner, outer] = [entry, entry?.closest("nav")].map((element) => element?.getBoundingClientRect());
    const arrow = 16;
    if (entry && (inner.left < outer.left + arrow || inner.right > outer.right - arrow)) {
        entry.closest("nav").scrollLeft += (inner.left + inner.right - outer.left - outer.right) / 2;
    }
}
