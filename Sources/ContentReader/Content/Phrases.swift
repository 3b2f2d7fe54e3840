import Hypertext
import Markdown
import ShowData

/// All words that pages show and that are not content.
///
/// A class, because every page refers to the same words: `phrases.news` reads a property of `Words`.
@dynamicMemberLookup
public final class Phrases: Sendable {
    private let words: Words
    let plurals: PluralRule
    /// The quotation marks of the language.
    package let marks: QuotationMarks
    /// The dates in these words.
    package let dates = Memo<PartialDate, String>(most: 10_000)
    /// The keys of the phrases that are in English on a site in another language, because nobody has translated them.
    package let untranslated: [String]

    /// The phrases in English.
    package init() {
        words = Words()
        plurals = .one
        marks = QuotationMarks(language: "en")
        untranslated = []
    }

    /// The phrases in a language: the owner's, those of the program, and what neither has in English.
    ///
    /// - Parameters:
    ///   - own: what the owner says in other words than the program.
    ///   - language: a BCP 47 tag.
    package init(_ own: Translation = Translation(), language: String) {
        let known = PhraseLanguage(tag: language)
        let translation = (known?.translation ?? Translation()).replacing(with: own)
        words = Words(LanguageTag(language).isRightToLeft ? translation.withIsolatedNames : translation)
        plurals = PluralRule(language: language)
        marks = QuotationMarks(language: language)
        untranslated = known == .english ? [] : Words.english.map(\.key).filter { !translation.has($0) }
    }

    /// How many there are.
    package static var count: Int { Words.english.count }

    public subscript<Value>(dynamicMember word: KeyPath<Words, Value>) -> Value { words[keyPath: word] }

    /// The phrases that are in English on a site in another language.
    package var inEnglish: [String] {
        let keys = Set(untranslated)
        return texts { keys.contains($0) }
    }

    /// All phrases, in all their forms.
    package var texts: [String] { texts { _ in true } }

    private func texts(of isWanted: (String) -> Bool) -> [String] {
        Mirror(reflecting: words).children.filter { $0.label.map(isWanted) ?? false }.flatMap { phrase -> [String] in
            switch phrase.value {
            case let text as String: [text]
            case let texts as [String]: texts
            case let counted as CountedPhrase: counted.texts
            default: []
            }
        }
    }

    /// The words in English. A new one is one line here, whose key is the property's name, and one in each file of `Languages`.
    ///
    /// A word in braces stands for a value: `{number}`, `{count}`, `{name}`. What differs with the number is a `CountedPhrase`.
    public struct Words: Sendable, Decodable {
        public var home = "Home"
        public var skipToContent = "Skip to content"
        public var mainNavigation = "Main"
        public var breadcrumbs = "You are here"
        public var languages = "Languages"
        public var notTranslated = "not translated yet"

        public var latestNews = "Latest news"
        public var news = "News"
        public var allNews = "All news"
        public var shows = "Shows"
        public var newestShows = "Newest shows"
        public var allShows = CountedPhrase(one: "The only show", other: "All {count} shows")
        public var showCount = CountedPhrase(one: "1 show", other: "{count} shows")
        /// At the end of a list that is not whole.
        public var andMore = CountedPhrase(one: "and 1 more", other: "and {count} more")
        public var letters = "Letters"
        public var newer = "Newer"
        public var older = "Older"
        public var previous = "Previous"
        public var next = "Next"
        public var closePicture = "Close"
        public var pageNumber = "Page {number}"
        public var pages = "Pages"
        public var readingTime = CountedPhrase(other: "{count} min read")
        public var updated = "Updated"
        public var by = "By"
        public var draft = "Draft"
        public var aboutTheAuthor = "About the author"
        public var relatedArticles = "Read next"
        /// Of a series of articles.
        public var partOfSeries = "Part {number} of {count}"
        public var share = "Share"
        public var linkCopied = "Link copied"
        public var comments = "Comments"
        public var archivedComments = "From the archive of this site, which takes no new comments."
        public var unnamedAuthor = "Someone"
        public var loadComments = "Load comments"
        public var commentsReason =
            "Comments come from {host}. They are not loaded until you ask for them, because {host} then sees your IP address."
        public var commentsFailed = "The comments could not be loaded."
        public var commentByMail = "Write a comment by mail"
        public var commentOnPost = "Answer this post to comment"
        public var privacy = "Privacy"
        public var aboutPrivacy = "What {name} loads from other hosts, and what it stores."
        public var privacyNothing = "The pages of this site load nothing from other hosts, set no cookies and count no visits."
        public var privacyStatistics =
            "Visits are counted with {name}: with each page your browser loads a script from {host}, and tells it which page you are on."
        public var privacyComments =
            "Comments come from {host}. They are loaded only when you ask for them; {host} then sees your IP address and the page."
        public var privacyHosts = "The pages also load from: {hosts}."
        public var privacyTexts = "Texts may show pictures and play media from other hosts."
        public var privacyStorage = "How far you are in a story, and what else you choose, is stored in your browser only."
        public var privacyPolicy = "Your browser enforces this: each page tells it what it may load, and it refuses everything else."
        public var tags = "Tags"
        public var taggedWith = "Tagged “{name}”"
        public var articleCount = CountedPhrase(one: "1 article", other: "{count} articles")
        public var feed = "Feed"
        public var calendar = "Calendar"
        public var data = "Data"

        public var series = "Series"
        public var miniseries = "Miniseries"
        public var webSeries = "Web series"
        public var anime = "Anime"
        public var film = "Film"
        public var bookSeries = "Book series"
        public var comic = "Comic"
        public var game = "Game"
        public var announced = "Announced"
        public var inDevelopment = "In development"
        public var inProduction = "In production"
        public var running = "Running"
        public var onHiatus = "On hiatus"
        public var toBeDetermined = "To be determined"
        public var ended = "Ended"
        public var released = "Released"
        public var cancelled = "Cancelled"
        public var status = "Status"
        public var network = "Network"
        public var country = "Country"
        public var language = "Language"
        public var otherTitles = "Other titles"
        public var genres = "Genres"
        public var createdBy = "Created by"
        public var basedOn = "Based on"
        public var continues = "Continues"
        public var continuedIn = "Continued in"
        public var adaptedAs = "Adapted as"
        /// What one show is to another, and the other way round.
        public var spinOffOf = "Spin-off of"
        public var spinOffs = "Spin-offs"
        public var prequelTo = "Prequel to"
        public var prequels = "Prequels"
        public var sequelTo = "Sequel to"
        public var sequels = "Sequels"
        public var remakeOf = "Remake of"
        public var remakes = "Remakes"
        public var crossoverWith = "Crossover with"
        public var sharedWorld = "In the same world"
        public var whereToWatch = "Where to watch"
        /// For an offer that is the same in all countries.
        public var everywhere = "Everywhere"
        public var trailer = "Trailer"
        public var offerStream = "Stream"
        public var offerFree = "Free"
        public var offerRent = "Rent"
        public var offerBuy = "Buy"
        public var awards = "Awards"
        public var awardWon = "Won"
        public var awardNominated = "Nominated"
        public var premiere = "Premiere"
        public var toBeAnnounced = "To be announced"
        public var dateUnknown = "Date unknown"
        public var neverReleased = "Never released"
        public var ratings = "Ratings"
        public var ratingAsOf = "as of {date}"
        public var votes = CountedPhrase(one: "1 vote", other: "{count} votes")
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
        public var episodeCount = CountedPhrase(one: "1 episode", other: "{count} episodes")
        public var runtime = CountedPhrase(other: "{count} min")
        public var runtimeSeconds = CountedPhrase(other: "{count} s")
        public var broadcastOrder = "Broadcast order"
        public var productionOrder = "Production order"
        public var dvdOrder = "DVD order"
        public var storyOrder = "Story order"
        public var productionCode = "Production code"
        public var viewers = "Viewers"
        public var missingEpisode = "Missing"
        public var incompleteEpisode = "Incomplete"
        public var neverShown = "Never shown"
        public var writtenBy = "Written by"
        public var directedBy = "Directed by"

        public var characters = "Characters"
        public var cast = "Cast"
        public var playedBy = "Played by"
        public var alsoKnownAs = "Also known as"
        public var born = "Born"
        public var died = "Died"
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
        /// After a date.
        public var expectedDate = "expected"
        public var rumouredDate = "rumoured"
        public var setting = "Setting"
        public var filmingPlace = "Filming location"
        public var relationships = "Relationships"
        public var appearances = "Appearances"
        public var firstAppearance = "First appearance"
        public var lastAppearance = "Last appearance"
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
        public var chapters = "Chapters"
        public var chapterNumber = "Chapter {number}"
        public var arcs = "Story arcs"
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

        public var search = "Search"
        public var searchFor = "Search for a name or a word"
        public var searchResults = "Results"
        public var resultCount = CountedPhrase(one: "1 result", other: "{count} results")
        public var noResults = "Nothing found"
        public var moreResults = "More results"
        public var closeSearch = "Close"
        public var kind = "Kind"
        public var everything = "Everything"
        public var everyShow = "All shows"
        public var everySeason = "All seasons"
        public var narrowList = "Narrow the list"
        public var nameContains = "Contains"
        public var listOrder = "Order"
        public var orderAsListed = "As listed"
        public var orderByName = "By name"
        public var orderByFirstAppearance = "By first appearance"
        public var orderByEpisodes = "By number of episodes"
        public var orderByArticles = "By number of articles"
        public var orderNewestFirst = "Newest first"
        public var people = "People"
        public var peopleCount = CountedPhrase(one: "1 person", other: "{count} people")
        public var crew = "Crew"
        public var occupation = "Occupation"
        public var published = "Published"
        public var runningTime = "Running time"
        public var fromAToZ = "Everything from A to Z"
        public var aboutSearch = "Everything on {name}, from A to Z."
        public var aboutSearchOf = "Everything on {name} that begins with {letter}."
        public var show = "Show"
        public var person = "Person"
        public var book = "Book"
        public var page = "Page"
        public var author = "Author"
        public var tag = "Tag"
        public var article = "Article"
        public var pictureCredits = "Pictures"

        public var asTable = "Show as a table"
        public var moreInTable = "The drawing shows {count} of {number}; the table lists all of them."
        public var largestParts = "These are the {count} largest of {number} parts."
        public var mostConnected = "These are the {count} most connected of {number} characters."
        public var timeline = "Timeline"
        public var timelinePicture = CountedPhrase(
            one: "1 event, from {first} to {last}, with its date.",
            other: "{count} events from {first} to {last}, one below another, with their dates.")
        public var bookPicture = "Bands connect {books} books with the {screens} parts of the story on screen that adapt them."
        public var castPicture = "{people} people, with a mark wherever one of them appears, from {first} to {last}."
        public var partUnstated = "In the show, but no source says where"
        public var partUnknown = "Appears, size of part unknown"
        public var allCharacters = "All characters"
        public var allOfCharacters = CountedPhrase(one: "The only character", other: "All {count} characters")
        public var allOfPlaces = CountedPhrase(one: "The only place", other: "All {count} places")
        public var allOfMusic = CountedPhrase(one: "The only piece of music", other: "All {count} pieces of music")
        public var allOfQuotes = CountedPhrase(one: "The only quote", other: "All {count} quotes")
        public var allOfRelationships = CountedPhrase(one: "The only relationship", other: "All {count} relationships")
        public var allOfBooks = CountedPhrase(one: "The only book", other: "All {count} books")
        public var character = "Character"
        public var relation = "Relation"
        public var relationshipPicture = CountedPhrase(
            one: "1 line between {characters} characters shows their relationship.",
            other: "{count} lines between {characters} characters show their relationships.")
        public var season = "Season"
        public var episode = "Episode"
        public var episodeGuide = "Episode guide"
        public var score = "Score"
        public var episodeRatings = "Episode ratings"
        public var seasonRatings = "Season ratings"
        public var seasonRatingsPicture = CountedPhrase(
            one: "The average score of the episodes of 1 season at {source}, from {least} to {most} out of {number}.",
            other: "Average scores of the episodes of {count} seasons at {source}, from {least} to {most} out of {number}.")
        public var ratingsPicture = CountedPhrase(
            one: "The score of 1 episode at {source}, from {least} to {most} out of {number}.",
            other: "Scores of {count} episodes at {source}, from {least} to {most} out of {number}.")
        public var screenToBook = "From screen to book"
        public var becameOnScreen = "Adapted as"
        public var whoIsSeenWhere = "Cast by season"

        public var notFound = "This page does not exist"
        public var notFoundText = "It may have moved, or there may be a typo in the address."
        public var backHome = "Go to the home page"
        public var moved = "This page has moved"
        public var movedTo = "It is now here:"
        public var articlesAbout = "Related articles"
        public var mentionedIn = "Mentioned in"
        public var contents = "Contents"
        public var spoiler = "Spoiler"
        public var spoilerUntil = "Spoiler for {name}"
        /// In place of a point in the story, for spoilers about any part of it.
        public var wholeShow = "the whole show"
        public var spoilerPage = "on a separate page"
        public var spoilerProgress = "How far are you?"
        public var spoilerProgressOf = "How far are you in {show}? What you have seen or read will open. Progress stays on this device."
        public var seenUntil = "Seen"
        public var readUntil = "Read"
        public var seenFilm = "Seen the film"
        public var nothingYet = "Nothing yet"
        public var showAll = "Show all spoilers"
        public var forget = "Clear progress"
        /// How far the visitor is, on the button at the top of each page.
        public var spoilersHidden = "Spoilers hidden"
        public var spoilersShown = "Spoilers shown"
        public var shortEpisode = "S{season} E{number}"
        public var progressSaved = "Saved: {name}"
        public var undo = "Undo"
        public var maskTitles = "Hide titles of later episodes"
        public var seenEpisode = "Seen"
        public var watchNext = "Watch next: {name}"
        /// The headings at the top of the home page.
        public var newOnSite = "New"
        public var featured = "Featured"
        public var comingNext = "Coming next"
        public var startOrContinue = "Start or continue"
        /// Of something whose day is not known.
        public var announcedFor = "Announced for {date}; the exact day is not known yet"
        /// In place of what is coming next.
        public var nothingAnnounced = "Nothing is announced right now. As soon as there is news, it will be here."
        /// The choice of colours at the bottom of each page.
        public var colours = "Colours"
        public var coloursOfDevice = "As on this device"
        public var coloursOfDay = "Light"
        public var coloursOfNight = "Dark"
        public var seenEverything = "You have seen all episodes"
        public var note = "Note"
        public var tip = "Tip"
        public var important = "Important"
        public var warning = "Warning"
        public var caution = "Caution"
        public var watch = "Watch on {name}"
        /// In place of something that feed readers cannot show: the name of the site.
        public var seeOnSite = "See it on {name}"
        public var embedVideo = "Video on {name}"
        public var embedSound = "Listen on {name}"
        public var embedPost = "Post on {name}"
        /// Where something embedded comes from: a host.
        public var embedNotice = "Loads from {name} only when you click"
        public var daysLeft = CountedPhrase(one: "1 day to go", other: "{count} days to go")
        public var today = "Today"
        public var daysAgo = CountedPhrase(one: "1 day ago", other: "{count} days ago")
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
        public var aboutPeople = "Everyone on {name}, by name."
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
        public var suggestCorrection = "Suggest a correction"
        public var suggestByMail = "by mail"
        public var suggestInForm = "in a form"
        public var suggestInEditor = "in the file"
        /// The subject of a mail.
        public var correctionOf = "Correction: {name}"
        /// The labels of the form, each before a colon.
        public var correctionPage = "Page"
        public var correctionFile = "File"
        public var correctionWas = "It says"
        public var correctionNow = "It should say"
        public var correctionSource = "How do you know"
        public var correctionName = "Your name, if you want to be thanked"
        public var correctedBy = "With corrections by"

        /// Between the parts of a list and of a line.
        public var listMiddle = "{first}, {last}"
        public var listEnd = "{first} and {last}"
        public var listOr = "{first} or {last}"
        /// A question and its answer.
        public var labelFormat = "{label}: {value}"
        /// Between the digits of a number that has at least five (ISO 80000-1, 7.3.1).
        public var thousandsSeparator = ","
        public var decimalSeparator = "."

        /// After the number of a day; January first.
        public var months = Self.englishMonths
        /// Without a day. The same as `months` where a translation has only those.
        public var monthsAlone = Self.englishMonths
        public var dateFormat = "{day} {month} {year}"
        public var monthFormat = "{month} {year}"
        public var yearFormat = "{year}"
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
        /// At some time between the two: years, or months of one year.
        public var dateRange = "{first}–{last}"
        /// Two days of one month, before its name.
        public var dayRange = "{first}–{last}"
        public var longDateRange = "{first} – {last}"

        package init() {}

        private static let englishMonths = [
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        ]
    }
}
