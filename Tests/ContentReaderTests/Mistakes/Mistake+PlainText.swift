/// Markup in texts that are not Markdown.
extension Mistake {
    static let plainText: [Mistake] = [
        Mistake(
            in: .article, "description: The **best** of all\n",
            "4:14 warning: this is plain text, so that visitors see '**best**' as it is → write 'best'; Markdown and HTML work only in Markdown files"
        ),
        Mistake(
            in: .article, "description: \"The *Lamp* & Co\"\n",
            "4:14 warning: this is plain text, so that visitors see '*Lamp*' as it is → write 'Lamp'; Markdown and HTML work only in Markdown files"
        ),
        Mistake(
            in: .article, "description: _Why_ not\n",
            "4:14 warning: this is plain text, so that visitors see '_Why_' as it is → write 'Why'; Markdown and HTML work only in Markdown files"
        ),
        Mistake(
            in: .article, "description: Tom &amp; Co\n",
            "4:14 warning: this is plain text, so that visitors see '&amp;' as it is → write '&'; Markdown and HTML work only in Markdown files"
        ),
        Mistake(
            in: .article, "description: Caf&#233;\n",
            "4:14 warning: this is plain text, so that visitors see '&#233;' as it is → write 'é'; Markdown and HTML work only in Markdown files"
        ),
        Mistake(
            in: .article, "description: See [[Mia Fox|Mia]]\n",
            "4:14 warning: this is plain text, so that visitors see '[[Mia Fox|Mia]]' as it is → write 'Mia'; Markdown and HTML work only in Markdown files"
        ),
        Mistake(
            in: .article, "description: \"{{seasons.1.premiere}} it is\"\n",
            "4:14 warning: this is plain text, so that visitors see '{{seasons.1.premiere}}' as it is → write the value itself; Markdown and HTML work only in Markdown files"
        ),
        Mistake(
            in: .article, "description: See [this](/about/)\n",
            "4:14 warning: this is plain text, so that visitors see '[this](/about/)' as it is → write 'this'; Markdown and HTML work only in Markdown files"
        ),
        Mistake(
            in: .article, "description: <b>Now</b>\n",
            "4:14 warning: this is plain text, so that visitors see '<b>' as it is → delete it; Markdown and HTML work only in Markdown files"
        ),
        Mistake(
            in: .article, "description: The `code` word\n",
            "4:14 warning: this is plain text, so that visitors see '`code`' as it is → write 'code'; Markdown and HTML work only in Markdown files"
        ),
        Mistake(in: .article, "description: M*A*S*H, f**k, 2 * 3 * 4, snake_case_name, <3, <Redacted>, R&B; [Mia] {x}\n"),
        Mistake(
            in: .article, "description: Ann // the star\n",
            "4:14 warning: '//' begins no comment here, so that visitors see it → write 'Ann # the star'; if the signs belong to the text, put it in quotes: \"Ann // the star\""
        ),
        Mistake(
            in: .article, "description: Ann /* the star */\n",
            "4:14 warning: '/*' begins no comment here, so that visitors see it → write 'Ann # the star'; if the signs belong to the text, put it in quotes: \"Ann /* the star */\""
        ),
        Mistake(in: .article, "description: \"Love // Hate, and /* this */\"\n"),
        Mistake(in: .article, "description: See https://x.example//a and c//d and a/*b\n"),
        Mistake(
            in: .character, "  summary: { spoiler: She is **dead**, until: s1 }\n",
            "3:23 warning: this is plain text, so that visitors see '**dead**' as it is → write 'dead'; Markdown and HTML work only in Markdown files"
        ),
        Mistake(
            in: .site, "tagline: Made with <3 &hearts; and &copy; by fans\n",
            "3:10 warning: this is plain text, so that visitors see '&copy;' as it is → write '©'; Markdown and HTML work only in Markdown files"
        ),
    ]
}
