// Shows what a link inside the site leads to: title, kind, a sentence and a picture, as far as the visitor may know. All of it is from the page itself,
// which is fetched when its card is shown, and is there when the link is followed. Loaded when somebody points at a link with a mouse or the keyboard.
{
    const WAIT = 350;
    const LEAVE = 200;
    const known = new Map();
    const home = document.querySelector("script[data-cards]").dataset.key.slice("marquee:".length);
    let card, shown, timer;

    const reached = (spoiler) => spoiler.open || Boolean(window.marqueeProgress?.isReached(spoiler.dataset));

    // The link of a card that may be shown: to another page of the site, in the text, whose title is not masked.
    function linkAt(target) {
        const link = target.closest?.("main a[href]");
        const isPage = link?.origin === location.origin && link.pathname.startsWith(home) && link.pathname.endsWith("/");
        if (!isPage || link.pathname === location.pathname || link.dataset.masked !== undefined) return null;
        return link.closest(".pagination, .letters, [data-finder]") || link.querySelector("img, svg") ? null : link;
    }

    async function read(address) {
        const answer = await fetch(address);
        if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("text/html")) return null;
        return new DOMParser().parseFromString(await answer.text(), "text/html");
    }

    // What is open: the page's own description, or the summary that the visitor has reached.
    function contents(page) {
        const heading = page.querySelector("main h1");
        if (!heading) return [];
        const make = (name, text) => {
            const element = document.createElement(name);
            element.textContent = text.replace(/\s+/g, " ").trim();
            return element;
        };
        const kind = page.querySelector("main .kicker")?.textContent;
        const guarded = page.querySelector(".cover details.spoiler .summary")?.closest("details");
        const text = guarded && reached(guarded) ? guarded.querySelector(".summary").textContent
            : page.querySelector("meta[name=description]")?.content ?? "";
        const picture = page.querySelector("main .picture :is(img, svg)");
        const image = picture && !picture.closest("details.spoiler") ? [document.importNode(picture, true)] : [];
        for (const element of image) {
            element.setAttribute("aria-hidden", "true");
            element.removeAttribute("loading");
            if (element.srcset) element.sizes = "5rem";
        }
        const words = document.createElement("div");
        words.append(...(kind ? [make("small", kind)] : []), make("strong", heading.textContent), ...(text ? [make("p", text)] : []));
        return [...image, words];
    }

    function hide() {
        clearTimeout(timer);
        shown = null;
        if (card) card.hidden = true;
    }

    function place(link) {
        const [first] = link.getClientRects();
        if (!first) return hide();
        const { offsetWidth: width, offsetHeight: height } = card;
        const left = Math.max(8, Math.min(first.left, document.documentElement.clientWidth - width - 8));
        const below = first.bottom + 8;
        const top = below + height < innerHeight ? below : Math.max(8, first.top - height - 8);
        Object.assign(card.style, { left: `${left}px`, top: `${top}px` });
    }

    async function show(link) {
        shown = link;
        const address = link.origin + link.pathname;
        if (!known.has(address)) known.set(address, read(address).catch(() => known.delete(address) && null));
        const page = await known.get(address);
        const parts = page && shown === link && link.isConnected ? contents(page) : [];
        if (!parts.length || shown !== link) return;
        if (!card) {
            card = document.createElement("div");
            card.className = "link-card";
            card.setAttribute("aria-hidden", "true"); // The link itself says where it leads.
            card.onpointerenter = () => clearTimeout(timer);
            card.onpointerleave = leave;
        }
        if (!card.isConnected) document.body.append(card);
        card.replaceChildren(...parts);
        card.hidden = false;
        place(link);
    }

    function leave() {
        clearTimeout(timer);
        timer = setTimeout(hide, LEAVE);
    }

    function point({ target, type, pointerType }) {
        const link = pointerType === "touch" ? null : linkAt(target);
        if (!link || type === "focusin" && !link.matches(":focus-visible")) return;
        clearTimeout(timer);
        if (link !== shown) timer = setTimeout(() => (hide(), show(link)), WAIT);
    }

    document.addEventListener("pointerover", point);
    document.addEventListener("focusin", point);
    document.addEventListener("pointerout", ({ target }) => linkAt(target) && leave());
    document.addEventListener("focusout", ({ target }) => linkAt(target) && hide());
    document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
    document.addEventListener("pointerdown", hide);
    document.addEventListener("marquee:update", hide);
    addEventListener("scroll", hide, { passive: true });
    const first = document.querySelector("main a[href]:hover, main a[href]:focus-visible");
    if (first) point({ target: first, type: "pointerover" });
}
