package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Rows;
import io.portico.web.parts.Words;
import java.util.List;

/** The first few rows of what waits, and how many more there are, which come when they are asked for. */
final class Few<T, R extends ListItem> {

    static final int AT_FIRST = 6;

    private final Rows<T, R> rows;
    private final int most;
    private final Button all;
    private int limit = AT_FIRST;

    /**
     * @param most beyond which nobody counted
     * @param whenAsked asks again, for as many as {@link #limit} says by then
     */
    Few(Rows<T, R> rows, int most, Runnable whenAsked) {
        this.rows = rows;
        this.most = most;
        rows.addClassName("few");
        all = new Button("", _ -> {
            limit = most;
            whenAsked.run();
        });
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    }

    int limit() {
        return limit;
    }

    /**
     * Shows them in the panel.
     *
     * @param total how many there are
     */
    void show(Panel panel, List<T> items, int total) {
        int more = total - items.size();
        all.setText(Words.say(total >= most ? "few.many" : "few.more", more));
        all.setVisible(more > 0);
        rows.show(items);
        panel.show(rows, all);
    }
}
