package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.Check;
import io.portico.messages.ReviewId;
import io.portico.messages.person.Permission;
import io.portico.messages.review.CancelReview;
import io.portico.messages.review.ReassignReview;
import io.portico.views.PageRequest;
import io.portico.views.agency.EmployeeDetails;
import io.portico.views.audit.FindReview;
import io.portico.views.audit.ReviewDetails;
import io.portico.views.audit.ReviewLine;
import io.portico.views.audit.ReviewProgress;
import io.portico.web.parts.Download;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Progress;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A review: what each person outside has, who gave it, and what the reviewer says to it. */
public final class ReviewPage extends Div {

    private static final int WHOLE_PERCENT = 100;

    /** How many lines are shown at first, and how many more each time. */
    private static final int PORTION = PageRequest.MAX_LIMIT;

    private final House house;
    private final ReviewId id;
    private final Live<Shown> live;
    private final ReviewAnswers answers;
    private int portions = 1;

    private record Shown(ReviewDetails review, List<ReviewLine> lines, boolean more) {}

    public ReviewPage(House house, ReviewId id) {
        this.house = house;
        this.id = id;
        this.answers = new ReviewAnswers(house, id);
        addClassName("page");
        live = Live.keep(this, house, Set.of("access"), this::ask, this::show, () -> Gone.show(this));
    }

    private Shown ask() {
        ReviewDetails review = house.ask(new FindReview(id, new PageRequest(PORTION, null)));
        List<ReviewLine> lines = new ArrayList<>(review.items());
        String next = review.next();
        for (int portion = 1; portion < portions && next != null; portion++) {
            ReviewDetails part = house.ask(new FindReview(id, new PageRequest(PORTION, next)));
            lines.addAll(part.items());
            next = part.next();
        }
        return new Shown(review, List.copyOf(lines), next != null);
    }

    private void show(Shown shown) {
        removeAll();
        ReviewDetails review = shown.review();
        add(head(review), summary(review));
        Map<String, List<ReviewLine>> byPerson = shown.lines().stream()
                .collect(Collectors.groupingBy(line -> line.userId().value(), LinkedHashMap::new, Collectors.toList()));
        byPerson.values().forEach(lines -> add(new ReviewedPerson(house, lines, review.mayDecide(), answers)));
        if (shown.more()) {
            add(new Button(Words.say("reviews.more"), _ -> {
                portions++;
                live.again();
            }));
        }
        answers.moveOn();
    }

    private Head head(ReviewDetails review) {
        Head head = new Head(review.name())
                .above(new Link(ReviewsPage.ADDRESS, Words.say("reviews")))
                .below(
                        ReviewWords.chip(review.state()),
                        new Span(ReviewWords.scope(review.scope(), review.scopeName())),
                        new Span(Words.say("reviews.by", review.reviewerName())));
        if (house.may(Permission.EXPORT)) {
            head.actions(new Download(
                    "api/v1/access/reviews/" + review.id().value() + "/result.csv", Words.say("reviews.export")));
        }
        if (review.mayLead()) {
            head.actions(
                    new Button(Words.say("reviews.reassign"), _ -> reassign(review)),
                    new Button(Words.say("reviews.cancel"), _ -> cancel(review)));
        }
        return head;
    }

    private Div summary(ReviewDetails review) {
        ReviewProgress progress = review.progress();
        long answered = progress.items() - progress.waiting();
        Paragraph words = new Paragraph(
                switch (review.state()) {
                    case RUNNING ->
                        Words.say(
                                "reviews.running",
                                progress.waiting(),
                                house.times().exact(review.endsAt()));
                    case OVER ->
                        Words.say("reviews.over", progress.confirmed(), progress.takenAway(), progress.notConfirmed());
                    case CANCELLED -> Words.say("reviews.cancelled", progress.takenAway());
                });
        Div summary = new Div(words, new Progress((int) (WHOLE_PERCENT * answered / Math.max(1, progress.items()))));
        summary.addClassName("panel");
        return summary;
    }

    private void reassign(ReviewDetails review) {
        FormDialog dialog = new FormDialog(Words.say("reviews.reassign"), Words.say("reviews.reassign.do"));
        ComboBox<EmployeeDetails> reviewer =
                dialog.fields().name("reviewerId", new ComboBox<>(Words.say("reviews.reviewer")));
        reviewer.setItems(new Known(house).employees());
        reviewer.setItemLabelGenerator(Known::name);
        dialog.body(reviewer);
        dialog.onSubmit(() -> {
            EmployeeDetails chosen = Check.present("reviewerId", reviewer.getValue());
            house.send(new ReassignReview(id, chosen.id()));
            Notice.done(Words.say("reviews.reassigned", review.name(), Known.name(chosen)));
        });
        dialog.open();
    }

    /** Cancelling gives nothing and takes nothing; but there is no way back, so it is asked for once more. */
    private void cancel(ReviewDetails review) {
        FormDialog dialog =
                new FormDialog(Words.say("reviews.cancel.title", review.name()), Words.say("reviews.cancel"));
        dialog.body(new Paragraph(Words.say("reviews.cancel.text")));
        dialog.onSubmit(() -> {
            house.send(new CancelReview(id));
            Notice.done(Words.say("reviews.cancel.done", review.name()));
        });
        dialog.open();
    }
}
