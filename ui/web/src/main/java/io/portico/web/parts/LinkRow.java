package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;

/** A row that leads somewhere; what it says may change while somebody is on it. */
public class LinkRow extends ListItem {

    private final Link link = new Link("");

    public LinkRow() {
        this("row-link");
    }

    public LinkRow(String className) {
        link.addClassName(className);
        add(link);
    }

    /** Leads there, and says this in place of what it said. */
    public final void show(String path, List<? extends Component> words) {
        link.setHref(path);
        link.removeAll();
        words.forEach(link::add);
    }

    /** Nothing stands beside the link any more. */
    protected final void clearBeside() {
        InPlace.arrange(this, List.of(link));
    }
}
