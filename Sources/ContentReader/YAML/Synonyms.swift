import ShowData

/// Words that people and other programs use for keys and values of this one.
enum Synonyms {
    /// The key of `known` that `word` stands for.
    static func key(for word: String, among known: [String]) -> String? { meaning(of: word, in: keys, among: known) }

    /// What to do in place of a key of `site.yaml` for something that is a file.
    static func file(insteadOf word: String) -> String? {
        switch word.lowercased().filter({ $0.isLetter }) {
        case "css", "customcss", "style", "styles", "stylesheet", "stylesheets":
            "write your styles into 'theme/custom.css', which needs no line here"
        case "javascript", "js", "script", "scripts", "head", "headhtml", "customhtml":
            "write your HTML into 'theme/head.html' or 'theme/body-end.html', and here 'ownHTML: allowed'"
        default: nil
        }
    }

    /// The word of `known` that `word` stands for, where a value is one of a few words.
    static func word(for word: String, among known: [String]) -> String? { meaning(of: word, in: words, among: known) }

    /// The status of a show that a word stands for.
    static func showStatus(_ word: String) -> Show.Status? {
        switch word {
        case "canceled", "axed", "dropped": .cancelled
        case "finished", "concluded", "over": .ended
        case "renewed", "airing", "ongoing", "returning": .running
        default: Show.Status(rawValue: word)
        }
    }

    private static func meaning(of word: String, in table: [String: [String]], among known: [String]) -> String? {
        let folded = word.lowercased().filter { $0.isLetter || $0.isNumber }
        return known.first { $0.lowercased() == folded } ?? table[folded]?.first { known.contains($0) }
    }

    private static let keys: [String: [String]] = [
        "actor": ["roles", "person", "cast"], "actors": ["roles", "cast"], "actress": ["roles", "person"], "playedby": ["roles", "person"],
        "portrayedby": ["roles", "person"], "cast": ["roles"], "role": ["roles"], "aired": ["date", "premiere"],
        "airdate": ["date", "premiere"],
        "airs": ["date", "premiere"], "firstaired": ["premiere", "date"], "released": ["date", "premiere", "releases"],
        "release": ["date", "releases", "premiere"], "releasedate": ["date", "releases", "premiere"], "published": ["date", "releases"],
        "pubdate": ["date"], "day": ["date"], "year": ["premiere", "date"], "start": ["premiere"], "runtime": ["minutes"],
        "length": ["minutes"],
        "duration": ["minutes"], "time": ["minutes"], "category": ["tags", "genres"], "categories": ["tags", "genres"],
        "keywords": ["tags"], "labels": ["tags"], "tag": ["tags"], "genre": ["genres"], "description": ["summary", "bio", "note"],
        "desc": ["description", "summary"], "excerpt": ["description", "summary"], "plot": ["summary"], "synopsis": ["summary"],
        "overview": ["summary"], "summary": ["description", "bio", "note"], "about": ["summary", "bio"], "biography": ["bio"],
        "name": ["title"], "title": ["name"], "heading": ["title"], "label": ["title"],
        "url": ["address", "links", "link", "to", "baseURL"],
        "href": ["address", "to", "link"], "link": ["address", "links", "to"], "website": ["address", "links"],
        "homepage": ["links", "address", "home"],
        "site": ["address", "links"], "picture": ["image"], "photo": ["image"], "poster": ["image"], "cover": ["image"], "img": ["image"],
        "thumbnail": ["image"], "featuredimage": ["image"], "src": ["file"], "path": ["file", "to"], "caption": ["alt"],
        "score": ["value", "ratings"], "rating": ["ratings", "value"], "max": ["outOf"], "outof": ["outOf"],
        "episode": ["episodes", "number"],
        "season": ["number"], "no": ["number"], "num": ["number"], "nr": ["number"], "author": ["authors", "writers"],
        "by": ["authors", "person"],
        "writer": ["writers", "authors"], "director": ["directors"], "creator": ["creators"], "source": ["sources"], "series": ["show"],
        "colour": ["accent"], "color": ["accent"], "lang": ["language"], "locale": ["language"],
        "menu": ["navigation", "items"], "submenu": ["items"], "children": ["items"], "instagram": ["links", "social"],
        "twitter": ["links", "social"], "facebook": ["links", "social"],
        "youtube": ["links", "social"], "wikipedia": ["links"], "imdb": ["ids", "links"], "trailer": ["links"],
        "socials": ["links", "social"], "sections": ["home"],
        "nav": ["navigation"], "domain": ["baseURL"], "channel": ["network"], "studio": ["network"], "notes": ["note"], "comment": ["note"],
        "quote": ["text"], "line": ["text"], "speaker": ["character"], "who": ["character", "person"], "character": ["characters"],
        "nickname": ["aliases"], "nicknames": ["aliases"], "alias": ["aliases"], "aka": ["aliases"], "othernames": ["aliases"],
        "permalink": ["slug"], "redirectfrom": ["aliases"], "lastmod": ["updated"], "modified": ["updated"], "lastupdated": ["updated"],
        "spoiler": ["until", "spoils"], "spoilers": ["spoils"], "type": ["kind"], "job": ["occupation"], "profession": ["occupation"],
        "license": ["licence"], "order": ["number"], "where": ["in", "location"], "when": ["date"], "what": ["says"], "said": ["says"],
        "statement": ["says"], "claim": ["says"],
        "certainty": ["status"], "basedon": ["basedOn"], "font": ["fonts"], "fontfamily": ["fonts"], "heading1": ["headings"],
        // In German.
        "titel": ["title"], "sprache": ["language"], "sprachen": ["languages"], "farbe": ["accent"], "farben": ["palette"],
        "akzent": ["accent"], "hintergrund": ["paper"], "schrift": ["fonts"], "schriften": ["fonts"], "schriftart": ["fonts"],
        "überschrift": ["headings", "title"], "überschriften": ["headings"], "beschreibung": ["description", "summary", "note"],
        "zusammenfassung": ["summary", "description"], "menü": ["navigation"], "bild": ["image"], "datum": ["date"],
        "autor": ["authors"], "autoren": ["authors"], "autorin": ["authors"], "fußzeile": ["footer"], "kommentare": ["comments"],
        "startseite": ["home"], "adresse": ["baseURL", "address"], "sammlungen": ["collections"], "schlagwörter": ["tags"],
        "folgen": ["episodes"], "folge": ["episodes", "number"], "staffel": ["number"], "figuren": ["characters"],
        "rollen": ["roles"], "entwurf": ["draft"],
    ]

    private static let words: [String: [String]] = [
        // The home page.
        "news": ["feed"], "articles": ["feed"], "latest": ["feed"], "blog": ["feed"], "posts": ["feed"], "recent": ["feed"],
        "updates": ["feed"], "artikel": ["feed"], "nachrichten": ["feed"], "neuigkeiten": ["feed"], "newest": ["new", "newest"],
        "hero": ["new"], "neu": ["new"], "countdown": ["next"], "calendar": ["next"], "schedule": ["next"], "soon": ["next"],
        "continue": ["start"], "begin": ["start"], "welcome": ["start"], "episodes": ["shows"], "seasons": ["shows"], "guide": ["shows"],
        "serien": ["shows"], "highlights": ["featured"], "pinned": ["featured"], "favourites": ["featured"], "favorites": ["featured"],
        "cast": ["characters"], "people": ["characters"], "figuren": ["characters"], "quotes": ["quote"], "zitat": ["quote"],
        // The look.
        "newspaper": ["magazine"], "minimal": ["magazine"], "clean": ["magazine"], "modern": ["magazine"], "encyclopedia": ["wiki"],
        "fandom": ["wiki"], "default": ["marquee", "normal"], "classic": ["marquee"], "cinema": ["marquee"], "rounded": ["round"],
        "circle": ["round"], "pill": ["round"], "none": ["square", "refused", "refuse", "hidden", "leftOut"], "sharp": ["square"],
        "straight": ["square"], "slight": ["soft"], "dense": ["compact"], "tight": ["compact"], "medium": ["normal"],
        "standard": ["normal"], "airy": ["roomy"], "spacious": ["roomy"], "wide": ["roomy"], "loose": ["roomy"],
        "comfortable": ["roomy"], "sansserif": ["sans"], "arial": ["sans"], "helvetica": ["sans"], "verdana": ["sans"],
        "times": ["serif"], "timesnewroman": ["serif"], "georgia": ["serif"], "garamond": ["serif"], "monospace": ["mono"],
        "courier": ["mono"], "typewriter": ["mono"], "comicsans": ["handwritten"], "script": ["handwritten"], "cursive": ["handwritten"],
        "handwriting": ["handwritten"], "narrow": ["condensed"],
        // What is allowed, shown and sorted.
        "on": ["allowed", "allow", "shown", "included"], "yes": ["allowed", "allow", "shown", "included"],
        "off": ["refused", "refuse", "escaped", "hidden", "leftOut", "closed"],
        "no": ["refused", "refuse", "escaped", "hidden", "leftOut", "closed"], "block": ["refuse", "refused"],
        "deny": ["refuse", "refused"], "forbid": ["refuse", "refused"], "disallow": ["refuse", "refused"], "noindex": ["refuse"],
        "index": ["allow"], "hide": ["hidden", "closed", "leftOut"], "hidden": ["closed", "leftOut"],
        "show": ["shown", "series", "reference"],
        "whole": ["full"], "all": ["full", "included"], "everything": ["full", "included"], "excerpt": ["summary"], "teaser": ["summary"],
        "short": ["summary"], "date": ["newest"], "descending": ["newest"], "ascending": ["oldest"], "alphabetical": ["title"],
        "name": ["title"], "string": ["text"], "words": ["text"], "day": ["date"], "integer": ["number"], "int": ["number"],
        "url": ["link"], "address": ["link"], "character": ["reference"], "person": ["reference"], "email": ["mail"],
        "links": ["bareLinks"], "auto": ["bareLinks"],
        // Shows and what is said about them.
        "tv": ["series"], "tvseries": ["series"], "tvshow": ["series"], "movie": ["film"],
        "limitedseries": ["miniseries"],
        "webshow": ["webSeries"], "manga": ["comic"], "comics": ["comic"], "graphicnovel": ["comic"], "videogame": ["game"],
        "tvspecial": ["special"], "tbd": ["toBeDetermined"],
        "books": ["bookSeries"], "novels": ["bookSeries"], "novel": ["volume"], "book": ["volume"], "lead": ["main"], "star": ["main"],
        "starring": ["main"], "regular": ["main"], "supporting": ["recurring"], "cameo": ["guest"], "voiceover": ["voice"],
        "hiatus": ["onHiatus"], "paused": ["onHiatus"], "renewed": ["running"], "continuing": ["running"],
        "axed": ["cancelled"], "ongoing": ["running"], "onair": ["running"], "airing": ["running"], "returning": ["running"],
        "current": ["running", "latest"],
        "finished": ["ended"],
        "complete": ["ended", "full"], "completed": ["ended"], "over": ["ended"], "canceled": ["cancelled"],
        "upcoming": ["announced", "next"],
        "planned": ["announced"], "official": ["confirmed"], "true": ["confirmed", "allowed", "allow", "shown", "included", "full"],
        "maybe": ["rumoured"], "possible": ["rumoured"],
        "possibly": ["rumoured"],
        "unconfirmed": ["rumoured"], "likely": ["expected"], "probable": ["expected"], "rumor": ["rumoured"], "rumour": ["rumoured"],
        "rumored": ["rumoured"],
        "false": ["denied", "refused", "refuse", "escaped", "hidden", "leftOut", "closed"], "love": ["romance"], "couple": ["romance"],
        "friends": ["friendship"], "siblings": ["family"],
        "rivals": ["rivalry"], "enemies": ["rivalry"], "colleagues": ["work"],
    ]
}
