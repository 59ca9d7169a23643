package io.portico.web.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.PortalHome;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.UnsentReplies;
import io.portico.web.parts.Words;
import java.util.Set;

/** The portal's first page: a greeting, what can be done, and what is going on. */
public final class PortalHomePage extends Div {

    private final House house;
    private final WaitingApprovals waiting;
    private final RequestForms forms;
    private final UnsentReplies unsent;

    public PortalHomePage(House house) {
        this.house = house;
        this.waiting = new WaitingApprovals(house);
        this.forms = new RequestForms(house, null);
        this.unsent = new UnsentReplies(house);
        addClassName("portal-page");
        Live.keep(
                        this,
                        house,
                        Set.of("task", "project", "access", "self"),
                        () -> house.ask(new FindPortalHome()),
                        this::show,
                        this::removeAll)
                .daily();
    }

    private void show(PortalHome home) {
        removeAll();
        Paragraph welcome = new Paragraph(Words.say("portal.welcome", home.agency()));
        welcome.addClassName("lead");
        add(
                new Head(house.times().greeting(home.firstName())).below(welcome),
                unsent,
                waiting,
                cards(home),
                forms,
                ongoing(home));
    }

    private Div cards(PortalHome home) {
        Span count = new Span(Words.say("portal.projects.count", home.projects()));
        count.addClassName("quiet");
        Div words = new Div(new Span(Words.say("portal.viewProjects")), count);
        words.addClassName("row-words");
        Link projects = new Link("projects", Glyph.PROJECTS.draw(), words);
        projects.addClassName("card");
        Div cards = new Div(projects);
        cards.addClassName("cards");
        if (home.mayCreateTasks()) {
            Button create = new Button(
                    Words.say("portal.createTask"), Glyph.PLUS.draw(), _ -> new CreateTaskDialog(house, null).open());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            create.addClassName("card-button");
            cards.add(create);
        }
        return cards;
    }

    private Section ongoing(PortalHome home) {
        Section section = new Section(new H2(Words.say("portal.ongoing")));
        section.addClassName("panel");
        if (home.tasks().isEmpty()) {
            section.add(new EmptyState(
                    Glyph.DONE, Words.say("portal.nothingOngoing"), Words.say("portal.nothingOngoing.text")));
            return section;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        home.tasks().forEach(task -> rows.add(new PortalTaskRow(house, task, PortalTaskRow.Within.ANY_PROJECT)));
        section.add(rows, new Link("tasks", new Span(Words.say("portal.tasks.viewAll"))));
        return section;
    }
}
