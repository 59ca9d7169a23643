package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import io.portico.messages.person.Permission;
import io.portico.views.agency.FindToday;
import io.portico.views.agency.Today;
import io.portico.web.parts.Alarm;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.UnsentReplies;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the agency: tasks from the portal to review, and replies that nobody has answered; what the reader has not
 * read; and whose access ends soon, for those who can extend it.
 */
public final class TodayPage extends Div {

    private final WaitingTasks toReview;
    private final WaitingTasks toAnswer;
    private final Alarm alarm;
    private @Nullable Live<Today> live;

    public TodayPage(House house) {
        Panel review =
                new Panel(Words.say("today.review"), new Link("tasks?toReview=true", Words.say("today.review.all")));
        Panel unanswered = new Panel(
                Words.say("today.unanswered"),
                new Link("tasks?waiting=OVERDUE,DUE_TODAY,IN_TIME&sort=WAITING", Words.say("today.unanswered.all")));
        toReview = new WaitingTasks(house, review, true);
        toAnswer = new WaitingTasks(house, unanswered, false);
        addClassName("page");
        Div further = new Div(review, new UnreadConversations(house));
        further.addClassName("today-stack");
        if (house.may(Permission.ACCESS_GRANT)) {
            further.add(new EndingSoon(house));
        }
        Div columns = new Div(unanswered, further);
        columns.addClassName("columns");
        add(new Head(house.times().greeting(house.me().firstName())), new UnsentReplies(house));
        if (house.may(Permission.ACCESS_GRANT)) {
            Panel requests = new Panel(Words.say("requests"));
            requests.show(new RequestsPanel(house).hidingWhenEmpty(requests));
            add(requests);
        }
        add(new MyApprovals(house), columns);
        alarm = new Alarm(this, house, this::asTimePasses);
        live = Live.keep(
                this,
                house,
                Set.of("task", "response-targets"),
                () -> house.ask(new FindToday()),
                this::show,
                () -> show(new Today(List.of(), 0, List.of(), 0, null)));
    }

    /** The time for an answer runs out although nothing happens. */
    private void asTimePasses() {
        Live<Today> kept = live;
        if (kept != null) {
            kept.soon();
        }
    }

    private void show(Today today) {
        alarm.set(today.changesAt());
        toAnswer.show(today.unanswered(), today.unansweredTotal());
        toReview.show(today.toReview(), today.toReviewTotal());
    }
}
