package io.portico.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.portico.views.PersonName;
import io.portico.views.portal.FindPortalProjects;
import io.portico.views.portal.PortalProject;
import io.portico.views.portal.PortalProjects;
import io.portico.web.parts.Chip;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Faces;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.InPlace;
import io.portico.web.parts.Link;
import io.portico.web.parts.LinkRow;
import io.portico.web.parts.Live;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Progress;
import io.portico.web.parts.ProjectDates;
import io.portico.web.parts.Rows;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The projects that the reader sees, as cards. */
public final class PortalProjectsPage extends Div {

    private static final int STEP = 50;

    private final House house;
    private final Stock<PortalProject> projects;
    private final Div list = new Div();
    private final Rows<PortalProject, LinkRow> cards;
    private final Button more = new Button(Words.say("more"));
    private int wanted = STEP;

    public PortalProjectsPage(House house) {
        this.house = house;
        this.projects = new Stock<>(page -> {
            PortalProjects part = house.ask(new FindPortalProjects(page));
            return new Slice<>(part.items(), part.next());
        });
        this.cards = new Rows<>(house, PortalProject::id, () -> new LinkRow("project-card"), this::draw);
        cards.setClassName("project-cards");
        addClassName("portal-page");
        more.addClickListener(_ -> {
            wanted += STEP;
            show(projects.from(0, wanted));
        });
        more.setVisible(false);
        add(new Head(Words.say("portal.projects")), list, more);
        Live.keep(
                        this,
                        house,
                        Set.of("project", "task", "budget", "invoice", "access"),
                        () -> {
                            projects.renewed();
                            return projects.from(0, wanted);
                        },
                        this::show,
                        list::removeAll)
                .daily();
    }

    private void show(List<PortalProject> items) {
        more.setVisible(!projects.endsAt(items.size()));
        cards.show(items);
        InPlace.arrange(list, List.of(items.isEmpty() ? nothing() : cards));
    }

    private EmptyState nothing() {
        return new EmptyState(
                Glyph.PROJECTS,
                Words.say("portal.noProjects"),
                Words.say("portal.noProjects.text", house.agency().name()));
    }

    private void draw(LinkRow card, PortalProject project) {
        Span brand = new Span(project.brand());
        brand.addClassName("quiet");
        H2 title = new H2(project.title());
        Div marks = new Div();
        marks.addClassName("marks");
        if (project.status() != null) {
            marks.add(Chip.of(project.status()));
        }
        marks.add(new ProjectDates(house, project.startsOn(), project.endsOn(), project.status()));
        List<Component> words = new ArrayList<>(List.of(brand, title, marks));
        Integer progress = project.progress();
        if (progress != null) {
            words.add(new Progress(progress));
        }
        if (project.invoiced() != null) {
            Span invoiced = new Span(Words.say("project.invoiced", project.invoiced()));
            invoiced.addClassName("quiet");
            words.add(invoiced);
        }
        Div people = new Div();
        people.addClassName("card-people");
        PersonName manager = project.manager();
        if (manager != null) {
            people.add(new PersonBadge(manager));
        }
        List<PersonName> colleagues = project.colleagues();
        if (colleagues != null && !colleagues.isEmpty()) {
            people.add(new Faces("portal.colleagues.names", colleagues, colleagues.size()));
        }
        if (people.getComponentCount() > 0) {
            words.add(people);
        }
        card.show(Link.to(project.id()), words);
    }
}
