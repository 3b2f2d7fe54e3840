/// The emoji for the names that fans type most often between colons, as on Discord and GitHub.
enum EmojiNames {
    static func emoji(_ name: String) -> String? { table[name] }

    private static let table: [String: String] = {
        let list = """
            smile 😄 smiley 😃 grin 😁 joy 😂 rofl 🤣 laughing 😆 wink 😉 blush 😊 sob 😭 cry 😢 thinking 🤔 heart_eyes 😍 sunglasses 😎 \
            scream 😱 rage 😡 angry 😠 pleading_face 🥺 smirk 😏 upside_down 🙃 skull 💀 ghost 👻 heart ❤️ broken_heart 💔 two_hearts 💕 \
            sparkling_heart 💖 rainbow 🌈 rainbow_flag 🏳️‍🌈 fire 🔥 star ⭐ sparkles ✨ tada 🎉 clap 👏 wave 👋 thumbsup 👍 thumbsdown 👎 \
            pray 🙏 eyes 👀 warning ⚠️ rocket 🚀 movie_camera 🎥 clapper 🎬 tv 📺 popcorn 🍿 leaves 🍃 fallen_leaf 🍂 maple_leaf 🍁 \
            books 📚 book 📖 musical_note 🎵 crown 👑 sweat_smile 😅 100 💯
            """
        let words = list.split(separator: " ").map(String.init)
        return Dictionary(uniqueKeysWithValues: stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) })
    }()
}
