// The visitor's choice between the colours of day and night, kept on this device. The script runs before the page is painted, so that nothing flashes.
(() => {
    const root = document.documentElement;
    const { key } = document.currentScript.dataset;
    let chosen = "";

    function load() {
        try {
            chosen = localStorage.getItem(key) ?? "";
        } catch {} // Nothing can be stored here.
        apply();
    }

    function apply() {
        if (!["day", "night"].includes(chosen)) chosen = "";
        if (chosen) root.dataset.colours = chosen;
        else delete root.dataset.colours;
        for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
            const own = (meta.dataset.media ??= meta.media);
            meta.media = !chosen ? own : own.includes("dark") === (chosen === "night") ? "all" : "not all";
        }
        for (const field of document.querySelectorAll(".colours input")) field.checked = field.value === chosen;
    }

    document.addEventListener("change", ({ target }) => {
        if (!target.matches?.(".colours input")) return;
        chosen = target.value;
        try {
            if (chosen) localStorage.setItem(key, chosen);
            else localStorage.removeItem(key);
        } catch {} // It lasts until the visitor leaves.
        apply();
    });
    addEventListener("storage", (event) => [key, null].includes(event.key) && load());
    document.addEventListener("DOMContentLoaded", apply);
    // The preview has put the page back into the state that it has without scripts.
    document.addEventListener("marquee:update", apply);
    load();
})();
