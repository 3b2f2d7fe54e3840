// Counts on from the day of the build: the page says how many days were left then, this says how many are left today.
function count() {
    for (const place of document.querySelectorAll(".countdown[data-date]")) {
        const today = new Date();
        const day = new Date(place.dataset.date + "T00:00:00Z");
        const days = Math.round((day - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / 86400000);
        const word = { "0": "today", "1": "tomorrow", "-1": "yesterday" }[days] ?? (days > 0 ? "left" : "ago");
        place.querySelector(".days").textContent = place.dataset[word].replace("{count}", Math.abs(days));
    }
}
// The preview has brought the page back to what it is without scripts.
document.addEventListener("marquee:update", count);
count();
