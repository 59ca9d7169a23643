package io.portico.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Looks out for words that became more than words on the pages of one browser: parts of the page, or scripts that run. */
final class Smuggled {

    /** Whatever would run calls this. */
    private static final String TRAP = "window.smuggled = () => { window.smuggledRan = true; };";

    private static final String LOOK = """
            () => {
              const found = window.smuggledRan ? ['it ran'] : [];
              const loads = ['src', 'srcset', 'srcdoc', 'data', 'poster', 'xlink:href'];
              const bad = (part, { name, value }) => /^[\\s\\0-\\x1f]*(javascript|vbscript|data:text)/i.test(value)
                || (name.startsWith('on') && value.includes('smuggled'))
                || (loads.includes(name) && /(^|\\/)smuggled$/.test(value));
              const look = (root) => root.querySelectorAll('*').forEach((part) => {
                if ([...part.attributes].some((attribute) => bad(part, attribute))
                    || (part.localName === 'script' && part.textContent.trim() === 'smuggled()')) {
                  found.push(part.outerHTML.slice(0, 300));
                }
                if (part.shadowRoot) look(part.shadowRoot);
              });
              look(document);
              return found;
            }
            """;

    private final Page page;
    private final List<String> fetched = new ArrayList<>();

    Smuggled(Page page) {
        this.page = page;
        page.addInitScript(TRAP);
        page.onRequest(request -> {
            if (request.url().endsWith("/smuggled")) {
                fetched.add(request.url());
            }
        });
    }

    /** Words that would be more where somebody took them for markup; no two kinds of thing bear the same. */
    static String in(String kind) {
        return kind + " <img src=smuggled onerror=smuggled()><svg onload=smuggled()>\"'";
    }

    /** As {@link #in}, where words may be marked up. */
    static String inProse(String kind) {
        return kind + """

                <img src=smuggled onerror=smuggled()> <svg onload=smuggled()></svg> <script>smuggled()</script>

                [one](javascript:smuggled()) [two](JaVaScRiPt&colon;smuggled()) [three](data:text/html,smuggled)

                ![four](smuggled) <javascript:smuggled()> <a href="javascript:smuggled()" onclick="smuggled()">five</a>

                <iframe srcdoc="<script>parent.smuggled()</script>"></iframe> https://portico.localhost/"onclick="smuggled()
                """;
    }

    /** Nothing of it has become part of the page, was fetched, or ran. */
    void isInert() {
        assertThat((List<?>) page.evaluate(LOOK))
                .as("smuggled into " + page.url())
                .isEmpty();
        assertThat(fetched).as("fetched by what was smuggled in").isEmpty();
    }
}
