package io.portico.web.entrance;

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
import io.portico.web.parts.Chip;
import io.portico.web.parts.Due;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Refusal;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;
import java.util.List;

/**
 * What somebody without an account was sent, one calm page: their tasks, and what was written about each. Every reading
 * asks anew whether the link counts.
 */
public final class Dashboard extends Div {

    private static final PageRequest MOST = new PageRequest(PageRequest.MAX_LIMIT, null);

    private final House house;
    private final DashboardDesk desk;
    private final String token;

    public Dashboard(House house, DashboardDesk desk, String token) {
        this.house = house;
        this.desk = desk;
        this.token = token;
        addClassName("dashboard");
        try {
            show(ask(new FindPortalHome()), ask(FindPortalTasks.in(null, MOST)).items());
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

    private void show(PortalHome home, List<PortalTaskLine> tasks) {
        Paragraph agency = new Paragraph(home.agency());
        agency.addClassName("brand");
        Paragraph lead = new Paragraph(Words.say("dashboard.lead", home.agency()));
        lead.addClassName("lead");
        Div sheet = new Div(agency, new H1(house.times().greeting(home.firstName())), lead);
        sheet.addClassName("dashboard-sheet");
        if (tasks.isEmpty()) {
            sheet.add(new EmptyState(Glyph.PROJECTS, Words.say("dashboard.none"), Words.say("dashboard.none.text")));
        }
        tasks.forEach(task -> sheet.add(line(task)));
        Paragraph foot = new Paragraph(Words.say("dashboard.foot"));
        foot.addClassNames("quiet", "fine");
        sheet.add(foot);
        add(sheet);
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
            Posts posts = ask(new FindPortalPosts(id, MOST, true));
            if (posts.items().isEmpty()) {
                Paragraph nothing = new Paragraph(Words.say("dashboard.noPosts"));
                nothing.addClassName("quiet");
                details.add(nothing);
            }
            posts.items().forEach(post -> details.add(new SentPost(post, house.times())));
        });
    }
}
