package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import java.util.List;

/** The top of a page: where it hangs, its one heading, and what can be done at once. */
public final class Head extends Header {

    private final Div above = new Div();
    private final Div below = new Div();
    private final Div actions = new Div();
    private final H1 title = new H1();

    public Head(String text) {
        title(text);
        above.addClassName("above");
        below.addClassName("below");
        actions.addClassName("actions");
        Div words = new Div(above, title, below);
        words.addClassName("words");
        add(words, actions);
        addClassName("page-head");
    }

    /** Says something else from now on. */
    public void title(String text) {
        title.setText(text);
    }

    public Head above(Component... parts) {
        above.add(parts);
        return this;
    }

    public Head below(Component... parts) {
        below.add(parts);
        return this;
    }

    /** These in place of what stood below it and of what could be done; what stays is not touched. */
    public void only(List<? extends Component> parts, List<? extends Component> deeds) {
        InPlace.arrange(below, parts);
        InPlace.arrange(actions, deeds);
    }

    public Head actions(Component... parts) {
        actions.add(parts);
        return this;
    }
}
