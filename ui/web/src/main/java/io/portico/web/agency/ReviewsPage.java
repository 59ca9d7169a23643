package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.person.Permission;
import io.portico.views.PageRequest;
import io.portico.views.audit.FindReviews;
import io.portico.views.audit.ReviewSummary;
import io.portico.views.audit.Reviews;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.Set;

/** All reviews of access: about what, by whom, until when, and how far they have come. */
public final class ReviewsPage extends Div {

    static final String ADDRESS = "access/reviews";
    private static final PageRequest MOST = new PageRequest(PageRequest.MAX_LIMIT, null);

    private final House house;
    private final Panel panel = new Panel(Words.say("reviews"));

    public ReviewsPage(House house) {
        this.house = house;
        addClassName("page");
        Head head = new Head(Words.say("reviews")).above(new Link("access", Words.say("access")));
        if (house.may(Permission.SETS_EDIT) && house.may(Permission.ACCESS_GRANT)) {
            Button start =
                    new Button(Words.say("reviews.start"), Glyph.PLUS.draw(), _ -> new ReviewDialog(house).open());
            start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(start);
        }
        Paragraph about = new Paragraph(Words.say("reviews.about"));
        about.addClassNames("quiet", "description");
        add(head, about, panel);
        Live.keep(
                this,
                house,
                Set.of("access"),
                () -> house.ask(new FindReviews(MOST)),
                this::show,
                () -> Gone.show(this));
    }

    private void show(Reviews reviews) {
        if (reviews.items().isEmpty()) {
            panel.show(new EmptyState(Glyph.SHIELD, Words.say("reviews.none"), Words.say("reviews.none.text")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        reviews.items().forEach(review -> rows.add(row(review)));
        panel.show(rows);
        if (reviews.next() != null) {
            panel.also(new Paragraph(Words.say("sets.more", PageRequest.MAX_LIMIT)));
        }
    }

    private ListItem row(ReviewSummary review) {
        Span name = new Span(review.name());
        name.addClassName("row-title");
        Span about = new Span(
                Words.say("reviews.row", ReviewWords.scope(review.scope(), review.scopeName()), review.reviewerName()));
        about.addClassName("quiet");
        Div words = new Div(name, about);
        words.addClassName("row-words");
        Div marks = new Div(
                new Span(ReviewWords.progress(review.progress())),
                house.times().day(review.dueOn()),
                ReviewWords.chip(review.state()));
        marks.addClassName("marks");
        Link link = new Link(ADDRESS + "/" + review.id().value(), words, marks);
        link.addClassName("row-link");
        return new ListItem(link);
    }
}
