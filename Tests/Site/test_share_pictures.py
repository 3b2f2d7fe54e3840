"""Pictures for shared links and icons, through the program: read by another program, and compared with pictures that a person has looked at."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

DRAWS_PICTURES = True
PROJECT = Path(__file__).resolve().parents[2]
GOLDENS = PROJECT / "Tests/Goldens/share"
SITE = "title: Lanterns\nbaseURL: https://lanterns.example/\ntagline: A light for every page\naccent: \"#164e45\"\n"
SHOW = {
    "shows/lantern/show.yaml": "{ title: The Lantern Street Players, kind: series, status: running, accent: \"#7a1f5c\" }",
    "shows/lantern/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: Curtain up }\n"
    "  - { number: 2, title: { spoiler: Zephyrine leaves, until: s1e2, safe: A goodbye } }\n",
    "shows/lantern/characters.yaml": "mara: { name: Mara Quill }",
    "articles/long.md": "---\ntitle: Everything that we know about the second season, from the first rehearsal to the last lamp that goes out\n"
    "date: 2026-01-02\nshow: lantern\n---\n\nText.\n",
    "articles/far.md": "---\ntitle: 灯籠の夜\ndate: 2026-01-03\n---\n\nText.\n",
    "articles/greek.md": "---\ntitle: Η νύχτα & ночь\ndate: 2026-01-03\n---\n\nText.\n",
}
# The most bytes that a picture of flat colours may have.
MOST_BYTES = 60_000
# The programs of which one is enough. The second comes from a Python package.
DRAWING = {"rsvg-convert": shutil.which("rsvg-convert"), "resvg": str(Path(sys.executable).parent / "resvg")}


@pytest.fixture(scope="session")
def marquee(pytestconfig):
    return pytestconfig.getoption("marquee").resolve()


def write(folder, files):
    for path, text in files.items():
        file = folder / "Content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text) if isinstance(text, bytes) else file.write_text(text)


def build(marquee, folder, path=None, site=None, day="2026-01-05"):
    environment = {**os.environ, **({"PATH": str(path)} if path else {})}
    return subprocess.run(
        [marquee, "build", "--site", site or folder / "Content", "--output", folder / "public", "--date", day], stdin=subprocess.DEVNULL,
        capture_output=True, text=True, env=environment)


def tools(folder, **programs):
    """A folder for the PATH with nothing but these programs."""
    folder.mkdir()
    for name, target in programs.items():
        if target.startswith("#!"):
            (folder / name).write_text(target)
            (folder / name).chmod(0o755)
        else:
            (folder / name).symlink_to(target)
    return folder


@pytest.fixture(scope="session", params=DRAWING)
def tool(request):
    return request.param


@pytest.fixture(scope="session")
def lanterns(marquee, tool, tmp_path_factory):
    """A small site, drawn by one program, without libvips."""
    folder = tmp_path_factory.mktemp("lanterns")
    write(folder, {"site.yaml": SITE, **SHOW})
    result = build(marquee, folder, tools(folder / "tools", **{tool: DRAWING[tool]}))
    assert result.returncode == 0, result.stderr
    return folder


def assert_is_light(picture):
    with Image.open(picture) as image:
        assert (image.format, image.size, image.mode) == ("PNG", (1200, 630), "P"), picture
        # All of it can be unpacked.
        image.load()
    assert picture.stat().st_size <= MOST_BYTES, picture


def metadata(page):
    return dict(re.findall(r'<meta (?:property|name)="([^"]*)" content="([^"]*)"', page.read_text()))


def test_every_page_has_a_picture_that_other_sites_can_show(lanterns):
    public = lanterns / "public"
    pages = [page for page in public.rglob("*.html")]
    assert len(pages) > 10
    for page in pages:
        found = metadata(page)
        picture = public / found["og:image"].removeprefix("https://lanterns.example/")
        assert_is_light(picture)
        assert found["twitter:card"] == "summary_large_image"
        assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
        assert found["og:image:alt"]


def test_all_pictures_of_the_demo_site_are_light(marquee, tool, tmp_path):
    result = build(marquee, tmp_path, tools(tmp_path / "tools", **{tool: DRAWING[tool]}), PROJECT / "Content", date.today().isoformat())
    assert result.returncode == 0, result.stderr
    # In both languages.
    pictures = [picture for start in ("", "de/") for picture in (tmp_path / "public").glob(f"{start}share/**/*.png")]
    assert len(pictures) > 200
    for picture in pictures:
        assert_is_light(picture)


@pytest.mark.parametrize("name", ["share/lantern", "share/lantern/season-1/episode-2", "share/news/long"])
def test_pictures_look_as_a_person_has_seen_them(lanterns, name, tmp_path):
    golden = GOLDENS / f"{name.rsplit('/', 1)[-1]}.png"
    made = lanterns / "public" / f"{name}.png"
    assert golden.exists(), f"look at {made}, and copy it to {golden}"
    with Image.open(golden) as first, Image.open(made) as second:
        difference = ImageChops.difference(first.convert("RGB"), second.convert("RGB"))
    # Another version of the program smooths edges in another way.
    assert max(ImageStat.Stat(difference).mean) < 1.5, f"{made} differs from {golden}"


def test_text_of_other_scripts_is_left_out_and_not_written_in_part(lanterns):
    public = lanterns / "public/share"
    with Image.open(public / "news/far.png") as without, Image.open(public / "news/greek.png") as sign:
        boards = [sum(1 for pixel in image.convert("RGB").resize((300, 157)).get_flattened_data() if pixel == (255, 247, 223)) for image in (without, sign)]
    assert boards[0] < 100 < 5_000 < boards[1]


def test_icons_and_manifest(lanterns):
    public = lanterns / "public"
    sizes = {"icon-32.png": 32, "apple-touch-icon.png": 180, "icon-192.png": 192, "icon-512.png": 512, "icon-maskable-512.png": 512}
    for name, size in sizes.items():
        with Image.open(public / name) as image:
            assert image.size == (size, size)
            # Devices cut the corners themselves.
            assert (image.convert("RGBA").getpixel((0, 0))[3] == 255) == (name in ("apple-touch-icon.png", "icon-maskable-512.png"))
    manifest = json.loads((public / "site.webmanifest").read_text())
    assert (manifest["name"], manifest["start_url"], manifest["theme_color"]) == ("Lanterns", "/", "#164e45")
    assert [icon["sizes"] for icon in manifest["icons"]] == ["any", "192x192", "512x512", "512x512"]
    for icon in manifest["icons"]:
        assert (public / icon["src"].lstrip("/")).exists()
    page = (public / "index.html").read_text()
    for relation in ("apple-touch-icon", "manifest", "icon"):
        assert f'rel="{relation}"' in page
    with Image.open(public / "favicon.ico") as image:
        assert (image.format, image.size) == ("ICO", (32, 32))


def test_a_second_build_draws_nothing(lanterns, marquee, tool):
    cache = lanterns / ".marquee/cache"
    before = {file.name: file.stat().st_mtime_ns for file in cache.iterdir()}
    assert len(before) > 15
    write(lanterns, {"articles/more.md": "---\ntitle: More light\ndate: 2026-01-04\n---\n\nText.\n"})
    log = lanterns / "calls"
    counting = f"#!/bin/sh\necho x >> '{log}'\nexec {DRAWING[tool]} \"$@\"\n"
    path = tools(lanterns / "counting", **{tool: counting})
    assert build(marquee, lanterns, path).returncode == 0
    drawn = len(log.read_text().split())
    log.unlink()
    (lanterns / "Content/articles/more.md").write_text("---\ntitle: More light\ndate: 2026-01-04\n---\n\nOther text.\n")
    assert build(marquee, lanterns, path).returncode == 0
    assert drawn > 15 and not log.exists(), "only another program draws everything again"


def test_an_owners_picture_becomes_the_icons(marquee, tmp_path):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#ff0000" d="M0 0h10v10H0z"/></svg>'
    write(tmp_path, {"site.yaml": SITE + "logo: images/logo.svg\n", "images/logo.svg": drawing})
    assert build(marquee, tmp_path).returncode == 0
    with Image.open(tmp_path / "public/icon-512.png") as image:
        assert image.convert("RGBA").getpixel((256, 256)) == (255, 0, 0, 255)
    with Image.open(tmp_path / "public/icon-maskable-512.png") as image:
        assert [image.convert("RGB").getpixel((place, place)) for place in (5, 256)] == [(255, 255, 255), (255, 0, 0)]
    picture = tmp_path / "logo.png"
    Image.new("RGB", (64, 64), (0, 0, 255)).save(picture)
    write(tmp_path, {"site.yaml": SITE + "logo: images/logo.svg\nicon: images/icon.png\n", "images/icon.png": picture.read_bytes()})
    assert build(marquee, tmp_path).returncode == 0
    with Image.open(tmp_path / "public/icon-32.png") as image:
        assert image.convert("RGBA").getpixel((16, 16)) == (0, 0, 255, 255)


def large_picture():
    return os.urandom(300_000)


@pytest.mark.parametrize("setting, files, message", [
    ("icon: images/none.svg", {}, r"site\.yaml:5:7: error: there is no file 'images/none\.svg'"),
    ("icon: images/a.svg", {"images/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"><desc>' + "x" * 300_000 + "</desc></svg>"},
     r"site\.yaml:5:7: error: 'images/a\.svg' has 300 kB, and an icon may have 200 kB"),
    ("shareImages: [show]", {}, r"site\.yaml:5:15: error: .*shows"),
    ("shareImages: { a: b }", {}, r"site\.yaml:5:14: error: "),
])
def test_mistakes_are_errors_with_a_place(marquee, tmp_path, setting, files, message):
    write(tmp_path, {"site.yaml": SITE + setting + "\n", **files})
    result = build(marquee, tmp_path)
    assert result.returncode == 1
    assert re.search(message, result.stderr), result.stderr


def test_without_a_program_there_is_one_note(marquee, tmp_path):
    write(tmp_path, {"site.yaml": SITE + "shareImages: [shows]\n", **SHOW})
    result = build(marquee, tmp_path, tools(tmp_path / "none"))
    assert result.returncode == 0
    assert result.stderr.count("note:") == 1 and "rsvg-convert" in result.stderr, result.stderr
    assert "og:image" not in (tmp_path / "public/lantern/index.html").read_text()


def test_a_program_that_fails_does_not_stop_the_site(marquee, tmp_path):
    write(tmp_path, {"site.yaml": SITE, **SHOW})
    path = tools(tmp_path / "broken", **{"rsvg-convert": "#!/bin/sh\necho 'no memory' >&2\nexit 1\n"})
    result = build(marquee, tmp_path, path)
    assert result.returncode == 0, result.stderr
    assert "no memory" in result.stderr
    assert "og:image" not in (tmp_path / "public/lantern/index.html").read_text()


def test_where_one_picture_fails_the_sites_is_shown(marquee, tmp_path):
    write(tmp_path, {"site.yaml": SITE, **SHOW})
    picky = f"#!/bin/sh\nfor last; do :; done\ngrep -q 'Mara Quill' \"$last\" && exit 1\nexec {shutil.which('rsvg-convert')} \"$@\"\n"
    path = tools(tmp_path / "picky", **{"rsvg-convert": picky, "grep": shutil.which("grep")})
    result = build(marquee, tmp_path, path)
    assert result.returncode == 0, result.stderr
    share = tmp_path / "public/share"
    assert (share / "lantern/characters/mara.png").read_bytes() == (tmp_path / "public/share.png").read_bytes()


def photo(width, height, format="JPEG", **options):
    """A green picture with a red square at its upper left corner."""
    picture = Image.new("RGB", (width, height), (20, 120, 40))
    side = min(width, height) // 4
    picture.paste((200, 20, 30), (0, 0, side, side))
    file = io.BytesIO()
    picture.save(file, format, **options)
    return file.getvalue()


def is_near(colour, wanted):
    return all(abs(a - b) <= 24 for a, b in zip(colour, wanted))


RED, GREEN = (200, 20, 30), (20, 120, 40)
PHOTOS = {
    "a photo lies behind the sign": (photo(1600, 1200), "", {(600, 20): GREEN, (1190, 600): GREEN}, True),
    "its focus stays": (photo(1600, 1200), ", focus: top", {(20, 20): RED, (600, 20): GREEN}, True),
    "a tall one stands beside the sign": (photo(800, 1200), ", focus: top", {(760, 20): RED, (1180, 600): GREEN}, True),
    "a tall one that is small": (photo(400, 600), ", focus: top", {(760, 20): RED}, True),
    "another format": (photo(1600, 1200, "WEBP"), ", focus: top", {(20, 20): RED}, True),
    "a picture that is too small": (photo(400, 300), "", {}, False),
}


@pytest.mark.parametrize("name", PHOTOS)
def test_an_owners_photo_is_behind_the_title(marquee, tmp_path, name):
    data, focus, pixels, is_behind = PHOTOS[name]
    article = "---\ntitle: {}\ndate: 2026-01-02\nimage: { file: images/leaf.jpg, alt: A leaf" + focus + " }\n---\n\nText.\n"
    ending = "webp" if data[:4] == b"RIFF" else "jpg"
    article = article.replace("leaf.jpg", f"leaf.{ending}")
    write(tmp_path, {"site.yaml": SITE + "shareImages: [articles]\n", f"images/leaf.{ending}": data,
                     "articles/a.md": article.replace("{}", "Leaves"), "articles/far.md": article.replace("{}", "灯籠の夜")})
    assert build(marquee, tmp_path).returncode == 0
    public = tmp_path / "public"
    for slug in ("a", "far"):
        shared = metadata(public / f"news/{slug}/index.html")["og:image"].removeprefix("https://lanterns.example/")
        assert shared == (f"share/news/{slug}.png" if is_behind else f"images/leaf.{ending}")
    with Image.open(public / "share/news/a.png") as image:
        found = image.convert("RGB")
        assert image.size == (1200, 630)
    for place, colour in pixels.items():
        assert is_near(found.getpixel(place), colour), (place, found.getpixel(place))
    # The board with the title is as light as without a photo.
    assert sum(1 for pixel in found.resize((300, 157)).get_flattened_data() if is_near(pixel, (255, 247, 223))) > 2_000


def test_a_photo_that_is_a_spoiler_elsewhere_stops_the_build(marquee, tmp_path):
    write(tmp_path, {
        "site.yaml": SITE, **SHOW, "images/mara-gone.jpg": photo(1600, 1200),
        "shows/lantern/characters.yaml": "mara: { name: Mara Quill, image: { file: images/mara-gone.jpg, alt: Mara, until: s1e2 } }",
    })
    assert build(marquee, tmp_path).returncode == 0
    with Image.open(tmp_path / "public/share/lantern/characters/mara.png") as image:
        assert not [pixel for pixel in image.convert("RGB").resize((120, 63)).get_flattened_data() if is_near(pixel, GREEN)]
    write(tmp_path, {"articles/a.md": "---\ntitle: A\ndate: 2026-01-02\nimage: { file: images/mara-gone.jpg, alt: Mara }\n---\n\nText.\n"})
    result = build(marquee, tmp_path)
    assert result.returncode == 1 and "mara-gone.jpg" in result.stderr, result.stderr


def test_a_photo_that_is_taken_down_leaves_the_picture(marquee, tmp_path):
    article = "---\ntitle: Leaves\ndate: 2026-01-02\nimage: { file: images/leaf.jpg, alt: A leaf }\n---\n\nText.\n"
    write(tmp_path, {"site.yaml": SITE, "images/leaf.jpg": photo(1600, 1200), "articles/a.md": article})
    assert build(marquee, tmp_path).returncode == 0
    before = (tmp_path / "public/share/news/a.png").read_bytes()
    write(tmp_path, {"site.yaml": SITE + "withdrawn: [images/leaf.jpg]\n"})
    assert build(marquee, tmp_path).returncode == 0
    after = tmp_path / "public/share/news/a.png"
    assert after.read_bytes() != before
    with Image.open(after) as image:
        assert not is_near(image.convert("RGB").getpixel((600, 20)), GREEN)
