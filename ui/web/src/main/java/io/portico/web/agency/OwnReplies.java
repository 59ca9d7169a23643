package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.person.PersonKind;
import io.portico.views.PageRequest;
import io.portico.views.PostLine;
import io.portico.views.agency.FindThread;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Objects;

/** The newest replies of the agency's own in a conversation with people outside, to see whether one was meant as a note. */
final class OwnReplies extends Div {

    private static final PageRequest NEWEST = new PageRequest(20, null);
    private static final int SHOWN = 5;
    private static final int MAX_WORDS = 160;

    OwnReplies(House house, TaskId task, Audience audience) {
        addClassName("explanation");
        List<PostLine> own = house.ask(new FindThread(task, ThreadName.of(audience), NEWEST, true)).items().stream()
                .filter(post -> post.author().kind() == PersonKind.EMPLOYEE && post.text() != null)
                .toList();
        List<PostLine> newest = own.subList(Math.max(0, own.size() - SHOWN), own.size());
        if (newest.isEmpty()) {
            add(new Paragraph(Words.say("ask.notes.none")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        newest.forEach(post -> {
            Span when = new Span(
                    Words.say("reason.by", post.author().name(), house.times().exact(post.at())));
            when.addClassName("quiet");
            Div words = new Div(new Span(beginning(Objects.requireNonNullElse(post.text(), ""))), when);
            words.addClassName("row-words");
            rows.add(new ListItem(words));
        });
        add(new Paragraph(Words.say("ask.notes.own")), rows, new Link(Link.to(task), Words.say("ask.notes.open")));
    }

    private static String beginning(String text) {
        return text.length() <= MAX_WORDS ? text : text.substring(0, MAX_WORDS) + "…";
    }
}
