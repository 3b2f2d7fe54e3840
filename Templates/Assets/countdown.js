// Keeps countdowns up to date: the page says how many days were left when it was built, this how many are left today.
// The browser knows which form each language has for a number.
const plurals = new Intl.PluralRules(document.documentElement.lang);

function count() {
    for (const place of document.querySelectorAll(".countdown[data-date]")) {
        const today = new Date();
        const day = new Date(place.dataset.date + "T00:00:00Z");
        const days = Math.round((day - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / 86400000);
        const forms = days ? JSON.parse(days > 0 ? place.dataset.left : place.dataset.ago) : {};
        const form = forms[plurals.select(Math.abs(days))] ?? forms.other ?? place.dataset.today;
        // A day that was only expected does not lie behind us because the calendar says so.
        const { overdue } = place.dataset;
        place.querySelector(".days").textContent = days < 0 && overdue ? overdue : form.replace("{count}", Math.abs(days));
    }
}
// The preview has put the page back into the state that it has without scripts.
document.addEventListener("marquee:update", count);
count();
