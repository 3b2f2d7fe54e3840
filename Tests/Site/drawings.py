"""Drawings as a browser sets their text, which shows whether the widths that the theme assumes are sufficient."""

# For each drawing that shows, or would if its spoiler were open: text that extends beyond it, overlapping text, and letters under 11.9 CSS pixels.
BAD_DRAWINGS = """() => {
    const problems = [];
    const closed = [...document.querySelectorAll("details:not([open])")].filter(details => details.querySelector("figure.drawing"));
    for (const details of closed) details.open = true;
    for (const drawing of document.querySelectorAll("figure.drawing svg")) {
        const scale = drawing.getScreenCTM();
        if (!scale || !drawing.getClientRects().length) continue;
        const title = drawing.closest("figure").querySelector("title").textContent;
        const paper = drawing.viewBox.baseVal;
        const labels = [...drawing.querySelectorAll("text")].map(text => ({ text, box: text.getBBox() })).filter(({ box }) => box.width);
        for (const [position, { text, box }] of labels.entries()) {
            const name = `'${text.textContent}' in '${title}'`;
            if (box.x < paper.x || box.y < paper.y || box.x + box.width > paper.x + paper.width || box.y + box.height > paper.y + paper.height)
                problems.push(`${name} leaves the drawing`);
            if (parseFloat(getComputedStyle(text).fontSize) * scale.a < 11.9) problems.push(`${name} is too small`);
            for (const { text: other, box: taken } of labels.slice(0, position))
                if (box.x < taken.x + taken.width && taken.x < box.x + box.width && box.y + 3 < taken.y + taken.height && taken.y + 3 < box.y + box.height)
                    problems.push(`${name} lies over '${other.textContent}'`);
        }
    }
    for (const details of closed) details.open = false;
    return problems;
}"""
