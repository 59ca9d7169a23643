package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.List;

/** The first few rows of what waits, and how many more there are, which come when they are asked for. */
final class Few {

    static final int AT_FIRST = 6;

    private final Runnable whenAsked;
    private int limit = AT_FIRST;

    /** @param whenAsked asks again, for as many as {@link #limit} says by then */
    Few(Runnable whenAsked) {
        this.whenAsked = whenAsked;
    }

    int limit() {
        return limit;
    }

    /**
     * Shows them in the panel.
     *
     * @param total how many there are
     * @param most beyond which nobody counted
     */
    void show(Panel panel, List<ListItem> items, int total, int most) {
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "few");
        items.forEach(rows::add);
        List<Component> parts = new ArrayList<>(List.of(rows));
        int more = total - items.size();
        if (more > 0) {
            Button all = new Button(total >= most ? Words.say("few.many", more) : Words.say("few.more", more), _ -> {
                limit = most;
                whenAsked.run();
            });
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            parts.add(all);
        }
        panel.show(parts.toArray(Component[]::new));
    }
}
