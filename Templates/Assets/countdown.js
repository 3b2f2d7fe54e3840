// Keeps countdowns up to date: the page says how many days were left when it was built, this how many are left today.
function count() {
    for (const place of document.querySelectorAll(".countdown[data-date]")) {
        const today = new Date();
        const day = new Date(place.dataset.date + "T00:00:00Z");
        const days = Math.round((day - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / 86400000);
        const word = { "0": "today", "1": "tomorrow", "-1": "yesterday" }[days] ?? (days > 0 ? "left" : "ago");
        // A day that was only expected does not lie behind us because the calendar says so.
        const { overdue } = place.dataset;
        place.querySelector(".days").textContent = days < 0 && overdue ? overdue : place.dataset[word].replace("{count}", Math.abs(days));
    }
}
// The preview has put the page back into the state that it has without scripts.
document.addEventListener("marquee:update", count);
count();
