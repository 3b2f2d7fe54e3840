import Hypertext
import Testing

@Suite struct RedirectAddressTests {
    @Test(arguments: [
        ("https://www.google.com/url?q=https%3A%2F%2Fx.example%2F&sa=D", "https://x.example/"),
        ("https://google.co.uk/url?sa=t&source=web&url=https://x.example/a?b=c", "https://x.example/a?b=c"),
        ("HTTPS://WWW.GOOGLE.DE/url?q=http://x.example", "http://x.example"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fx.example%2F%3Ffbclid%3D1&h=AT", "https://x.example/?fbclid=1"),
        ("https://lm.facebook.com/l.php?h=A&u=https%3A%2F%2Fx.example%2F", "https://x.example/"),
        ("https://l.instagram.com/?u=https%3A%2F%2Fx.example%2F&e=A", "https://x.example/"),
        ("https://href.li/?https://x.example/?a=b&c=d#e", "https://x.example/?a=b&c=d#e"),
        ("https://t.umblr.com/redirect?z=https%3A%2F%2Fx.example%2Fa&t=Y2&p=1", "https://x.example/a"),
        ("https://www.youtube.com/redirect?event=a&q=https%3A%2F%2Fx.example%2F", "https://x.example/"),
        ("https://out.reddit.com/t3_a?url=https%3A%2F%2Fx.example%2F&token=A", "https://x.example/"),
        ("https://vk.com/away.php?to=https%3A%2F%2Fx.example%2F", "https://x.example/"),
        ("https://steamcommunity.com/linkfilter/?u=https%3A%2F%2Fx.example%2F", "https://x.example/"),
        ("https://duckduckgo.com/l/?uddg=https%3A%2F%2Fx.example%2F&rut=a", "https://x.example/"),
        ("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.example%2F&data=05", "https://x.example/"),
        ("https://www.deviantart.com/users/outgoing?https://x.example/", "https://x.example/"),
    ])
    func namesItsPage(address: String, page: String) { #expect(URLReference.destinationOfRedirect(address)?.page == page) }

    @Test(arguments: [
        "", "https://x.example/", "https://www.google.com/url?q=", "https://www.google.com/url?q=words+http",
        "https://www.google.com/search?q=https://x.example/", "https://google.com.x.example/a?q=https://x.example/",
        "https://www.google.com/url?q=javascript:http", "https://www.google.com/url?q=https%3A%2F%2Fa:b@x.example%2F",
        "https://www.google.com/url?q=https%3A%2F%2F", "https://www.google.com/url?q=https%3A%2F%2Fx.example%2F%20b",
        "https://l.facebook.com/l.php?h=https://x.example/", "https://href.li/https://x.example/",
        "mailto:a@google.com?q=https://x.example/",
        "/url?q=https://x.example/", "https://web.archive.org/web/2024/https://x.example/", "https://x.example/share?u=https://y.example/",
        "https://www.youtube.com/watch?v=https", "https://href.li/?http", "https://href.li/?https://x.example/\"",
    ])
    func othersAreLeftAlone(address: String) { #expect(URLReference.destinationOfRedirect(address) == nil) }
}
