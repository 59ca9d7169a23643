package io.portico.web.entrance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.tenancy.credentials.DashboardDesk;
import io.portico.views.PageRequest;
import io.portico.views.Posts;
import io.portico.views.Query;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalHome;
import io.portico.views.portal.PortalTask;
import io.portico.views.portal.PortalTaskLine;
import io.portico.views.portal.PortalTasks;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Due;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Refusal;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What somebody without an account was sent, one calm page: their tasks, and what was written about each. Every reading
 * asks anew whether the link counts.
 */
public final class Dashboard extends Div {

    private static final PageRequest FIRST = new PageRequest(PageRequest.MAX_LIMIT, null);

    private final House house;
    private final DashboardDesk desk;
    private final String token;

    public Dashboard(House house, DashboardDesk desk, String token) {
        this.house = house;
        this.desk = desk;
        this.token = token;
        addClassName("dashboard");
        try {
            show(ask(new FindPortalHome()), ask(FindPortalTasks.in(null, FIRST)));
        } catch (Rejected rejected) {
            sorry(rejected);
        }
    }

    private <R> R ask(Query<R> query) {
        VaadinRequest request = VaadinRequest.getCurrent();
        String from = request == null ? "" : request.getRemoteAddr();
        return house.askAs(house.within(() -> desk.open(token, from)), query);
    }

    private void sorry(Rejected rejected) {
        boolean busy = rejected.code() == Rejected.Code.TOO_MANY_REQUESTS;
        add(new FrontCard(
                house.agency().name(),
                Words.say("dashboard.no"),
                busy
                        ? Refusal.words(rejected)
                        : Words.say("dashboard.no.text", house.agency().name())));
    }

    private void show(PortalHome home, PortalTasks tasks) {
        Paragraph agency = new Paragraph(home.agency());
        agency.addClassName("brand");
        Paragraph lead = new Paragraph(Words.say("dashboard.lead", home.agency()));
        lead.addClassName("lead");
        Div sheet = new Div(agency, new H1(house.times().greeting(home.firstName())), lead);
        sheet.addClassName("dashboard-sheet");
        if (tasks.items().isEmpty()) {
            sheet.add(new EmptyState(Glyph.PROJECTS, Words.say("dashboard.none"), Words.say("dashboard.none.text")));
        }
        Div lines = new Div();
        lines.addClassName("stack");
        go(lines, tasks);
        sheet.add(lines);
        Paragraph foot = new Paragraph(Words.say("dashboard.foot"));
        foot.addClassNames("quiet", "fine");
        sheet.add(foot);
        add(sheet);
    }

    /** The tasks of this page, and where the list goes on, the way to the next. */
    private void go(Div lines, PortalTasks tasks) {
        tasks.items().forEach(task -> lines.add(line(task)));
        String next = tasks.next();
        if (next != null) {
            lines.add(way("files.more", way -> {
                PortalTasks more = ask(FindPortalTasks.in(null, new PageRequest(PageRequest.MAX_LIMIT, next)));
                lines.remove(way);
                go(lines, more);
            }));
        }
    }

    /** What was written before stands above, and above it, where that is not all, the way to what was before it. */
    private void before(Div posts, TaskId id, PageRequest page) {
        Posts part = ask(new FindPortalPosts(id, page, true));
        List<Component> above = new ArrayList<>();
        String previous = part.previous();
        if (previous != null) {
            above.add(way("thread.earlier", way -> {
                before(posts, id, new PageRequest(PageRequest.MAX_LIMIT, previous));
                posts.remove(way);
            }));
        }
        part.items().forEach(post -> above.add(new SentPost(post, house.times())));
        for (int i = 0; i < above.size(); i++) {
            posts.addComponentAtIndex(i, above.get(i));
        }
    }

    private static Button way(String words, Consumer<Button> onward) {
        Button way = new Button(Words.say(words));
        way.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        way.addClickListener(_ -> Notice.attempt(() -> onward.accept(way)));
        return way;
    }

    private Details line(PortalTaskLine task) {
        Span name = new Span(task.name());
        name.addClassName("row-title");
        Div marks = new Div(Chip.of(task.status()));
        marks.addClassName("marks");
        if (task.deadline() != null) {
            marks.add(new Due(house, task.deadline(), task.status()));
        }
        Div head = new Div(name, marks);
        head.addClassName("dashboard-line");
        Details details = new Details(head);
        details.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && details.getContent().findAny().isEmpty()) {
                read(details, task.id());
            }
        });
        return details;
    }

    private void read(Details details, TaskId id) {
        Notice.attempt(() -> {
            PortalTask task = ask(new FindPortalTask(id));
            String description = task.description();
            if (description != null) {
                details.add(new Prose(description));
            }
            Div posts = new Div();
            before(posts, id, FIRST);
            if (posts.getComponentCount() == 0) {
                Paragraph nothing = new Paragraph(Words.say("dashboard.noPosts"));
                nothing.addClassName("quiet");
                posts.add(nothing);
            }
            details.add(posts);
        });
    }
}
