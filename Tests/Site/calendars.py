"""The calendars of shows (RFC 5545), as calendar programs read them."""

from datetime import date
from urllib.parse import urljoin

from icalendar import Calendar

LONGEST_LINE = 75


def calendars(site):
    return [name for name in site.files if name.endswith(".ics")]


def bad_calendars(site):
    """Calendars that do not follow the format, that lose something when they are read and rewritten, or that no page links to."""
    problems = []
    events = {}
    for name in calendars(site):
        data = site.files[name].read_bytes()
        found = line_problems(data)
        if not found:
            try:
                calendar = Calendar.from_ical(data)
            except ValueError as error:
                problems.append(f"/{name}: {error}")
                continue
            found = [*calendar_problems(site, calendar), *round_trip_problems(data, calendar), *announcement_problems(site, name)]
            for event in calendar.walk("VEVENT"):
                other, first = events.setdefault(str(event.get("UID")), (name, event.to_ical()))
                if first != event.to_ical():
                    found.append(f"{event.get('UID')} is another event in /{other}")
        problems += [f"/{name}: {problem}" for problem in found]
    return problems


def line_problems(data):
    lines = data.split(b"\r\n")
    if lines.pop() != b"":
        return ["the last line does not end"]
    problems = [f"line {number} has {len(line)} octets" for number, line in enumerate(lines, 1) if len(line) > LONGEST_LINE]
    problems += [f"line {number} is broken off" for number, line in enumerate(lines, 1) if b"\r" in line or b"\n" in line]
    for number, line in enumerate(lines, 1):
        try:
            line.decode()
        except UnicodeDecodeError:
            problems.append(f"line {number} ends inside a character")
    return problems


def unfolded(data):
    """The content lines, unfolded."""
    return data.replace(b"\r\n ", b"").replace(b"\r\n\t", b"").decode().split("\r\n")


def round_trip_problems(data, calendar):
    written = calendar.to_ical()
    if Calendar.from_ical(written) != calendar:
        yield "is another calendar when it is read and written"
    before, after = sorted(unfolded(data)), sorted(unfolded(written))
    yield from (f"'{line}' is lost or changed when it is read and written" for line in before if line not in after)


def calendar_problems(site, calendar):
    for name in ("PRODID", "X-WR-CALNAME", "NAME", "REFRESH-INTERVAL"):
        if name not in calendar:
            yield f"no {name}"
    if calendar.get("VERSION") != "2.0":
        yield f"VERSION is {calendar.get('VERSION')}"
    events = calendar.walk("VEVENT")
    if not events:
        yield "no event"
    uids = [str(event.get("UID")) for event in events]
    yield from (f"the UID {uid} is not unique" for uid in sorted({uid for uid in uids if uids.count(uid) > 1}))
    for event in events:
        for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "URL", "STATUS", "CATEGORIES"):
            if name not in event:
                yield f"{event.get('UID')}: no {name}"
        if "DTSTART" in event and type(event.decoded("DTSTART")) is not date:
            yield f"{event.get('UID')}: is not a whole day"
        if event.get("STATUS") not in ("CONFIRMED", "TENTATIVE"):
            yield f"{event.get('UID')}: STATUS is {event.get('STATUS')}"
    for address in [calendar.get("URL"), *[event.get("URL") for event in events]]:
        page = site.pages.get(site.path(str(address)))
        fragment = str(address).partition("#")[2]
        if page is None or fragment and fragment not in page.ids:
            yield f"{address} leads to no page"


def announcement_problems(site, name):
    page = site.pages.get(name.rpartition("/")[0] + "/")
    links = page.document.xpath("/html/head/link[@rel = 'alternate'][@type = 'text/calendar']/@href") if page else []
    if site.base + name not in [urljoin(page.address, href) for href in links]:
        yield "the page beside it does not announce this calendar"
