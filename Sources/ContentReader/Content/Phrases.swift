import Hypertext
import ShowData

/// All words that pages show and that are not content.
///
/// A class, because every page refers to the same hundred words: `phrases.news` reads a property of `Words`.
@dynamicMemberLookup
public final class Phrases: Sendable {
    private let words: Words
    /// The dates in these words.
    package let dates = Memo<PartialDate, String>(most: 10_000)

    package init(_ words: Words = Words()) { self.words = words }

    public subscript<Value>(dynamicMember word: KeyPath<Words, Value>) -> Value { words[keyPath: word] }

    /// The phrases that are those of the program, in English.
    package var inEnglish: [String] {
        zip(Mirror(reflecting: words).children, Mirror(reflecting: Words()).children).flatMap { own, original -> [String] in
            switch (own.value, original.value) {
            case (let own as String, let original as String): own == original ? [own] : []
            case (let own as [String], let original as [String]): own == original ? own : []
            default: []
            }
        }
    }

    /// The phrase with each `{name}` replaced by its value; a name without a value stays.
    public static func fill(_ phrase: String, _ values: KeyValuePairs<String, String>) -> String {
        var filled = ""
        var rest = Substring(phrase)
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            filled += rest[..<open]
            rest = rest[open...]
            guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
            let name = rest[rest.utf8.index(after: open)..<close]
            if let value = values.first(where: { $0.key.utf8.elementsEqual(name.utf8) })?.value {
                filled += value
            } else {
                filled += rest[...close]
            }
            rest = rest[rest.utf8.index(after: close)...]
        }
        return filled + rest
    }

    /// The names in braces in a phrase.
    static func placeholders(in phrase: String) -> Set<String> {
        Set(
            phrase.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
                part.firstIndex(of: "}").map { String(part[..<$0]) }
            })
    }

    /// The words, in English unless `site.yaml` says otherwise under `phrases`. A new one is one line here: its key is the property's name.
    ///
    /// A word in braces stands for a value: `{number}`, `{count}`, `{name}`.
    public struct Words: Sendable, Decodable {
        public var home = "Home"
        public var skipToContent = "Skip to content"
        public var mainNavigation = "Main"
        public var breadcrumbs = "You are here"

        public var latestNews = "Latest news"
        public var news = "News"
        public var allNews = "All news"
        public var shows = "Shows"
        public var newestShows = "Newest shows"
        public var allShows = "All {count} shows"
        public var showCount = "{count} shows"
        public var letters = "Letters"
        public var newer = "Newer"
        public var older = "Older"
        public var previous = "Previous"
        public var next = "Next"
        public var pageNumber = "Page {number}"
        public var pages = "Pages"
        public var readingTime = "{count} min read"
        public var updated = "Updated"
        public var by = "By"
        public var and = "and"
        public var or = "or"
        public var draft = "Draft"
        public var aboutTheAuthor = "About the author"
        public var relatedArticles = "Read next"
        public var tags = "Tags"
        public var taggedWith = "Tagged “{name}”"
        public var articleCount = "{count} articles"
        public var oneArticle = "1 article"
        public var feed = "Feed"
        public var calendar = "Calendar"
        public var data = "Data"

        public var series = "Series"
        public var film = "Film"
        public var bookSeries = "Book series"
        public var announced = "Announced"
        public var running = "Running"
        public var ended = "Ended"
        public var released = "Released"
        public var cancelled = "Cancelled"
        public var status = "Status"
        public var network = "Network"
        public var genres = "Genres"
        public var createdBy = "Created by"
        public var basedOn = "Based on"
        public var continues = "Continues"
        public var continuedIn = "Continued in"
        public var adaptedAs = "Adapted as"
        public var premiere = "Premiere"
        public var toBeAnnounced = "To be announced"
        public var dateUnknown = "Date unknown"
        public var neverReleased = "Never released"
        public var ratings = "Ratings"
        public var ratingAsOf = "as of {date}"
        public var votes = "{count} votes"
        public var oneVote = "1 vote"
        public var outOf = "out of {number}"

        public var seasons = "Seasons"
        public var seasonNumber = "Season {number}"
        public var specials = "Specials"
        public var episodes = "Episodes"
        public var episodeNumber = "Episode {number}"
        /// An episode with several numbers.
        public var episodeNumbers = "Episodes {first}–{last}"
        /// The number among all episodes of the show.
        public var absoluteNumber = "Number in the show"
        /// Of a story that several episodes tell.
        public var partOfStory = "Part {number} of {count}"
        public var episodeCount = "{count} episodes"
        public var oneEpisode = "1 episode"
        public var runtime = "{count} min"
        public var writtenBy = "Written by"
        public var directedBy = "Directed by"

        public var characters = "Characters"
        public var cast = "Cast"
        public var playedBy = "Played by"
        public var alsoKnownAs = "Also known as"
        public var alsoInTheCast = "Also in the cast"
        public var main = "Main"
        public var recurring = "Recurring"
        public var guest = "Guest"
        public var voice = "Voice"
        public var roles = "Roles"
        public var fromTo = "{first} to {last}"
        public var special = "Special"
        public var elsewhere = "Elsewhere"

        public var family = "Family"
        public var romance = "Romance"
        public var friendship = "Friendship"
        public var rivalry = "Rivalry"
        public var work = "Work"
        public var otherRelationship = "Other"
        public var confirmed = "Confirmed"
        public var expected = "Expected"
        public var rumoured = "Rumoured"
        public var denied = "Denied"
        public var setting = "Setting"
        public var filmingPlace = "Filming location"
        public var relationships = "Relationships"
        public var appearances = "Appearances"
        public var quotes = "Quotes"
        public var music = "Music"
        public var places = "Places"
        public var announcements = "Announcements"
        public var aboutAnnouncements = "What was said about {show}, by whom and when, and how it turned out."
        public var whereAreWeNow = "Where are we now?"
        public var aboutNow = "What is known about {show}, newest first, with the source of each fact."
        public var saidBy = "said by {name}"
        public var supersededBy = "Since then"
        /// Before the claim that confirms an earlier one.
        public var cameTrue = "Came true"
        public var confirmedSince = "Confirmed since"
        /// After "expected" or "rumoured", when the day has passed.
        public var notConfirmedSince = "not confirmed since"
        public var supersedes = "Replaces"
        public var latestFacts = "Latest"
        public var stillOpen = "Unconfirmed"
        public var fieldPremiere = "Premiere"
        public var fieldRelease = "Publication"
        public var fieldSeasonCount = "Number of seasons"
        public var fieldEpisodeCount = "Number of episodes"
        public var fieldMinutes = "Running time"
        public var fieldBasis = "Based on"
        public var fieldDirector = "Director"
        public var fieldWriter = "Writer"
        public var fieldProduction = "Production"
        public var part = "Part {number}"

        public var books = "Books"
        public var volumes = "Volumes"
        public var volumeNumber = "Volume {number}"
        public var novella = "Novella"
        public var companion = "Companion book"
        public var writtenByAuthor = "By"
        public var releases = "Published"
        public var bookToScreen = "From book to screen"
        public var onScreen = "On screen"
        public var inPrint = "In print"
        public var extentFull = "All of it"
        public var extentPartial = "Parts of it"
        public var extentLoose = "Loosely"

        public var sources = "Sources"
        public var sourcesIntroduction = "Where the facts on this site come from, and who made its pictures."
        public var alsoSpelled = "also spelled {name}"
        public var usedIn = "Used in"
        public var pictureCredits = "Pictures"

        public var asTable = "Show as a table"
        public var moreInTable = "The drawing shows {count} of {number}; the table lists all of them."
        public var largestParts = "These are the {count} largest of {number} parts."
        public var mostConnected = "These are the {count} most connected of {number} characters."
        public var timeline = "Timeline"
        public var timelinePicture = "{count} events from {first} to {last}, one below another, with their dates."
        public var bookPicture = "Bands connect {books} books with the {screens} parts of the story on screen that adapt them."
        public var castPicture = "{people} people, with a mark wherever one of them appears, from {first} to {last}."
        public var partUnstated = "In the show, but no source says where"
        public var partUnknown = "Appears, size of part unknown"
        public var allCharacters = "All characters"
        public var allOfCharacters = "All {count} characters"
        public var allOfPlaces = "All {count} places"
        public var allOfMusic = "All {count} pieces of music"
        public var allOfQuotes = "All {count} quotes"
        public var allOfRelationships = "All {count} relationships"
        public var allOfBooks = "All {count} books"
        public var character = "Character"
        public var relation = "Relation"
        public var relationshipPicture = "{count} lines between {characters} characters show their relationships."
        public var season = "Season"
        public var episode = "Episode"
        public var episodeGuide = "Episode guide"
        public var score = "Score"
        public var episodeRatings = "Episode ratings"
        public var seasonRatings = "Season ratings"
        public var seasonRatingsPicture =
            "Average scores of the episodes of {count} seasons at {source}, from {least} to {most} out of {number}."
        public var ratingsPicture = "Scores of {count} episodes at {source}, from {least} to {most} out of {number}."
        public var screenToBook = "From screen to book"
        public var becameOnScreen = "Adapted as"
        public var whoIsSeenWhere = "Cast by season"

        public var notFound = "This page does not exist"
        public var notFoundText = "It may have moved, or there may be a typo in the address."
        public var backHome = "Go to the home page"
        public var moved = "This page has moved"
        public var movedTo = "It is now here:"
        public var mentionedIn = "Mentioned in"
        public var contents = "Contents"
        public var spoiler = "Spoiler"
        public var spoilerUntil = "Spoiler for {name}"
        public var spoilerPage = "on a separate page"
        public var spoilerProgress = "How far are you?"
        public var spoilerProgressOf = "How far are you in {show}? What you have seen or read will open. Progress stays on this device."
        public var seenUntil = "Seen"
        public var readUntil = "Read"
        public var seenFilm = "Seen the film"
        public var nothingYet = "Nothing yet"
        public var showAll = "Show all spoilers"
        public var forget = "Clear progress"
        public var note = "Note"
        public var watch = "Watch on {name}"
        public var daysLeft = "{count} days to go"
        public var oneDayLeft = "1 day to go"
        public var today = "Today"
        public var daysAgo = "{count} days ago"
        public var oneDayAgo = "1 day ago"
        public var date = "Date"
        public var what = "What"
        public var backToText = "Back to the text"
        public var footnotes = "Footnotes"
        public var table = "Table"
        public var taskDone = "Done"
        public var taskOpen = "To do"
        /// What search engines and link previews show for pages that have no description.
        public var aboutNews = "All news on {name}, newest first."
        public var aboutShows = "All shows on {name}, by name."
        public var aboutTags = "Everything on {name}, by topic."
        public var aboutTag = "Articles about {tag} on {name}."
        public var aboutAuthor = "Articles by {author} on {name}."
        public var aboutShow = "{show}: episodes, characters, cast and news."
        public var aboutCalendar = "The premieres, episodes and books of {show}, by date."
        public var aboutSeason = "{season} of {show}: an episode guide."
        public var aboutEpisode = "Episode {number} of {season} of {show}."
        public var aboutSpecial = "A special of {show} ({season})."
        public var aboutCharacter = "{character}, a character in {show}."
        public var aboutPerson = "{person}: roles and other work on {name}."
        public var aboutCast = "Who plays whom in {show}."
        public var aboutBooks = "The books of {show}, and where they were adapted."
        public var aboutTimeline = "What happened when: the announcements, releases and books of {show}."
        public var aboutPlaces = "The places of {show}."
        public var aboutMusic = "The music of {show}."
        public var aboutQuotes = "Quotes from {show}."
        public var aboutRelationships = "Who is what to whom in {show}."
        public var aboutAnnouncementsOf = "What was announced about {show} in {date}, and by whom."
        public var aboutTimelineOf = "What happened in {date}: the announcements, releases and books of {show}."
        public var aboutCharacters = "The characters of {show} and their relationships."
        public var aboutEpisodes = "All episodes of {show}, season by season."
        public var madeWith = "Made with Marquee"

        /// January first.
        public var months = [
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        ]
        public var dateFormat = "{day} {month} {year}"
        public var monthFormat = "{month} {year}"
        /// A day with the time there, and that place's time zone.
        public var timeFormat = "{date}, {time} ({zone})"
        /// Parts of a year or a month.
        public var earlyDate = "early {date}"
        public var midDate = "mid-{date}"
        public var lateDate = "late {date}"
        public var firstHalf = "first half of {date}"
        public var secondHalf = "second half of {date}"
        public var quarter = "Q{number} {year}"
        public var spring = "spring {year}"
        public var summer = "summer {year}"
        public var autumn = "autumn {year}"
        public var winter = "winter {year}"
        public var decade = "{year}s"
        /// At some time between the two: years, or months of one year, or days of one month.
        public var dateRange = "{first}–{last}"
        public var longDateRange = "{first} – {last}"

        package init() {}
    }
}
