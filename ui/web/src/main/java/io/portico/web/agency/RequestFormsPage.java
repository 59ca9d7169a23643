package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.person.Permission;
import io.portico.messages.requestform.FormState;
import io.portico.views.FormOrigin;
import io.portico.views.agency.FindRequestForms;
import io.portico.views.agency.RequestFormSummary;
import io.portico.views.agency.RequestForms;
import io.portico.web.parts.Chip;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;

/** All request forms: how they stand, where their tasks go, and how many there were. */
public final class RequestFormsPage extends Div {

    static final String ADDRESS = "request-forms";
    static final String VERSION = "version";

    private final House house;
    private final Div list = new Div();

    public RequestFormsPage(House house) {
        this.house = house;
        addClassName("page");
        list.addClassName("stack");
        Head head = new Head(Words.say("forms"));
        if (house.may(Permission.WORK_EDIT)) {
            Button make = make();
            make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(make);
        }
        Paragraph about = new Paragraph(Words.say("forms.about"));
        about.addClassNames("quiet", "description");
        add(head, about, list);
        Live.keep(
                this,
                house,
                Set.of("access"),
                () -> house.ask(new FindRequestForms()),
                this::show,
                () -> Gone.show(this));
    }

    /** Where the form is seen as it was when the task was asked for. */
    static String address(FormOrigin origin) {
        return Link.to(origin.formId()) + "?" + VERSION + "=" + origin.version();
    }

    private static Button make() {
        return new Button(Words.say("forms.new"), Glyph.PLUS.draw(), click -> click.getSource()
                .getUI()
                .ifPresent(ui -> ui.navigate(ADDRESS + "/new")));
    }

    private void show(RequestForms forms) {
        list.removeAll();
        if (forms.items().isEmpty()) {
            EmptyState nothing = new EmptyState(Glyph.FORM, Words.say("forms.none"), Words.say("forms.none.text"));
            nothing.addClassName("panel");
            list.add(nothing);
            return;
        }
        List<RequestFormSummary> used = forms.items().stream()
                .filter(form -> form.state() != FormState.ARCHIVED)
                .toList();
        List<RequestFormSummary> archived = forms.items().stream()
                .filter(form -> form.state() == FormState.ARCHIVED)
                .toList();
        if (!used.isEmpty()) {
            list.add(panel("forms.used", used));
        }
        if (!archived.isEmpty()) {
            list.add(panel("forms.archived", archived));
        }
    }

    private Panel panel(String title, List<RequestFormSummary> forms) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        forms.forEach(form -> rows.add(new ListItem(row(form))));
        return new Panel(Words.say(title)).show(rows);
    }

    private Link row(RequestFormSummary form) {
        Span title = new Span(form.title());
        title.addClassName("row-title");
        String project = form.projectTitle();
        Span about = new Span(Words.say(
                "forms.row",
                project == null ? Words.say("form.picks") : Words.say("forms.goesTo", project),
                form.fields()));
        about.addClassName("quiet");
        Div words = new Div(title, about);
        words.addClassName("row-words");
        Div marks = new Div();
        marks.addClassName("marks");
        Span asked = new Span(new Span(Words.say("forms.tasks", form.tasks())));
        asked.addClassNames("quiet", "asked");
        if (form.lastAskedAt() != null) {
            asked.add(house.times().ago(form.lastAskedAt()));
        }
        marks.add(asked, Chip.of(form.state()));
        Link link = new Link(Link.to(form.id()), words, marks);
        link.addClassName("row-link");
        return link;
    }
}
