package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** A small table of things and their figures, read across; on a narrow page it scrolls within itself. */
public final class Figures extends Div {

    private final NativeTableBody body = new NativeTableBody();

    /** @param headings the first stands over the things, the others over their figures */
    public Figures(String label, String... headings) {
        NativeTableRow head = new NativeTableRow();
        for (String heading : headings) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableHeader top = new NativeTableHeader();
        top.add(head);
        NativeTable table = new NativeTable();
        table.add(top, body);
        table.getElement().setAttribute("aria-label", label);
        add(table);
        addClassName("figures");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", label);
    }

    public Figures row(String thing, String... figures) {
        return row(new Span(thing), figures);
    }

    public Figures row(Component thing, String... figures) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell first = new NativeTableHeaderCell();
        first.add(thing);
        first.getElement().setAttribute("scope", "row");
        row.add(first);
        for (String figure : figures) {
            row.add(new NativeTableCell(figure));
        }
        body.add(row);
        return this;
    }

    /** The last row, which adds up. */
    public Figures sum(String thing, String... figures) {
        row(thing, figures);
        body.getElement()
                .getChild(body.getElement().getChildCount() - 1)
                .getClassList()
                .add("sum");
        return this;
    }
}
