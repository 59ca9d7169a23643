package io.portico.web.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.views.PostLine;
import io.portico.views.agency.SeenLine;
import java.util.List;

/** Below a post: who has come as far as there, and when. For the agency's side only. */
final class SeenBy extends Div {

    private static final int NAMED = 3;

    private final House house;
    private List<SeenLine> shown = List.of();

    SeenBy(House house) {
        this.house = house;
        addClassName("seen-by");
        // Of no interest to whoever listens for what is said.
        getElement().setAttribute("aria-live", "off");
        setVisible(false);
    }

    /** Shows those who have come as far as the post, but its author and the reader, who know. */
    void show(List<SeenLine> seenBy, PostLine post) {
        List<SeenLine> seen = seenBy.stream()
                .filter(line -> line.upTo().equals(post.id()))
                .filter(line -> !line.person().id().equals(post.author().id())
                        && !line.person().id().equals(house.me().id()))
                .toList();
        if (seen.equals(shown)) {
            return;
        }
        shown = seen;
        removeAll();
        setVisible(!seen.isEmpty());
        if (seen.isEmpty()) {
            return;
        }
        add(Glyph.YES.draw(), new Span(Words.say("seen.by")));
        seen.stream().limit(NAMED).forEach(line -> {
            Span name = new Span(line.person().name() + ",");
            name.addClassName("name");
            add(new Span(name, house.times().clock(line.at())));
        });
        if (seen.size() > NAMED) {
            Span others = new Span(Words.say("seen.others", seen.size() - NAMED));
            others.setTitle(String.join(
                    ", ",
                    seen.stream().skip(NAMED).map(line -> line.person().name()).toList()));
            add(others);
        }
    }
}
