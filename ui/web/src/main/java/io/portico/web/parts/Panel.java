package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** A part of a page with a heading of its own. */
public final class Panel extends Section {

    private final Div content = new Div();

    public Panel(String title, Component... beside) {
        H2 heading = new H2(title);
        Div head = new Div(heading);
        head.add(beside);
        head.addClassName("panel-head");
        content.addClassName("panel-content");
        add(head, content);
        addClassName("panel");
        setAriaLabel(title);
    }

    /** Puts this in place of what was there; what was there already stays as it is. */
    public Panel show(Component... parts) {
        InPlace.arrange(content, List.of(parts));
        return this;
    }

    /** Puts this below what is there. */
    public Panel also(Component... parts) {
        content.add(parts);
        return this;
    }
}
