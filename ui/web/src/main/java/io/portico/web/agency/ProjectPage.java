package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.ProjectId;
import io.portico.messages.person.Permission;
import io.portico.messages.project.ProjectStatus;
import io.portico.views.PersonName;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.ProjectDetails;
import io.portico.web.parts.AccessIcon;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A project: overview, tasks, documents, people and access. */
public final class ProjectPage extends Div {

    private final House house;
    private final boolean mayEdit;
    private final boolean mayGrant;
    private final Div top = new Div();
    private final Span brand = new Span();
    private final Head head = new Head("").above(new Link("projects", Words.say("projects")), brand);
    private final Span openTo = new Span();
    private final Span openToWords = new Span();
    private final Button edit;
    private final Button add;
    private final Panel budgets = new Panel(Words.say("budgets"));
    private final Panel access = new Panel(Words.say("project.access"));
    private final Div granted = new Div();
    private @Nullable AccessIcon icon;
    private @Nullable ProjectDetails shown;

    /** @param query which of its tasks are shown, and how */
    public ProjectPage(House house, ProjectId id, QueryParameters query) {
        this.house = house;
        this.mayEdit = house.may(Permission.WORK_EDIT);
        this.mayGrant = house.may(Permission.ACCESS_GRANT);
        edit = new Button(Words.say("edit"), _ -> new ProjectDialog(house, shown).open());
        add = new Button(Words.say("tasks.add"), Glyph.PLUS.draw(), _ -> new TaskDialog(house, id, null).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        openTo.addClassName("access-state");
        addClassName("page");
        Panel tasks = new Panel(Words.say("tasks"));
        tasks.show(new TaskDesk(house, TaskAddress.of(id, query)));
        Panel files = new Panel(Words.say("files"));
        files.show(PostedFilesPanel.of(house, id));
        access.show(granted);
        OutsideSeers.of(house, "project", id).ifPresent(access::also);
        add(top, tasks, DocumentsPanel.of(house, id), budgets);
        if (house.may(Permission.BILLING_VIEW)) {
            add(new Panel(Words.say("invoices")).show(new InvoicesPanel(house, id)));
        }
        add(files, access);
        Live.keepPage(
                        this,
                        house,
                        Set.of(id.named(), "task", "budget", "invoice", "access"),
                        () -> house.ask(new FindProject(id)),
                        this::show)
                .daily();
        if (top.getParent().isPresent()) {
            AccessHistory.panel(house, id).ifPresent(this::add);
        }
    }

    private static boolean isOver(ProjectDetails project) {
        return project.status() == ProjectStatus.COMPLETED || project.status() == ProjectStatus.CANCELLED;
    }

    /** What is as it was stays where it is, so that whoever is on it does. */
    private void show(ProjectDetails project) {
        boolean sameGrants = shown != null && shown.grants().equals(project.grants());
        shown = project;
        brand.setText(Words.say("brand.of", project.brandName(), project.companyName()));
        head.title(project.title());
        head.only(facts(project), mayEdit ? List.of(edit, add) : List.of());
        List<Component> parts = new ArrayList<>(List.of(head));
        people(project).ifPresent(parts::add);
        if (mayGrant && isOver(project)) {
            WorkIsOver.of(house, project).forEach(parts::add);
        }
        String description = project.description();
        if (description != null) {
            Prose text = new Prose(description);
            text.addClassName("description");
            parts.add(text);
        }
        InPlace.arrange(top, parts);
        if (budgets.getChildren()
                .skip(1)
                .flatMap(Component::getChildren)
                .findAny()
                .isEmpty()) {
            budgets.show(new BudgetsPanel(house, project));
        }
        if (!sameGrants) {
            granted.removeAll();
            granted.add(new ProjectAccess(house, project, mayGrant));
        }
    }

    private List<Component> facts(ProjectDetails project) {
        if (icon == null) {
            icon = AccessIcon.of(house, project, mayGrant);
            openTo.add(icon, openToWords);
        }
        icon.show(project);
        openToWords.setText(AccessIcon.words(project.openTo()));
        List<Component> facts = new ArrayList<>(List.of(
                openTo,
                Chip.of(project.status()),
                new ProjectDates(house, project.startsOn(), project.endsOn(), project.status()).withGlyph(),
                new Progress(ProjectsPage.percent(project))));
        Integer invoiced = project.invoiced();
        if (invoiced != null) {
            Span said = new Span(Words.say("project.invoiced", invoiced));
            said.addClassName("quiet");
            facts.add(said);
        }
        return facts;
    }

    /** Who of the agency is responsible, and who works on it with them; whose names are known. */
    private static Optional<Component> people(ProjectDetails project) {
        DescriptionList people = new DescriptionList();
        people.addClassName("project-people");
        PersonName manager = project.manager();
        people(people, "project.manager", manager == null ? List.of() : List.of(manager));
        people(people, "project.team", project.team());
        return people.getChildren().findAny().map(_ -> people);
    }

    private static void people(DescriptionList list, String key, List<PersonName> people) {
        if (!people.isEmpty()) {
            Div group = new Div(new DescriptionList.Term(Words.say(key)));
            people.forEach(person -> group.add(new DescriptionList.Description(new PersonBadge(person))));
            list.getElement().appendChild(group.getElement());
        }
    }
}
