package io.portico.web.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.ProjectId;
import io.portico.views.portal.FindPortalForms;
import io.portico.views.portal.PortalForm;
import io.portico.views.portal.PortalForms;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the agency offers to be asked for, by forms that the reader may fill in. Hidden when there are none. */
final class RequestForms extends Div {

    private final @Nullable ProjectId project;
    private final Panel panel = new Panel(Words.say("portal.forms"));

    /** @param project whose forms alone are listed; null for all */
    RequestForms(House house, @Nullable ProjectId project) {
        this.project = project;
        add(panel);
        Live.keep(
                this,
                house,
                Set.of("access", "project"),
                () -> house.ask(new FindPortalForms()),
                this::show,
                () -> show(new PortalForms(List.of())));
    }

    private void show(PortalForms forms) {
        List<PortalForm> listed = forms.items().stream()
                .filter(form -> project == null || project.equals(form.projectId()))
                .toList();
        setVisible(!listed.isEmpty());
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        listed.forEach(form -> rows.add(new ListItem(row(form))));
        panel.show(rows);
    }

    private Link row(PortalForm form) {
        Span title = new Span(form.title());
        title.addClassName("row-title");
        Div words = new Div(title);
        words.addClassName("row-words");
        String where = form.projectTitle();
        if (project == null && where != null) {
            Span place = new Span(where);
            place.addClassName("quiet");
            words.add(place);
        }
        Link link = new Link(Link.to(form.id()), Glyph.FORM.draw(), words, Glyph.FORTH.draw());
        link.addClassNames("row-link", "form-link");
        return link;
    }
}
