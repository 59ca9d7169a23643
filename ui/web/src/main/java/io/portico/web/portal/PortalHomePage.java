package io.portico.web.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.PortalHome;
import io.portico.views.portal.PortalTaskLine;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.InPlace;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Rows;
import io.portico.web.parts.UnsentReplies;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;

/** The portal's first page: a greeting, what can be done, and what is going on. */
public final class PortalHomePage extends Div {

    private final House house;
    private final WaitingApprovals waiting;
    private final RequestForms forms;
    private final UnsentReplies unsent;
    private final Paragraph welcome = new Paragraph();
    private final Head head;
    private final Span count = new Span();
    private final Link projects;
    private final Button create;
    private final Div cards = new Div();
    private final H2 heading = new H2(Words.say("portal.ongoing"));
    private final Section ongoing = new Section();
    private final EmptyState none =
            new EmptyState(Glyph.DONE, Words.say("portal.nothingOngoing"), Words.say("portal.nothingOngoing.text"));
    private final Rows<PortalTaskLine, PortalTaskRow> rows;
    private final Link all = new Link("tasks", new Span(Words.say("portal.tasks.viewAll")));

    public PortalHomePage(House house) {
        this.house = house;
        this.waiting = new WaitingApprovals(house);
        this.forms = new RequestForms(house, null);
        this.unsent = new UnsentReplies(house);
        this.rows = PortalTaskRow.ofAnyProject(house);
        this.head = new Head("").below(welcome);
        welcome.addClassName("lead");
        count.addClassName("quiet");
        Div words = new Div(new Span(Words.say("portal.viewProjects")), count);
        words.addClassName("row-words");
        projects = new Link("projects", Glyph.PROJECTS.draw(), words);
        projects.addClassName("card");
        create = new Button(
                Words.say("portal.createTask"), Glyph.PLUS.draw(), _ -> new CreateTaskDialog(house, null).open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClassName("card-button");
        cards.addClassName("cards");
        ongoing.addClassName("panel");
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
        head.title(house.times().greeting(home.firstName()));
        welcome.setText(Words.say("portal.welcome", home.agency()));
        count.setText(Words.say("portal.projects.count", home.projects()));
        InPlace.arrange(cards, home.mayCreateTasks() ? List.of(projects, create) : List.of(projects));
        rows.show(home.tasks());
        InPlace.arrange(ongoing, home.tasks().isEmpty() ? List.of(heading, none) : List.of(heading, rows, all));
        InPlace.arrange(this, List.of(head, unsent, waiting, cards, forms, ongoing));
    }
}
