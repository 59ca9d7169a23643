package io.portico.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.ProjectId;
import io.portico.views.PersonName;
import io.portico.views.portal.FindPortalProject;
import io.portico.views.portal.PortalProject;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.InPlace;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Progress;
import io.portico.web.parts.ProjectDates;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A project as a person outside sees it. */
public final class PortalProjectPage extends Div {

    private final House house;
    private final Div top = new Div();
    private final Span brand = new Span();
    private final Head head = new Head("").above(new Link("projects", Words.say("portal.projects")), brand);
    private final Button create;
    private final Div people = new Div();

    /** @param query which tasks are shown */
    public PortalProjectPage(House house, ProjectId id, QueryParameters query) {
        this.house = house;
        create = new Button(Words.say("portal.task"), Glyph.PLUS.draw(), _ -> new CreateTaskDialog(house, id).open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassName("portal-page");
        people.addClassName("columns");
        Panel tasks = new Panel(Words.say("portal.tasks"));
        Panel files = new Panel(Words.say("files"));
        Div documents = new Div();
        add(top, new RequestForms(house, id), tasks, PortalTimeline.of(house, id), documents, files, people);
        Live.keepPage(
                        this,
                        house,
                        Set.of(id.named(), "task", "budget", "invoice", "access"),
                        () -> house.ask(new FindPortalProject(id)),
                        this::show,
                        () -> Unshared.show(this, house, id.named()))
                .daily();
        tasks.show(new PortalTaskList(house, id, query));
        files.show(PortalFilesPanel.of(house, id));
        documents.add(PortalDocumentsPanel.of(house, id));
    }

    private void show(PortalProject project) {
        brand.setText(project.brand());
        head.title(project.title());
        head.only(facts(project), project.mayCreateTasks() ? List.of(create) : List.of());
        List<Component> parts = new ArrayList<>(List.of(head));
        Integer progress = project.progress();
        if (progress != null) {
            parts.add(new Progress(progress));
        }
        String description = project.description();
        if (description != null) {
            parts.add(new Prose(description));
        }
        InPlace.arrange(top, parts);
        people.removeAll();
        PersonName manager = project.manager();
        people("portal.manager", manager == null ? null : List.of(manager));
        people("portal.team", project.team());
        people("portal.colleagues", project.colleagues());
    }

    private List<Component> facts(PortalProject project) {
        List<Component> facts = new ArrayList<>();
        if (project.status() != null) {
            facts.add(Chip.of(project.status()));
        }
        facts.add(new ProjectDates(house, project.startsOn(), project.endsOn(), project.status()).withGlyph());
        if (project.invoiced() != null) {
            Span invoiced = new Span(Words.say("project.invoiced", project.invoiced()));
            invoiced.addClassName("quiet");
            facts.add(invoiced);
        }
        return facts;
    }

    private void people(String heading, @Nullable List<PersonName> names) {
        if (names != null && !names.isEmpty()) {
            Panel panel = new Panel(Words.say(heading));
            panel.show(names.stream().map(PersonBadge::new).toArray(PersonBadge[]::new));
            people.add(panel);
        }
    }
}
