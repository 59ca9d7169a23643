package io.portico.web.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** What looks like a search field in the page's frame and opens the finder; the keys of the page come to it, too. */
public final class FinderButton extends NativeButton {

    private static final String DETAIL = "event.detail";

    /**
     * A button that opens the finder.
     *
     * @param shortcuts what is done for keys, by the words of {@code finder.js}: {@code search} for <kbd>/</kbd>, {@code
     *     palette} for <kbd>Ctrl K</kbd>, {@code add} for <kbd>n</kbd>, {@code help} for <kbd>?</kbd>
     */
    public FinderButton(String label, Runnable open, Map<String, Runnable> shortcuts) {
        Span word = new Span(label);
        word.addClassName("word");
        Span key = new Span("/");
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", true);
        add(Glyph.SEARCH.draw(), word, key);
        addClassName("finder-button");
        getElement()
                .setAttribute("aria-label", label)
                .setAttribute("aria-haspopup", "dialog")
                .setAttribute("type", "button");
        addClickListener(_ -> open.run());
        if (!shortcuts.isEmpty()) {
            getElement().setAttribute("data-shortcuts", String.join(" ", shortcuts.keySet()));
            getElement()
                    .addEventListener("shortcut", event -> {
                        Runnable deed =
                                shortcuts.get(event.getEventData().get(DETAIL).asString(""));
                        if (deed != null) {
                            deed.run();
                        }
                    })
                    .addEventData(DETAIL);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://scripts/finder.js");
    }
}
