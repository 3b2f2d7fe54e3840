// Shows the pictures of a page over it. Without this script, their links open the large files.
const { close, next, previous } = document.currentScript.dataset;
let dialog, shots, index, start;

function show(step) {
    if (!step && dialog.open) return;
    index = (index + step + shots.length) % shots.length;
    const link = shots[index];
    const [image, words] = [link.querySelector("img"), link.closest("figure")?.querySelector("figcaption")];
    const large = dialog.querySelector("img");
    // The old picture must not stand beside the new words.
    large.removeAttribute("src");
    large.alt = image.alt;
    large.width = image.getAttribute("width") ?? 0;
    large.height = image.getAttribute("height") ?? 0;
    large.style.backgroundColor = getComputedStyle(image).backgroundColor;
    // Its box may be wider than it.
    large.onload = () => large.style.backgroundColor = "";
    large.src = link.href;
    dialog.querySelector("figcaption").replaceChildren(...(words ? words.cloneNode(true).childNodes : []));
    dialog.querySelectorAll(".step").forEach(button => button.hidden = shots.length < 2);
}

function make() {
    dialog = document.createElement("dialog");
    dialog.className = "lightbox";
    dialog.innerHTML = '<figure><img><figcaption aria-live="polite"></figcaption></figure><button class="step"></button><button></button><button class="step"></button>';
    const steps = [[previous, "‹", () => show(-1)], [close, "×", () => dialog.close()], [next, "›", () => show(1)]];
    dialog.querySelectorAll("button").forEach((button, number) => {
        [button.ariaLabel, button.textContent, button.onclick] = steps[number];
        button.title = button.ariaLabel;
    });
    dialog.addEventListener("click", event => { if (event.target === dialog || event.target.localName === "figure") dialog.close(); });
    const sign = document.dir === "rtl" ? -1 : 1;
    dialog.addEventListener("keydown", event => show({ ArrowLeft: -sign, ArrowRight: sign }[event.key] ?? 0));
    dialog.addEventListener("pointerdown", event => start = event.clientX);
    dialog.addEventListener("pointerup", event => {
        const way = event.clientX - start;
        if (event.pointerType !== "mouse" && Math.abs(way) > 40) show(way < 0 ? sign : -sign);
    });
    dialog.addEventListener("close", () => shots[index].focus());
    document.body.append(dialog);
}

document.addEventListener("click", event => {
    const link = event.target.closest?.("a.enlarge");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!dialog?.isConnected) make();
    // What is guarded and not open is not among them.
    const all = (link.closest(".gallery") ?? link.parentElement).querySelectorAll("a.enlarge");
    shots = [...all].filter(shot => shot === link || !shot.closest("details:not([open])"));
    index = shots.indexOf(link);
    show(0);
    dialog.showModal();
});
