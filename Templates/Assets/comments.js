// Loads the comments of another host when the visitor asks for them. Without this script, the link leads there.
const link = document.querySelector("a.load-comments");
const { comments: service, name, address, failed } = link.dataset;
const giscusKey = "giscus-session";

const element = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
};
const show = made => link.parentElement.replaceWith(made);

// The widget comes back to the page with a session in its address once the visitor has logged in.
function giscusSession() {
    const url = new URL(location.href);
    const fresh = url.searchParams.get("giscus");
    if (fresh) {
        localStorage.setItem(giscusKey, JSON.stringify(fresh));
        url.searchParams.delete("giscus");
        history.replaceState(null, "", url);
        return fresh;
    }
    try { return JSON.parse(localStorage.getItem(giscusKey)) ?? ""; } catch { return ""; }
}

const load = {
    giscus() {
        const { repo, repoId, category, categoryId } = link.dataset;
        const query = new URLSearchParams({
            origin: location.href, session: giscusSession(), theme: "preferred_color_scheme", reactionsEnabled: "1", emitMetadata: "0",
            inputPosition: "top", repo, repoId, category, categoryId, strict: "1", description: "", backLink: address, term: name,
        });
        const frame = element("iframe", { className: "giscus-frame", title: link.textContent, src: `https://giscus.app/widget?${query}` });
        frame.style.cssText = "inline-size: 100%; block-size: 20rem; border: 0";
        addEventListener("message", ({ origin, data }) => {
            if (origin !== "https://giscus.app" || !data?.giscus) return;
            if (data.giscus.resizeHeight) frame.style.blockSize = `${Number(data.giscus.resizeHeight)}px`;
            if (data.giscus.signOut || /Bad credentials|Invalid state/.test(data.giscus.error)) localStorage.removeItem(giscusKey);
        });
        show(frame);
    },

    isso() {
        const { server } = link.dataset;
        const thread = element("div", { id: "isso-thread" });
        thread.dataset.issoId = name;
        const script = element("script", { src: `${server}/js/embed.min.js`, onerror: () => thread.append(failed) });
        Object.assign(script.dataset, { isso: `${server}/`, issoCss: "false" });
        document.head.append(element("link", { rel: "stylesheet", href: `${server}/css/isso.css` }), script);
        show(thread);
    },

    async mastodon() {
        const post = new URL(link.href);
        const answer = await fetch(`${post.origin}/api/v1/statuses/${post.pathname.split("/").pop()}/context`);
        if (!answer.ok) throw new Error(answer.status);
        const { descendants } = await answer.json();
        // Of what others wrote only the words get into the page.
        const words = html => {
            const { body } = new DOMParser().parseFromString(html.replace(/<br[^>]*>|<\/p>/g, "\n"), "text/html");
            body.querySelectorAll("script, style").forEach(part => part.remove());
            return body.textContent.split("\n");
        };
        show(element("ol", {}, ...descendants.map(({ account, url, created_at: date, content }) => element("li", {},
            element("p", { className: "meta" },
                element("bdi", {}, element("a", { href: /^https:/.test(url) ? url : post.href, rel: "external nofollow ugc" }, account.display_name || account.acct)),
                ", ", element("time", { dateTime: date }, new Date(date).toLocaleDateString(document.documentElement.lang))),
            ...words(content).filter(line => line.trim()).map(line => element("p", { dir: "auto" }, line))))));
    },
};

async function start(event) {
    event?.preventDefault();
    try {
        await load[service]();
    } catch {
        link.after(` ${failed}`);
    }
}

link.addEventListener("click", start);
if (service === "giscus" && new URLSearchParams(location.search).has("giscus")) start();
