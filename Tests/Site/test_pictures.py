"""Pictures, through the program: real files of every kind, made here, are published and read again by other programs."""

import ctypes
import io
import json
import os
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageDraw
from playwright.sync_api import expect

DRAWS_PICTURES = True
PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "Tests/Preview"))

from preview_program import running  # noqa: E402

SITE = 'title: Leaves\nbaseURL: https://leaves.example/\n'
ARTICLE = "---\ntitle: Leaves\ndate: 2026-01-02\n---\n\nWords about leaves.\n\n"
RED, BLUE = (200, 20, 30), (20, 40, 200)
VIPS = shutil.which("vips")


@pytest.fixture(scope="session")
def marquee(pytestconfig):
    return pytestconfig.getoption("marquee").resolve()


def photo(width=1200, height=800, mode="RGB", corner=RED):
    """A picture with another colour in its upper left quarter."""
    picture = Image.new("RGB", (width, height), BLUE)
    ImageDraw.Draw(picture).rectangle((0, 0, width // 2, height // 2), fill=corner)
    return picture.convert(mode)


def stored(picture, format, **options):
    file = io.BytesIO()
    picture.save(file, format, **options)
    return file.getvalue()


def exif(orientation=1, copyright=None):
    """What a phone writes: the place, the camera, and how the picture has to be turned."""
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = "SECRETCAM"
    if copyright:
        data[0x8298] = copyright
    data.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 36.0)})
    return data.tobytes()


def turned(orientation):
    """The photo as a camera stores it that was held that way."""
    undo = {2: [Image.Transpose.FLIP_LEFT_RIGHT], 3: [Image.Transpose.ROTATE_180], 4: [Image.Transpose.FLIP_TOP_BOTTOM],
            5: [Image.Transpose.TRANSPOSE], 6: [Image.Transpose.ROTATE_90], 7: [Image.Transpose.TRANSVERSE], 8: [Image.Transpose.ROTATE_270]}
    picture = photo()
    for step in undo.get(orientation, []):
        picture = picture.transpose(step)
    return picture


def animation():
    frames = [photo(600, 400, corner=(40 * number, 200, 40)) for number in range(5)]
    return frames[0], {"save_all": True, "append_images": frames[1:], "duration": 120, "loop": 0}


def heic():
    source = subprocess.run([VIPS, "copy", "stdin", ".heic[compression=hevc]"], input=stored(photo(), "PNG"), capture_output=True)
    return source.stdout


def site(folder, pictures, text=None, settings=""):
    """A site of one article that shows all pictures."""
    for name, data in pictures.items():
        path = folder / "Content/images" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (folder / "Content/articles").mkdir(parents=True, exist_ok=True)
    (folder / "Content/site.yaml").write_text(SITE + settings)
    shown = text if text is not None else "".join(f"![Leaves](</images/{name}>)\n\n" for name in pictures)
    (folder / "Content/articles/leaves.md").write_text(ARTICLE + shown)


def run(marquee, folder, *arguments, path=None, status=0):
    environment = dict(os.environ, PATH=path or os.environ["PATH"], SOURCE_DATE_EPOCH="1780000000")
    done = subprocess.run([marquee, *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == status, done.stdout + done.stderr
    return done


def page(folder):
    return (folder / "public/news/leaves/index.html").read_text()


def versions(folder):
    """Every published version of a picture: its path, by format and width as its name tells."""
    found = {}
    for path in sorted((folder / "public/assets/images").rglob("*")):
        named = re.search(r"-(\d+)-[0-9a-f]{10}\.(\w+)$", path.name)
        if named:
            found[named[2], int(named[1])] = path
    return found


def remarks(path):
    """What exiftool finds in a file besides its size and its format."""
    said = subprocess.run(["exiftool", "-json", "-G", path], capture_output=True, text=True, check=True).stdout
    return {name for name in json.loads(said)[0] if name.split(":")[0] in {"EXIF", "XMP", "IPTC", "GPS", "MakerNotes", "ICC_Profile", "Photoshop"}}


def is_near(colour, wanted, distance=14):
    return all(abs(a - b) <= distance for a, b in zip(colour[:3], wanted))


GOOD = {
    **{f"orientation {number}": ("a.jpg", lambda number=number: stored(turned(number), "JPEG", quality=95, exif=exif(number)), "jpg", RED)
       for number in range(1, 9)},
    "PNG that lies on its side": ("a.png", lambda: stored(turned(6), "PNG", exif=exif(6)), "png", RED),
    "WebP that lies on its side": ("a.webp", lambda: stored(turned(8), "WEBP", quality=95, exif=exif(8)), "webp", RED),
    "PNG named .jpg": ("a.jpg", lambda: stored(photo(), "PNG"), "png", RED),
    "sixteen bits": ("a.png", lambda: sixteen_bits(), "png", (128, 128, 128)),
    "grey": ("a.jpg", lambda: stored(photo(mode="L"), "JPEG"), "jpg", (65, 65, 65)),
    "transparent": ("a.png", lambda: stored(photo(mode="RGBA"), "PNG"), "png", RED),
    "palette": ("a.png", lambda: stored(photo(mode="P"), "PNG"), "png", RED),
    "HEIC": ("a.heic", heic, "jpg", RED),
    "a name with brackets and spaces": ("-a [page=0] ü.jpg", lambda: stored(photo(), "JPEG", quality=95), "jpg", RED),
    "a colour profile": (
        "a.jpg", lambda: stored(photo(), "JPEG", quality=95, icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()),
        "jpg", RED),
}


def sixteen_bits():
    picture = Image.new("I;16", (1200, 800), 128 * 257)
    return stored(picture, "PNG")


@pytest.mark.parametrize("name", GOOD)
def test_a_picture_comes_out_upright_in_all_sizes_and_without_remarks(marquee, tmp_path, name):
    file, make, own, corner = GOOD[name]
    site(tmp_path, {file: make()})
    run(marquee, tmp_path, "build")
    found = versions(tmp_path)
    webp = {("webp", width) for width in (160, 480, 960, 1200)}
    assert set(found) - ({("webp", 1200)} if own == "webp" else set()) >= webp - {("webp", 1200)}
    assert (own, 480) in found and (own, 960) in found
    assert not [key for key in found if key[1] > 1200]
    for (_, width), path in found.items():
        with Image.open(path) as picture:
            assert picture.size == (width, round(width * 800 / 1200))
            assert is_near(picture.convert("RGB").getpixel((width // 8, width // 8)), corner, 30 if name == "palette" else 14)
        assert remarks(path) == set()
    html = page(tmp_path)
    assert 'width="1200" height="800"' in html and "srcset=" in html and 'loading="lazy"' in html
    if own != "webp":
        assert '<source type="image/webp"' in html


@pytest.mark.parametrize("format", ["GIF", "WEBP"])
def test_an_animation_stays_one(marquee, tmp_path, format):
    first, options = animation()
    site(tmp_path, {f"a.{format.lower()}": stored(first, format, **options)})
    run(marquee, tmp_path, "build")
    found = versions(tmp_path)
    assert ("webp", 480) in found
    for path in found.values():
        with Image.open(path) as picture:
            assert picture.n_frames == 5
            assert abs(picture.size[0] * 400 / 600 - picture.size[1]) < 1
        assert remarks(path) == set()


def test_the_copyright_stays(marquee, tmp_path):
    site(tmp_path, {"a.jpg": stored(photo(), "JPEG", exif=exif(3, copyright="(c) Ada"))})
    run(marquee, tmp_path, "build")
    for path in [*versions(tmp_path).values(), tmp_path / "public/images/a.jpg"]:
        with Image.open(path) as picture:
            assert dict(picture.getexif()) == {0x8298: "(c) Ada"}


def test_colours_of_print_become_those_of_screens(marquee, tmp_path):
    site(tmp_path, {"a.jpg": stored(Image.new("CMYK", (1200, 800), (0, 255, 255, 0)), "JPEG")})
    run(marquee, tmp_path, "build")
    for path in versions(tmp_path).values():
        with Image.open(path) as picture:
            assert picture.mode == "RGB"
            red, green, blue = picture.getpixel((50, 50))
            assert red > 180 and green < 90 and blue < 90


def test_avif_comes_first_where_the_site_asks_for_it(marquee, tmp_path):
    site(tmp_path, {"a.jpg": stored(photo(), "JPEG")}, settings="images: { avif: true }\n")
    run(marquee, tmp_path, "build")
    assert ("avif", 480) in versions(tmp_path)
    assert re.search(r'<picture><source type="image/avif"[^>]*><source type="image/webp"[^>]*><img', page(tmp_path))


@pytest.fixture
def without_tools(tmp_path_factory):
    return str(tmp_path_factory.mktemp("empty"))


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "GIF"])
def test_without_the_tool_a_picture_keeps_its_size_and_loses_its_remarks(marquee, tmp_path, without_tools, format):
    ending = {"JPEG": "jpg"}.get(format, format.lower())
    options = {"comment": "SECRET"} if format == "GIF" else {"exif": exif(6, copyright="(c) Ada")}
    site(tmp_path, {f"a.{ending}": stored(turned(6), format, **options)})
    said = run(marquee, tmp_path, "build", path=without_tools)
    assert said.stderr.count("is not installed") == 1
    published = tmp_path / f"public/images/a.{ending}"
    assert b"SECRET" not in published.read_bytes()
    assert versions_or_none(tmp_path) == {}
    with Image.open(published) as picture:
        assert picture.size == (800, 1200)
        if format != "GIF":
            # It still has to be turned.
            assert dict(picture.getexif()) == {0x0112: 6, 0x8298: "(c) Ada"}
    shown = (800, 1200) if format == "GIF" else (1200, 800)
    assert f'width="{shown[0]}" height="{shown[1]}"' in page(tmp_path)
    # The tool changes the pages, so that they are not taken for finished.
    run(marquee, tmp_path, "build")
    assert "srcset=" in page(tmp_path)


@pytest.mark.parametrize("folder", ["images", "files"])
def test_an_avif_loses_its_remarks_without_the_tool(marquee, tmp_path, without_tools, folder):
    remark = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRETPLACE</x:xmpmeta>'
    original = stored(photo(), "AVIF", exif=exif(1, copyright="(c) Ada"), xmp=remark)
    assert b"SECRETCAM" in original and b"SECRETPLACE" in original
    site(tmp_path, {f"../{folder}/a.avif": original}, text=f"[Leaves](/{folder}/a.avif)\n")
    run(marquee, tmp_path, "build", path=without_tools)
    published = tmp_path / f"public/{folder}/a.avif"
    data = published.read_bytes()
    assert b"SECRET" not in data and len(data) == len(original)
    assert remarks(published) <= {"EXIF:Copyright"}
    with Image.open(published) as picture, Image.open(io.BytesIO(original)) as before:
        assert picture.tobytes() == before.tobytes()
        assert dict(picture.getexif()) == {0x8298: "(c) Ada"}


@pytest.mark.parametrize("make, words", [
    (lambda: stored(Image.new("CMYK", (600, 400), (0, 255, 255, 0)), "JPEG"), "note: the colours of this picture are meant for print (CMYK)"),
    (lambda: sixteen_bits(), "note: this picture has 16 bits for each colour, and pages show 8"),
])
def test_unusual_colours_are_a_note(marquee, tmp_path, make, words):
    name = "a.jpg" if "CMYK" in words else "a.png"
    site(tmp_path, {name: make()})
    assert f"images/{name}:1:1: {words}" in run(marquee, tmp_path, "build").stderr


def published_files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_withdrawn_picture_never_comes_back(marquee, tmp_path):
    text = "![Leaves](/images/a.jpg) and [large](/images/a.jpg)\n\n![Trees](/images/b.jpg)\n\n:::gallery\n![A](/images/a.jpg) ![B](/images/b.jpg)\n:::\n"
    article = "---\ntitle: More\ndate: 2026-01-03\nimage: { file: images/a.jpg, alt: Leaves }\n---\n\nWords.\n"
    site(tmp_path, {"a.jpg": stored(photo(), "JPEG"), "b.jpg": stored(photo(500, 400), "JPEG")}, text=text,
         settings="publish: { live: { folder: ../web } }\n")
    (tmp_path / "Content/articles/more.md").write_text(article)
    web = tmp_path / "web"
    web.mkdir()
    run(marquee, tmp_path, "publish", "--yes")
    assert "images/a.jpg" in published_files(web)
    assert "did you mean 'images/a.jpg'?" in run(marquee, tmp_path, "withdraw", "images/aa.jpg", status=2).stderr
    said = run(marquee, tmp_path, "withdraw", "Content/images/a.jpg").stdout
    assert "  /news/leaves/\n" in said and "  /news/more/\n" in said
    assert "is withdrawn already" in run(marquee, tmp_path, "withdraw", "images/a.jpg").stdout
    assert (tmp_path / "Content/site.yaml").read_text().endswith("withdrawn:\n  - images/a.jpg\n")
    run(marquee, tmp_path, "publish", "--yes")
    assert not [path for path in published_files(web) if "a.jpg" in path and not path.startswith(".")]
    html = (web / "news/leaves/index.html").read_text()
    assert "a.jpg" not in html and html.count("/assets/withdrawn.svg") >= 3 and "b.jpg" in html
    assert "a.jpg" not in (web / "news/more/index.html").read_text()
    said = run(marquee, tmp_path, "publish", "--rollback", status=3)
    assert "'assets/images/a.jpg-" in said.stderr and "was taken down" in said.stderr
    # Without its file, the texts that name it build all the same.
    (tmp_path / "Content/images/a.jpg").unlink()
    run(marquee, tmp_path, "check")
    run(marquee, tmp_path, "withdraw", "images/b.jpg")
    assert (tmp_path / "Content/site.yaml").read_text().endswith("withdrawn:\n  - images/a.jpg\n  - images/b.jpg\n")
    run(marquee, tmp_path, "build", "--verify-cache")
    assert not [path for path in published_files(tmp_path / "public") if ".jpg" in path]


def versions_or_none(folder):
    return versions(folder) if (folder / "public/assets/images").exists() else {}


def bomb():
    """A PNG that says that it has 20,000 × 20,000 pixels, and has none."""
    data = bytearray(stored(Image.new("L", (1, 1)), "PNG"))
    data[16:24] = struct.pack(">II", 20_000, 20_000)
    return bytes(data)


FAULTS = {
    "not a picture": ("a.jpg", lambda: b"words", "images/a.jpg:1:1: error: 'images/a.jpg' is not a picture"),
    "JPEG cut off": ("a.jpg", lambda: stored(photo(), "JPEG")[:-2000], "images/a.jpg:1:1: error: the picture 'images/a.jpg' ends too early"),
    "PNG cut off": ("a.png", lambda: stored(photo(), "PNG")[:-20], "images/a.png:1:1: error: the picture 'images/a.png' ends too early"),
    "WebP cut off": ("a.webp", lambda: stored(photo(), "WEBP")[:-20], "images/a.webp:1:1: error: the picture 'images/a.webp' ends too early"),
    "GIF cut off": ("a.gif", lambda: stored(photo(), "GIF")[:-20], "images/a.gif:1:1: error: the picture 'images/a.gif' ends too early"),
    "damaged inside": ("a.png", lambda: damaged(), "images/a.png:1:1: error: the picture 'images/a.png' cannot be unpacked; 'vips' says"),
    "a bomb": ("a.png", bomb, "images/a.png:1:1: error: the picture has 20000 × 20000 pixels, more than 100 million"),
    "no size": ("a.jpg", lambda: b"\xff\xd8\xff\xd9", "images/a.jpg:1:1: error: the picture 'images/a.jpg' is damaged"),
}


def damaged():
    data = bytearray(stored(Image.effect_noise((700, 500), 60), "PNG"))
    data[len(data) // 2:len(data) // 2 + 400] = bytes(400)
    return bytes(data)


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_an_error_at_its_file(marquee, tmp_path, name):
    file, make, message = FAULTS[name]
    site(tmp_path, {file: make()})
    said = run(marquee, tmp_path, "build", status=1).stderr
    assert f"Content/{message}" in said
    assert not (tmp_path / "public").exists()


def test_the_limit_of_pixels_is_a_setting(marquee, tmp_path):
    site(tmp_path, {"a.jpg": stored(photo(), "JPEG")}, settings="images: { megapixels: 1 }\n")
    run(marquee, tmp_path, "build")
    site(tmp_path, {"a.jpg": stored(photo(1300, 800), "JPEG")}, settings="images: { megapixels: 1 }\n")
    assert "1300 × 800 pixels, more than 1 million" in run(marquee, tmp_path, "build", status=1).stderr


def test_a_wrong_extension_is_a_note(marquee, tmp_path):
    site(tmp_path, {"a.jpg": stored(photo(), "PNG")})
    said = run(marquee, tmp_path, "build").stderr
    assert "images/a.jpg:1:1: note: this is a picture in the format PNG, although its extension is '.jpg'" in said


class Opened:
    """The files in a folder that are opened meanwhile."""

    def __init__(self, folder):
        self.system = ctypes.CDLL(None, use_errno=True)
        self.descriptor = self.system.inotify_init1(os.O_NONBLOCK)
        in_open = 0x20
        assert self.system.inotify_add_watch(self.descriptor, str(folder).encode(), in_open) >= 0

    def names(self):
        try:
            data = os.read(self.descriptor, 1 << 16)
        except BlockingIOError:
            return set()
        found, position = set(), 0
        while position < len(data):
            length = struct.unpack_from("iIII", data, position)[3]
            found.add(data[position + 16:position + 16 + length].rstrip(b"\0").decode())
            position += 16 + length
        return found - {""}


def watched_tool(folder):
    """A `vips` that notes each time it is asked for more than its version."""
    tools = folder / "tools"
    tools.mkdir()
    script = tools / "vips"
    script.write_text(f'#!/bin/sh\n[ "$1" = --version ] || echo "$1" >> "{folder}/calls"\nexec "{VIPS}" "$@"\n')
    script.chmod(0o755)
    return f"{tools}:{os.environ['PATH']}", folder / "calls"


def test_a_second_build_reads_no_picture(marquee, tmp_path):
    pictures = {f"{number}.jpg": stored(photo(600 + number, 400), "JPEG") for number in range(6)}
    site(tmp_path, pictures)
    path, calls = watched_tool(tmp_path)
    for picture in (tmp_path / "Content/images").iterdir():
        os.utime(picture, (1_700_000_000, 1_700_000_000))
    subprocess.run(["sleep", "0.3"], check=True)
    run(marquee, tmp_path, "build", path=path)
    assert len(calls.read_text().splitlines()) > 6
    calls.unlink()
    opened = Opened(tmp_path / "Content/images")
    cached = Opened(tmp_path / ".marquee/cache")
    # Another text, so that there is something to build.
    article = tmp_path / "Content/articles/leaves.md"
    article.write_text(article.read_text() + "\nMore words.\n")
    said = run(marquee, tmp_path, "build", path=path)
    assert "1 page in public" not in said.stdout
    assert opened.names() == set()
    # Colours, and notes of what the others should be.
    assert {name for name in cached.names() if not name.endswith((".txt", ".sum"))} == set()
    assert not calls.exists()
    # A new picture is the only one that is made.
    site(tmp_path, {"new.jpg": stored(photo(500, 400), "JPEG")})
    opened.names()
    run(marquee, tmp_path, "build", path=path)
    assert opened.names() == {"new.jpg"}


def test_the_cache_is_shown_and_emptied(marquee, tmp_path):
    site(tmp_path, {"a.jpg": stored(photo(), "JPEG")})
    assert run(marquee, tmp_path, "cache").stdout.startswith("nothing is kept in ")
    run(marquee, tmp_path, "build")
    first = {path: file.read_bytes() for path, file in versions(tmp_path).items()}
    assert re.match(r"\d+ files with \d+ kB in \.marquee/cache; ", run(marquee, tmp_path, "cache").stdout)
    assert json.loads(run(marquee, tmp_path, "cache", "--empty", "--json").stdout)["result"] == "emptied"
    assert not (tmp_path / ".marquee/cache").exists()
    article = tmp_path / "Content/articles/leaves.md"
    article.write_text(article.read_text() + "\nMore words.\n")
    run(marquee, tmp_path, "build")
    assert {path: file.read_bytes() for path, file in versions(tmp_path).items()} == first


def test_a_build_verifies(marquee, tmp_path):
    site(tmp_path, {"a.jpg": stored(photo(), "JPEG"), "b.png": stored(photo(), "PNG")})
    run(marquee, tmp_path, "build", "--verify-cache")
    run(marquee, tmp_path, "check")


def test_the_preview_makes_a_picture_when_a_page_asks_for_it(marquee, tmp_path):
    site(tmp_path, {"a.jpg": stored(photo(), "JPEG", exif=exif(6)), "b.jpg": stored(photo(500, 300), "JPEG")})
    path, calls = watched_tool(tmp_path)
    with running(marquee, tmp_path, site="Content", files={}, env=dict(os.environ, PATH=path)) as preview:
        html = preview.text("/news/leaves/")
        assert not calls.exists()
        address = re.search(r"/assets/images/a\.jpg-480-\w+\.webp", html)[0]
        status, fields, body = preview.get(address)
        assert (status, fields["Content-Type"]) == (200, "image/webp")
        with Image.open(io.BytesIO(body)) as picture:
            assert picture.size == (480, 720)
        made = len(thumbnails(calls))
        assert preview.get(address)[2] == body and len(thumbnails(calls)) == made
        # The original's own address gives the cleaned picture, and never the place where it was taken.
        assert b"SECRETCAM" not in preview.get("/images/a.jpg")[2]
    # What the preview has made, a build need not make again.
    before = len(thumbnails(calls))
    run(marquee, tmp_path, "build", path=path)
    again = thumbnails(calls)[before:]
    assert 0 < len(again) <= made


def thumbnails(calls):
    """The versions of photos that were made. Drawn pictures are only copied."""
    return [call for call in calls.read_text().splitlines() if call == "thumbnail"]


def scenery(number):
    """Something like a photo: shapes of many sizes with a grain."""
    picture = Image.new("RGB", (3000, 2000 if number % 3 else 4500))
    for scale, strength in ((12, 90), (60, 45), (250, 12)):
        parts = [Image.effect_noise((scale, scale), 100).resize(picture.size, Image.Resampling.BICUBIC) for _ in range(3)]
        layer = Image.merge("RGB", parts)
        picture = Image.blend(picture, layer, strength / 120)
    return picture


@pytest.fixture(scope="module")
def gallery(marquee, tmp_path_factory):
    folder = tmp_path_factory.mktemp("gallery")
    pictures = {f"{number}.jpg": stored(scenery(number), "JPEG", quality=90, exif=exif(1)) for number in range(12)}
    shown = "\n".join(f'![Photo {number}](/images/{number}.jpg "Caption {number}")' for number in range(12))
    text = "Words before the pictures. " * 40 + f"\n\n:::gallery\n{shown}\n:::\n\nThe end.\n"
    site(folder, pictures, text=text)
    run(marquee, folder, "build", "--base-url", "http://localhost:8/")
    return folder


def opened(browser, folder, **options):
    """The page, served from the folder, and the sizes of the pictures that it loads."""
    page = browser.new_context(device_scale_factor=2, **options).new_page()
    loaded = {}

    def answer(route):
        path = folder / "public" / route.request.url.split("/", 3)[3]
        path = path / "index.html" if path.is_dir() else path
        if path.suffix in {".jpg", ".webp", ".png"}:
            loaded[path.name] = path.stat().st_size
        route.fulfill(path=path) if path.is_file() else route.abort()

    page.route("**/*", answer)
    page.add_init_script("""
        window.shift = 0;
        new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value)).observe({ type: "layout-shift", buffered: true });
    """)
    page.goto("http://localhost:8/news/leaves/", wait_until="networkidle")
    return page, loaded


@pytest.mark.parametrize("width", [390, 1440])
def test_a_gallery_is_light_and_nothing_moves(browser, gallery, width):
    page, loaded = opened(browser, gallery, viewport={"width": width, "height": 844})
    if width == 390:
        assert sum(loaded.values()) < 600_000
    for _ in range(40):
        page.mouse.wheel(0, 400)
        page.wait_for_timeout(30)
    page.wait_for_load_state("networkidle")
    if width == 390:
        assert sum(loaded.values()) < 1_500_000
    assert page.evaluate("window.shift") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = [shot.bounding_box() for shot in page.query_selector_all(".gallery .shot img")]
    assert len(boxes) == 12
    rows = {}
    for box in boxes:
        rows.setdefault(round(box["y"]), []).append(box)
    # In a row all pictures are equally high, and no picture is cropped or torn.
    assert all(max(box["height"] for box in row) - min(box["height"] for box in row) < 1 for row in rows.values())
    for number, box in enumerate(boxes):
        wanted = 1.5 if number % 3 else 3000 / 4500
        assert abs(box["width"] / box["height"] - wanted) < 0.02
    page.context.close()


def test_the_lightbox_by_keyboard(browser, gallery):
    page, _ = opened(browser, gallery, viewport={"width": 1440, "height": 900})
    page.locator(".gallery a").nth(1).focus()
    page.keyboard.press("Enter")
    dialog = page.locator("dialog.lightbox")
    assert dialog.evaluate("dialog => dialog.open")

    def shown():
        return dialog.locator("img").get_attribute("alt"), dialog.locator("figcaption").inner_text()

    assert shown() == ("Photo 1", "Caption 1")
    page.keyboard.press("ArrowRight")
    assert shown() == ("Photo 2", "Caption 2")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert shown() == ("Photo 11", "Caption 11")
    assert dialog.locator("img").evaluate("image => image.src").endswith("/images/11.jpg")
    page.keyboard.press("Escape")
    assert not dialog.evaluate("dialog => dialog.open")
    # The script moves the focus when the browser says that the dialog was closed, which is a moment later.
    last = page.locator(".gallery a", has=page.get_by_alt_text("Photo 11", exact=True))
    expect(last).to_be_focused()
    page.context.close()


def test_the_lightbox_is_small_and_only_where_it_is_needed(marquee, gallery):
    script, = (gallery / "public/assets").glob("pictures-*.js")
    assert script.stat().st_size < 3_000
    assert script.name in page(gallery)
    assert script.name not in (gallery / "public/index.html").read_text()
