package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.grid.ColumnRendering;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.Footing;
import io.portico.views.audit.AccessBrand;
import io.portico.views.audit.AccessMatrix;
import io.portico.views.audit.FindMatrix;
import io.portico.views.audit.MatrixFilter;
import io.portico.views.audit.MatrixProject;
import io.portico.views.audit.MatrixRow;
import io.portico.web.parts.AccessIcon;
import io.portico.web.parts.Chip;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.LiveGrid;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cells: people down, projects across. Rows are fetched and columns drawn as far as somebody looks, and a cell is a
 * few words of data instead of a component, so that thousands of them are no burden.
 */
final class MatrixGrid extends Div {

    private static final int ROWS_AT_ONCE = 30;
    private static final int PERSON_WIDTH = 200;
    private static final int PROJECT_WIDTH = 112;

    private static final String CELL =
            "<span class='footing tone-${item.tone}'><span class='glyph' aria-hidden='true'><svg viewBox='0 0 20 20'"
                    + " focusable='false'><use href='#glyph-${item.drawing}'></use></svg></span>"
                    + "<span class='hidden'>${item.word}</span></span>";

    private final House house;
    private final @Nullable Instant at;
    private final Map<Grid.Column<MatrixRow>, MatrixProject> byColumn = new HashMap<>();
    private final Map<String, MatrixProject> byId;

    MatrixGrid(
            House house,
            AccessBrand brand,
            List<MatrixProject> projects,
            @Nullable Instant at,
            MatrixFilter filter,
            @Nullable String projectsAfter) {
        this.house = house;
        this.at = at;
        this.byId = projects.stream().collect(Collectors.toMap(one -> one.id().value(), one -> one));
        addClassName("matrix-grid");
        LiveGrid<MatrixRow> list = new LiveGrid<>(
                house,
                Words.say("matrix.of", brand.name()),
                Set.of("access", "project", "user"),
                page -> {
                    AccessMatrix part = house.ask(new FindMatrix(brand.id(), at, filter, page, projectsAfter));
                    return new Slice<>(part.items(), part.next());
                },
                () -> new EmptyState(Glyph.PEOPLE, Words.say("matrix.nobody"), Words.say("matrix.nobody.text")));
        Grid<MatrixRow> grid = list.grid();
        grid.setPageSize(ROWS_AT_ONCE);
        grid.setColumnRendering(ColumnRendering.LAZY);
        grid.addComponentColumn(this::person)
                .setHeader(Words.say("person"))
                .setWidth(PERSON_WIDTH + "px")
                .setFlexGrow(0)
                .setFrozen(true);
        for (int i = 0; i < projects.size(); i++) {
            column(grid, projects.get(i), i);
        }
        grid.addItemClickListener(event -> {
            MatrixProject project = byColumn.get(event.getColumn());
            if (project != null) {
                explain(event.getItem(), project);
            }
        });
        onEnter(grid);
        // No wider than its columns and the line around it.
        list.getStyle().setMaxWidth(PERSON_WIDTH + PROJECT_WIDTH * projects.size() + 2 + "px");
        add(drawings(), list);
    }

    private void column(Grid<MatrixRow> grid, MatrixProject project, int place) {
        Grid.Column<MatrixRow> column = grid.addColumn(LitRenderer.<MatrixRow>of(CELL)
                        .withProperty("tone", row -> tone(cell(row, place)))
                        .withProperty(
                                "drawing", row -> Chip.glyph(cell(row, place)).name())
                        .withProperty("word", row -> Words.say(cell(row, place))))
                .setHeader(header(project))
                .setWidth(PROJECT_WIDTH + "px")
                .setFlexGrow(0)
                .setTooltipGenerator(
                        row -> Words.say("matrix.cell", row.name(), title(project), Words.say(cell(row, place))));
        column.getElement().setProperty("porticoProject", project.id().value());
        byColumn.put(column, project);
    }

    private static Footing cell(MatrixRow row, int place) {
        return place < row.cells().size() ? row.cells().get(place) : Footing.UNKNOWN;
    }

    private static String tone(Footing footing) {
        return Chip.tone(footing).name().toLowerCase(Locale.ROOT);
    }

    private static String title(MatrixProject project) {
        return Objects.requireNonNullElse(project.title(), Words.say("thing.unnamed"));
    }

    private Component header(MatrixProject project) {
        Span title = new Span(title(project));
        title.addClassName("matrix-title");
        title.setTitle(title(project));
        Div header = new Div(
                house.seesWork() ? new Link(Link.to(project.id()), title) : title, AccessIcon.state(project.openTo()));
        header.addClassName("matrix-head");
        return header;
    }

    private Component person(MatrixRow row) {
        PersonBadge badge = new PersonBadge(row.name(), row.kind());
        String path = (row.kind() == PersonKind.CLIENT ? "clients/" : "partners/")
                + row.id().value();
        Div words = new Div(house.may(Permission.PEOPLE_VIEW) ? new Link(path, badge) : badge);
        words.addClassName("row-words");
        return words;
    }

    /** The grid itself leads the arrow keys through the cells; Enter asks about the one they are at. */
    private void onEnter(Grid<MatrixRow> grid) {
        String item = "element.getEventContext(event)?.item?.key ?? ''";
        String column = "element.getEventContext(event)?.column?.porticoProject ?? ''";
        grid.getElement()
                .addEventListener("keydown", event -> {
                    String key = event.getEventData().path(item).asString("");
                    MatrixProject project =
                            byId.get(event.getEventData().path(column).asString(""));
                    MatrixRow row = key.isEmpty()
                            ? null
                            : grid.getDataCommunicator().getKeyMapper().get(key);
                    if (row != null && project != null) {
                        explain(row, project);
                    }
                })
                .setFilter("event.key === 'Enter'")
                .addEventData(item)
                .addEventData(column);
    }

    private void explain(MatrixRow row, MatrixProject project) {
        Answering.open(
                Words.say("matrix.cell.title", row.name(), title(project)),
                new Explanation(
                        house,
                        new Explanation.Asked(
                                row.id(),
                                row.name(),
                                row.kind(),
                                "view",
                                project.id().named(),
                                at)));
    }

    /** Each drawing once; the cells point to it. */
    private static Html drawings() {
        return new Html("<span class='glyph hidden' aria-hidden='true'><svg>"
                + Arrays.stream(Footing.values())
                        .map(Chip::glyph)
                        .distinct()
                        .map(Glyph::symbol)
                        .collect(Collectors.joining())
                + "</svg></span>");
    }
}
