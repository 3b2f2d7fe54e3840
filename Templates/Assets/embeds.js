// Loads what is embedded from other sites, when a visitor asks for it and not before. Without this script, the cards are links.
document.addEventListener("click", event => {
    const card = event.target.closest?.("a[data-frame]");
    if (!card || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // Players refuse pages that are opened from a disk.
    if (location.protocol === "file:" || !card.dataset.frame.startsWith("https://")) return;
    event.preventDefault();
    const frame = document.createElement("iframe");
    frame.title = card.querySelector(".embed-title").textContent;
    // Of another origin than the page, so that its own scripts and storage do not reach the page's.
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation");
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    // Some players refuse visitors from nowhere; they learn the site, and not the page.
    frame.referrerPolicy = "strict-origin";
    frame.src = card.dataset.frame;
    const focus = () => frame.focus({ preventScroll: true });
    // A browser can lose the focus when the player's page takes the place of the empty one.
    frame.addEventListener("load", () => document.activeElement === document.body && focus(), { once: true });
    card.replaceWith(frame);
    focus();
});
