package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.ProjectId;
import io.portico.messages.ReviewId;
import io.portico.messages.TaskId;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.project.History;
import io.portico.messages.review.DecideReviewItems;
import io.portico.messages.review.ReviewDecision;
import io.portico.views.audit.ReviewLine;
import io.portico.web.parts.Consequence;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says: to confirm changes nothing and is done at once; what takes or gives back shows its consequence
 * first. The page is shown anew after each answer, and the focus goes on to the next question.
 */
final class ReviewAnswers {

    private final House house;
    private final ReviewId review;
    private final Map<String, Button> questions = new LinkedHashMap<>();
    private @Nullable String answered;

    ReviewAnswers(House house, ReviewId review) {
        this.house = house;
        this.review = review;
    }

    /** A line that waits for an answer, by the button that confirms it; lines come in their order. */
    void asks(ReviewLine line, Button confirm) {
        questions.put(line.id(), confirm);
    }

    /** The page was shown anew: whoever answered goes on with what comes after it. */
    void moveOn() {
        String last = answered;
        if (last != null) {
            answered = null;
            int place = Integer.parseInt(last);
            questions.entrySet().stream()
                    .filter(question -> Integer.parseInt(question.getKey()) > place)
                    .findFirst()
                    .ifPresent(question -> question.getValue().focus());
        }
        questions.clear();
    }

    void confirm(List<ReviewLine> lines) {
        answered = lines.getLast().id();
        if (!Notice.attempt(() -> say(lines, ReviewDecision.CONFIRM))) {
            answered = null;
        }
    }

    void takeAway(List<ReviewLine> lines) {
        ReviewLine last = lines.getLast();
        new Consequence(house, Words.say("reviews.take.title", last.name()), Words.say("reviews.take"))
                .plan(lines.stream().map(line -> planned(line, false)).toList())
                .onConfirm(
                        () -> {
                            answered = last.id();
                            say(lines, ReviewDecision.TAKE_AWAY);
                        },
                        () -> say(lines, ReviewDecision.CONFIRM),
                        Words.say("reviews.taken", last.name()))
                .open();
    }

    void giveBack(ReviewLine line) {
        List<ReviewLine> lines = List.of(line);
        new Consequence(house, Words.say("reviews.back.title", line.name()), Words.say("reviews.confirm"))
                .plan(List.of(planned(line, true)))
                .onConfirm(
                        () -> say(lines, ReviewDecision.CONFIRM),
                        () -> say(lines, ReviewDecision.TAKE_AWAY),
                        Words.say("reviews.back", line.name()))
                .open();
    }

    private void say(List<ReviewLine> lines, ReviewDecision decision) {
        Set<String> items = lines.stream().map(ReviewLine::id).collect(Collectors.toSet());
        house.send(new DecideReviewItems(review, items, decision));
    }

    private static PlannedChange planned(ReviewLine line, boolean given) {
        String id = line.resource().substring(line.resource().indexOf(':') + 1);
        return switch (line.access()) {
            case ACCOUNT -> Plans.active(line.userId(), given);
            case BRAND -> Plans.brand(line.userId(), new BrandId(id), given);
            case GRANT ->
                given ? Plans.grant(new ProjectId(id), line.userId()) : Plans.revoke(new ProjectId(id), line.userId());
            case SHARE ->
                given
                        ? Plans.share(new TaskId(id), line.userId(), History.ALL)
                        : Plans.unshare(new TaskId(id), line.userId());
            case BUDGET ->
                given ? Plans.grant(new BudgetId(id), line.userId()) : Plans.revoke(new BudgetId(id), line.userId());
        };
    }
}
