package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.Audience;
import io.portico.messages.person.Permission;
import io.portico.views.PageRequest;
import io.portico.views.Percent;
import io.portico.views.PersonName;
import io.portico.views.agency.FindProjects;
import io.portico.views.agency.GrantLine;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.ProjectSeers;
import io.portico.views.agency.Projects;
import io.portico.web.parts.AccessIcon;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Dots;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Faces;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.LiveGrid;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Progress;
import io.portico.web.parts.ProjectDates;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** All projects, each with whom it is open to. */
public final class ProjectsPage extends Div {

    private final House house;
    private final boolean mayGrant;
    private final boolean mayEdit;

    /** @param query which projects are shown, and in which order */
    public ProjectsPage(House house, QueryParameters query) {
        this.house = house;
        this.mayGrant = house.may(Permission.ACCESS_GRANT);
        this.mayEdit = house.may(Permission.WORK_EDIT);
        addClassName("page");
        Head head = new Head(Words.say("projects"));
        if (mayEdit) {
            Button add = new Button(Words.say("projects.add"), Glyph.PLUS.draw(), _ -> add());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Link bring = new Link(ImportsPage.ADDRESS, Words.say("imports"));
            bring.addClassName("head-link");
            head.actions(bring, add);
        }
        add(head, new ProjectDesk(house, ProjectAddress.of(query), this::list));
    }

    private LiveGrid<ProjectDetails> list(ProjectAddress address) {
        LiveGrid<ProjectDetails> list = new LiveGrid<>(
                house,
                Words.say("projects"),
                Set.of("project", "task", "budget", "invoice", "access"),
                page -> {
                    Projects part = house.ask(address.question(page));
                    return new Slice<>(part.items(), part.next());
                },
                () -> nothing(address));
        columns(list.grid());
        if (mayGrant) {
            list.choosing(ProjectDetails::id, new ProjectsTogether(house).bar());
        }
        return list;
    }

    private void columns(Grid<ProjectDetails> grid) {
        grid.addComponentColumn(project -> AccessIcon.of(house, project, mayGrant))
                .setHeader(Words.say("projects.access"))
                .setWidth("112px")
                .setFlexGrow(0);
        grid.addComponentColumn(ProjectsPage::title)
                .setHeader(Words.say("project"))
                .setFlexGrow(3)
                .setWidth("200px");
        grid.addComponentColumn(ProjectsPage::manager)
                .setHeader(Words.say("project.manager"))
                .setWidth("152px");
        grid.addComponentColumn(ProjectsPage::outside)
                .setHeader(Words.say("project.outside"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addComponentColumn(project -> Chip.of(project.status()))
                .setHeader(Words.say("project.status"))
                .setWidth("144px")
                .setFlexGrow(0);
        grid.addComponentColumn(ProjectsPage::progress)
                .setHeader(Words.say("project.progress"))
                .setWidth("136px")
                .setFlexGrow(0);
        grid.addComponentColumn(
                        project -> new ProjectDates(house, project.startsOn(), project.endsOn(), project.status()))
                .setHeader(Words.say("project.dates"))
                .setWidth("136px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions)
                .setHeader(hidden(Words.say("actions")))
                .setWidth("56px")
                .setFlexGrow(0);
    }

    static int percent(ProjectDetails project) {
        return Objects.requireNonNullElse(Percent.of(project.tasksDone(), project.tasks()), 0);
    }

    private static Span hidden(String words) {
        Span span = new Span(words);
        span.addClassName("hidden");
        return span;
    }

    private static Component title(ProjectDetails project) {
        Span brand = new Span(project.brandName());
        brand.addClassName("quiet");
        Link title = new Link(Link.to(project.id()), project.title());
        title.addClassName("row-title");
        Div words = new Div(title, brand);
        words.addClassName("row-words");
        return words;
    }

    private static Component manager(ProjectDetails project) {
        PersonName manager = project.manager();
        return manager == null ? new Span() : new PersonBadge(manager);
    }

    /** Who sees it, by whatever way; to those who do not read access, who is named on it. */
    static Faces outside(ProjectDetails project) {
        ProjectSeers seers = project.outside();
        if (seers != null) {
            return new Faces("project.outside.names", seers.first(), seers.count());
        }
        List<PersonName> named =
                project.grants().stream().map(GrantLine::person).toList();
        return new Faces("project.outside.named", named, named.size());
    }

    /** How much is done, and to those who see bills, how much was invoiced. */
    private static Component progress(ProjectDetails project) {
        Div words = new Div(new Progress(percent(project)));
        words.addClassName("row-words");
        Integer invoiced = project.invoiced();
        if (invoiced != null) {
            Span said = new Span(Words.say("project.invoiced", invoiced));
            said.addClassName("quiet");
            words.add(said);
        }
        return words;
    }

    private Component actions(ProjectDetails project) {
        Dots more = new Dots(Words.say("actions.of", project.title()));
        ContextMenu menu = more.menu();
        menu.addItem(Words.say("open"), _ -> more.getUI().ifPresent(ui -> ui.navigate(Link.to(project.id()))));
        if (mayEdit) {
            menu.addItem(Words.say("edit"), _ -> new ProjectDialog(house, project).open());
        }
        if (mayGrant) {
            menu.addItem(Words.say("grants.give"), _ -> GiveAccess.to(house, project, Audience.CLIENT)
                    .open());
        }
        return more;
    }

    /** Although nothing is filtered, all there is may be over. */
    private Component nothing(ProjectAddress address) {
        boolean others = address.isFiltered()
                || !house.ask(new FindProjects(new PageRequest(1, null)))
                        .items()
                        .isEmpty();
        return others
                ? new EmptyState(Glyph.PROJECTS, Words.say("projects.noneSo"), Words.say("projects.noneSo.text"))
                : new EmptyState(Glyph.PROJECTS, Words.say("projects.none"), Words.say("projects.none.text"));
    }

    private void add() {
        new ProjectDialog(house, null).open();
    }
}
