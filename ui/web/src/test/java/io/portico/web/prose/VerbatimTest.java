package io.portico.web.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.requestform.Verbatim;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type into a form is shown as they typed it, whatever Markdown would make of it. */
class VerbatimTest {

    private static final String PLAIN = "p, br, a, body";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Heading",
                "Heading\n===",
                "Heading\n---",
                "- a\n- b",
                "+ a",
                "1. first\n2) second",
                "> quoted",
                "```\ncode\n```",
                "~~~\ncode",
                "    indented",
                "\tindented",
                "a `code` b",
                "*em* **strong** _em_ __strong__ ~~gone~~",
                "[link](https://evil.example)",
                "![picture](https://evil.example/x.png)",
                "[x]: https://evil.example",
                "<b>bold</b> <https://evil.example>",
                "&lt; &#60; R&D",
                "back\\slash \\* \\",
                "- [ ] to do",
                "***",
                "___",
                "@[Nora](person:nora)",
                "a  \nb\\\nc"
            })
    void itIsShownAsItWasTyped(String typed) {
        shows(typed, "");
        shows(typed, "**A question**\n");
    }

    @Property(tries = 500)
    void nothingAnybodyTypesBecomesMarkup(@ForAll("typed") String typed) {
        shows(typed, "");
        shows(typed, "**A question**\n");
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withChars("#*_-+=>`~[]()<>!&;:.|\\\"' \t\nab19@/")
                .ofMaxLength(40);
    }

    private static void shows(String typed, String before) {
        Document html = Jsoup.parseBodyFragment(Markdown.html(before + Verbatim.markdown(typed)));
        html.select("p > strong:first-child").stream()
                .filter(strong -> strong.text().equals("A question"))
                .findFirst()
                .ifPresent(Element::remove);
        assertThat(html.body().select("*").not(PLAIN))
                .as("%s as %s", typed, html.body().html())
                .isEmpty();
        assertThat(squeezed(html.body().wholeText())).as(html.body().html()).isEqualTo(squeezed(typed));
    }

    /** Blanks are not what this is about. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }
}
