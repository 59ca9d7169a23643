package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.views.audit.AccessSpan;
import io.portico.views.audit.SpanCause;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Times during which somebody could see something, in words: from when until when, what began and ended them, and why. */
final class SpanTable extends NativeTable {

    private final House house;
    private final SpanWords words;
    private final SpanAddress address;
    private final Map<AccessSpan, NativeTableRow> rows = new HashMap<>();

    /** @param address whose or of what they are */
    SpanTable(House house, SpanAddress address, String caption, List<AccessSpan> spans) {
        this.house = house;
        this.words = new SpanWords(house, address.isPerson());
        this.address = address;
        addClassName("span-table");
        NativeTableCaption title = new NativeTableCaption();
        title.setText(caption);
        NativeTableBody body = new NativeTableBody();
        spans.forEach(span -> body.add(row(span)));
        add(title, head(), body);
    }

    /** Leads to the row in which all of it is said. */
    void reveal(AccessSpan span) {
        NativeTableRow row = rows.get(span);
        if (row != null) {
            row.getElement().executeJs("this.focus({ preventScroll: true }); this.scrollIntoView({ block: 'center' })");
        }
    }

    private NativeTableHeader head() {
        NativeTableRow row = new NativeTableRow();
        for (String key : List.of(
                words.ofPerson() ? "access.thing" : "person",
                "spans.from",
                "spans.until",
                "spans.begun",
                "spans.ended",
                "spans.why",
                "spans.own")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(Words.say(key));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return new NativeTableHeader(row);
    }

    private NativeTableRow row(AccessSpan span) {
        NativeTableHeaderCell what = new NativeTableHeaderCell(other(span));
        what.getElement().setAttribute("scope", "row");
        Details why = new Details(Words.say("spans.why.show"), new Reasons(house, span.reasons()));
        why.getElement().setAttribute("aria-label", Words.say("spans.why.of", words.other(span)));
        NativeTableRow row = new NativeTableRow(
                what,
                cell("spans.from", new Span(words.from(span))),
                cell("spans.until", new Span(words.until(span))),
                cell("spans.begun", cause(span.begun())),
                cell("spans.ended", cause(span.ended())),
                cell("spans.why", why),
                cell("spans.own", own(span)));
        row.getElement().setAttribute("tabindex", "-1");
        rows.put(span, row);
        return row;
    }

    private Component other(AccessSpan span) {
        String named = span.resource();
        String id = named.substring(named.indexOf(':') + 1);
        String text = words.other(span);
        if (!words.ofPerson() || !house.seesWork()) {
            return new Span(text);
        }
        if (named.startsWith("task:")) {
            return new Link(Link.to(new TaskId(id)), text);
        }
        return named.startsWith("project:") ? new Link(Link.to(new ProjectId(id)), text) : new Span(text);
    }

    /** Where the other side is asked about in its turn, as far back. */
    private Link own(AccessSpan span) {
        String text = Words.say(words.ofPerson() ? "spans.own.thing" : "spans.own.person");
        Link link = new Link(address.about(words.key(span)).path(), text);
        link.getElement().setAttribute("aria-label", Words.say("spans.own.of", text, words.other(span)));
        return link;
    }

    private Span cause(@Nullable SpanCause cause) {
        return new Span(cause == null ? "" : words.cause(cause));
    }

    private static NativeTableCell cell(String key, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", Words.say(key));
        return cell;
    }
}
