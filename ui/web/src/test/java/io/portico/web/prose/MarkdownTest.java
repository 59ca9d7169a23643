package io.portico.web.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.UserId;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("p", Set.of()),
            Map.entry("br", Set.of()),
            Map.entry("hr", Set.of()),
            Map.entry("h3", Set.of()),
            Map.entry("h4", Set.of()),
            Map.entry("h5", Set.of()),
            Map.entry("h6", Set.of()),
            Map.entry("strong", Set.of()),
            Map.entry("em", Set.of()),
            Map.entry("del", Set.of()),
            Map.entry("code", Set.of()),
            Map.entry("pre", Set.of()),
            Map.entry("blockquote", Set.of()),
            Map.entry("ul", Set.of()),
            Map.entry("ol", Set.of("start")),
            Map.entry("li", Set.of()),
            Map.entry("mark", Set.of()),
            Map.entry("a", Set.of("href", "rel", "target")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><g/></svg>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src=1 onerror=alert(1)>\">",
                "<style>body{display:none}</style>",
                "<p style=\"position:fixed;inset:0\">over everything</p>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
                "<form action=https://evil.example><input name=password><button>Sign in</button></form>",
                "<base href=\"https://evil.example/\">",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<a href=\"javascript:alert(1)\" onclick=\"alert(1)\">x</a>",
                "<a href=\"https://example.com\" onmouseover=alert(1)>x</a>",
                "<!-- <img src=x onerror=alert(1)> -->",
                "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo 1 ?>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=\"x` `<script>alert(1)</script>\"` `>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](javascript&colon;alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](vbscript:msgbox(1))",
                "[x](file:///etc/passwd)",
                "[x](//evil.example)",
                "[x](/logout)",
                "[x](<javascript:alert(1)>)",
                "[x]: javascript:alert(1)\n\n[x]",
                "[x](https://example.com \"a\\\" onmouseover=alert(1) b=\\\"\")",
                "[x](https://example.com\"onmouseover=alert(1))",
                "<javascript:alert(1)>",
                "<data:text/html,x>",
                "![x](https://evil.example/pixel.png)",
                "![x](javascript:alert(1))",
                "![x\" onerror=\"alert(1)](https://evil.example/pixel.png)",
                "[![x](https://evil.example/pixel.png)](javascript:alert(1))",
                "[a ![b [c](https://c.example)](https://b.example)](https://a.example)",
                "```<script>alert(1)</script>\nx\n```",
                "```html\" onload=\"alert(1)\n<script>alert(1)</script>\n```",
                "> <script>alert(1)</script>\n> * <img src=x onerror=alert(1)>",
                "* [ ] <input autofocus onfocus=alert(1)>",
                "~~<svg/onload=alert(1)>~~",
                "[a](\u2003https://example.com)",
                "www.example.com\"onmouseover=alert(1)",
                "https://example.com/<script>alert(1)</script>",
                "\u0000<script>alert(1)</script>",
                "{{constructor.constructor('alert(1)')()}}<div v-html=\"x\"></div>"
            })
    void nothingThatSomebodyTypesRunsOrIsFetched(String typed) {
        holdsNothingButWhatIsAllowed(Markdown.html(typed));
    }

    @Property(tries = 2_000)
    void whateverTextComesInOnlyAllowedElementsComeOut(@ForAll("texts") String text) {
        holdsNothingButWhatIsAllowed(Markdown.html(text));
        holdsNothingButWhatIsAllowed(Markdown.post(text, null));
    }

    @Test
    void whoIsMentionedInAPostIsMarkedByNameAndTheReaderMoreSo() {
        UserId clara = new UserId("c1");
        String text = "Ask @[Clara *N*](person:c1) or @[<b>](person:n1)";
        assertThat(Markdown.post(text, null)).isEqualTo("<p>Ask <mark>@Clara N</mark> or <mark>@&lt;b&gt;</mark></p>");
        assertThat(Markdown.post(text, clara)).contains("<mark><strong>@Clara N</strong></mark>");
        assertThat(Markdown.html(text)).isEqualTo("<p>Ask @Clara <em>N</em> or @&lt;b&gt;</p>");
    }

    /** Only those count that were asked about when it was posted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@[Clara](<person:c1>)",
                "@[Clara][x]\n\n[x]: person:c1",
                "@[Clara](person:c1 \"title\")",
                "[Clara](person:c1)",
                "@[Clara](PERSON:c1)",
                "<mark>@Clara</mark>"
            })
    void whatOnlyLooksLikeAMentionIsNone(String text) {
        assertThat(Markdown.post(text, null)).doesNotContain("<mark>").doesNotContain("href");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> bits = Arbitraries.of(
                "<",
                ">",
                "</",
                "/>",
                "<!--",
                "-->",
                "<![CDATA[",
                "script",
                "svg",
                "img",
                "style",
                "iframe",
                "a",
                " src=x",
                " onerror=alert(1)",
                " href=",
                "\"",
                "'",
                "`",
                "```\n",
                "~~",
                "**",
                "*",
                "_",
                "[",
                "](",
                "![",
                ")",
                "]: ",
                "javascript:",
                "data:text/html,",
                "https://example.com",
                "mailto:a@example.com",
                "//e.example",
                "&#106;",
                "&colon;",
                "&lt;",
                "\\",
                "\n",
                "\n\n",
                "    ",
                "\t",
                "> ",
                "- ",
                "* [x] ",
                "1. ",
                "# ",
                "###### ",
                "---",
                "|",
                "\u0000",
                "\u2028",
                "é",
                "😀");
        return Arbitraries.oneOf(bits, bits, bits, Arbitraries.strings().ofMaxLength(8))
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    private static void holdsNothingButWhatIsAllowed(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*:not(body)")) {
            assertThat(ALLOWED).as(html).containsKey(element.tagName());
            assertThat(ALLOWED.get(element.tagName()))
                    .as(html)
                    .containsAll(element.attributes().asList().stream()
                            .map(attribute -> attribute.getKey())
                            .toList());
            if (element.tagName().equals("a")) {
                assertThat(element.attr("href")).as(html).matches("(?is)(https?:|mailto:).*");
                assertThat(element.attr("rel")).isEqualTo("noopener noreferrer nofollow");
                assertThat(element.attr("target")).isEqualTo("_blank");
                assertThat(element.parents().is("a"))
                        .as("a link within a link: " + html)
                        .isFalse();
            }
        }
        assertThat(html).doesNotContain("<!--");
    }

    @Test
    void whatIsTypedAsHtmlIsShownAsItWasTyped() {
        assertThat(words("Use <b>bold</b> & <br> here")).isEqualTo("Use <b>bold</b> & <br> here");
        assertThat(words("<div>\nblock\n</div>")).contains("<div>").contains("</div>");
    }

    @Test
    void theUsualMarksAreUnderstood() {
        assertThat(Markdown.html("**a** *b* ~~c~~ `d`"))
                .isEqualTo("<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>");
        assertThat(Markdown.html("- a\n- b")).contains("<ul>").contains("<li>a</li>");
        assertThat(Markdown.html("3. a\n4. b")).contains("<ol start=\"3\">");
        assertThat(Markdown.html("> a")).contains("<blockquote>");
        assertThat(Markdown.html("```java\n  int a;\n```")).isEqualTo("<pre><code>  int a;\n</code></pre>");
        assertThat(Markdown.html("- [x] done\n- [ ] open")).contains("☑ done").contains("☐ open");
    }

    @Test
    void aNewLineIsANewLine() {
        assertThat(Markdown.html("Hello Clara,\nhere it is.")).isEqualTo("<p>Hello Clara,<br>\nhere it is.</p>");
    }

    @Test
    void addressesBecomeLinksThatGiveNothingAway() {
        assertThat(Markdown.html("See https://example.com/a?b=1."))
                .contains(
                        "<a href=\"https://example.com/a?b=1\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">")
                .contains("</a>.");
        assertThat(Markdown.html("hello@example.com")).contains("href=\"mailto:hello@example.com\"");
    }

    @Test
    void headingsBeginBelowThoseOfThePage() {
        assertThat(Markdown.html("# a\n## b\n### c\n#### d\n##### e\n###### f"))
                .doesNotContain("<h1")
                .doesNotContain("<h2")
                .contains("<h3>a</h3>", "<h4>b</h4>", "<h5>c</h5>", "<h6>d</h6>", "<h6>e</h6>", "<h6>f</h6>");
    }

    @Test
    void aPictureFromElsewhereIsALinkUntilTheReaderWantsIt() {
        assertThat(Markdown.html("![the draft](https://example.com/a.png)"))
                .doesNotContain("<img")
                .contains("href=\"https://example.com/a.png\"")
                .contains(">the draft</a>");
        assertThat(words("![](https://example.com/a.png)")).isEqualTo("https://example.com/a.png");
    }

    @Test
    void aLinkThatLeadsNowhereGoodIsItsWords() {
        assertThat(Markdown.html("see [the **terms**](javascript:alert(1)) now"))
                .isEqualTo("<p>see the <strong>terms</strong> now</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", ">", "- ", "*a ", "**", "[", "![", "](", "`", "~~", "<", "_a", "1. ", "\t- ", "&"})
    void nestingWithoutEndEnds(String mark) {
        holdsNothingButWhatIsAllowed(Markdown.html(mark.repeat(50_000 / mark.length())));
    }

    private static String words(String markdown) {
        return Jsoup.parseBodyFragment(Markdown.html(markdown)).body().text();
    }
}
