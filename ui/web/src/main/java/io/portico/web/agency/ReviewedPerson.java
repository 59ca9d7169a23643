package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.views.audit.ReviewLine;
import io.portico.views.audit.ReviewLineState;
import io.portico.web.parts.House;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Objects;

/** What a review lists of one person: each access with who gave it, and what is said to it. */
final class ReviewedPerson extends Div {

    private final House house;
    private final boolean mayDecide;
    private final ReviewAnswers answers;

    ReviewedPerson(House house, List<ReviewLine> lines, boolean mayDecide, ReviewAnswers answers) {
        this.house = house;
        this.mayDecide = mayDecide;
        this.answers = answers;
        ReviewLine first = lines.getFirst();
        List<ReviewLine> waiting = lines.stream()
                .filter(line -> line.state() == ReviewLineState.WAITING)
                .toList();
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        lines.forEach(line -> rows.add(row(line)));
        String title = Words.say("person.withKind", first.name(), Words.say(first.kind()));
        Panel panel =
                mayDecide && waiting.size() > 1 ? new Panel(title, whole(first.name(), waiting)) : new Panel(title);
        add(panel.show(rows));
    }

    private Component whole(String name, List<ReviewLine> waiting) {
        Button confirm = new Button(Words.say("reviews.confirmAll"), _ -> answers.confirm(waiting));
        confirm.setAriaLabel(Words.say("reviews.confirmAll.of", name));
        Button take = new Button(Words.say("reviews.takeAll"), _ -> answers.takeAway(waiting));
        take.setAriaLabel(Words.say("reviews.takeAll.of", name));
        Div both = new Div(confirm, take);
        both.addClassName("marks");
        return both;
    }

    private ListItem row(ReviewLine line) {
        String thing = Objects.requireNonNullElse(line.label(), Words.say("thing.unnamed"));
        String called = Words.say("reviews.line." + line.access(), thing);
        Span title = new Span(called);
        title.addClassName("row-title");
        Div words = new Div(title);
        words.addClassName("row-words");
        if (line.givenAt() != null && line.givenBy() != null) {
            Span given = new Span(
                    Words.say("reviews.given", line.givenBy(), house.times().exact(line.givenAt())));
            given.addClassName("quiet");
            words.add(given);
        }
        if (line.decidedAt() != null) {
            Span decided = new Span(Words.say(
                    "reviews.decided",
                    Objects.requireNonNullElse(line.decidedBy(), ""),
                    house.times().exact(line.decidedAt())));
            decided.addClassName("quiet");
            words.add(decided);
        }
        Div marks = new Div(ReviewWords.chip(line.state()));
        marks.addClassName("marks");
        if (mayDecide && line.anewAt() == null) {
            buttons(line, called, marks);
        }
        ListItem row = new ListItem(words, marks);
        row.addClassName("reviewed");
        return row;
    }

    private void buttons(ReviewLine line, String called, Div marks) {
        if (line.state() == ReviewLineState.WAITING) {
            Button confirm = new Button(Words.say("reviews.confirm"), _ -> answers.confirm(List.of(line)));
            confirm.setAriaLabel(Words.say("reviews.confirm.of", called, line.name()));
            answers.asks(line, confirm);
            marks.add(confirm);
        } else if (line.state() == ReviewLineState.TAKEN_AWAY) {
            Button back = new Button(Words.say("reviews.giveBack"), _ -> answers.giveBack(line));
            back.setAriaLabel(Words.say("reviews.giveBack.of", called, line.name()));
            marks.add(back);
        }
        if (line.state() == ReviewLineState.WAITING || line.state() == ReviewLineState.CONFIRMED) {
            Button take = new Button(Words.say("reviews.take"), _ -> answers.takeAway(List.of(line)));
            take.setAriaLabel(Words.say("reviews.take.of", called, line.name()));
            marks.add(take);
        }
    }
}
