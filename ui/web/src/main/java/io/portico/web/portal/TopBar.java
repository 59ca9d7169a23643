package io.portico.web.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Profile;
import io.portico.web.parts.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** The portal's top bar: few entries, and less where the reader's set has less. */
public final class TopBar extends Header {

    private final Map<String, Link> entries = new LinkedHashMap<>();

    public TopBar(House house) {
        Span name = new Span(house.agency().name());
        Link brand = new Link("", name);
        brand.addClassName("brand");
        Nav nav = new Nav();
        nav.setAriaLabel(Words.say("nav.portal"));
        Places.ofTopBar(house).forEach(place -> nav.add(entry(place)));
        Div inner = new Div(brand, nav, new Search(house).button(), Profile.menu(house));
        inner.addClassName("inner");
        add(inner);
        addClassName("top-bar");
    }

    /** Marks the entry that leads to where the reader is. */
    public void at(String path) {
        entries.forEach((target, link) -> {
            boolean here = target.isEmpty() ? path.isEmpty() : path.equals(target) || path.startsWith(target + "/");
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private Link entry(Places.Place place) {
        Link link = new Link(place.path(), place.glyph().draw(), new Span(Words.say(place.word())));
        entries.put(place.path(), link);
        return link;
    }
}
