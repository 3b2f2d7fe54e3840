/// A program that fetches pages for a language model or a generator of pictures: to train it, to answer questions with it, or to act for
/// its users.
///
/// The names are those that each operator documents for its crawlers, and that the list at https://github.com/ai-robots-txt/ai.robots.txt
/// collects (as of November 2026). A program that also serves a search engine or link previews is not among them, because refusing it would
/// take the site out of both: Googlebot, Bingbot, Applebot, facebookexternalhit, PetalBot.
struct AICrawler {
    let operatedBy: String
    /// The product tokens by which `robots.txt` addresses it (RFC 9309, section 2.2.1).
    let names: [String]

    /// By operator.
    static let all: [AICrawler] = [
        AICrawler(operatedBy: "Allen Institute for AI", names: ["AI2Bot", "Ai2Bot-Dolma"]),
        AICrawler(operatedBy: "Amazon", names: ["Amazonbot", "bedrockbot", "NovaAct"]),
        AICrawler(operatedBy: "Anthropic", names: ["anthropic-ai", "Claude-SearchBot", "Claude-User", "Claude-Web", "ClaudeBot"]),
        AICrawler(operatedBy: "Apple", names: ["Applebot-Extended"]),
        AICrawler(operatedBy: "ByteDance", names: ["Bytespider", "TikTokSpider"]),
        AICrawler(operatedBy: "Cohere", names: ["cohere-ai", "cohere-training-data-crawler"]),
        AICrawler(operatedBy: "Common Crawl", names: ["CCBot"]),
        AICrawler(operatedBy: "DeepSeek", names: ["DeepSeekBot"]),
        AICrawler(operatedBy: "Diffbot", names: ["Diffbot"]),
        AICrawler(operatedBy: "DuckDuckGo", names: ["DuckAssistBot"]),
        AICrawler(
            operatedBy: "Google",
            names: ["Gemini-Deep-Research", "Google-CloudVertexBot", "Google-Extended", "Google-NotebookLM", "GoogleAgent-Mariner"]),
        AICrawler(operatedBy: "Huawei", names: ["PanguBot"]),
        AICrawler(operatedBy: "LAION and img2dataset", names: ["img2dataset", "laion-huggingface-processor", "LAIONDownloader"]),
        AICrawler(operatedBy: "Meta", names: ["FacebookBot", "meta-externalagent", "meta-externalfetcher"]),
        AICrawler(operatedBy: "Mistral", names: ["MistralAI-User"]),
        AICrawler(operatedBy: "OpenAI", names: ["ChatGPT-User", "GPTBot", "OAI-SearchBot"]),
        AICrawler(operatedBy: "Perplexity", names: ["Perplexity-User", "PerplexityBot"]),
        AICrawler(operatedBy: "Timpi", names: ["Timpibot"]),
        AICrawler(operatedBy: "Webz.io", names: ["omgili", "omgilibot", "Webzio-Extended"]),
        AICrawler(operatedBy: "You.com", names: ["YouBot"]),
        AICrawler(
            operatedBy: "others",
            names: [
                "ChatGLM-Spider", "Cotoyogi", "Crawl4AI", "Devin", "FirecrawlAgent", "FriendlyCrawler", "iaskspider", "ICC-Crawler",
                "ImagesiftBot", "Kangaroo Bot", "Manus-User", "PhindBot", "SBIntuitionsBot", "TavilyBot", "VelenPublicWebCrawler",
            ]),
    ]
}
