package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.portico.messages.Audience;
import io.portico.messages.person.Permission;
import io.portico.messages.project.Footing;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessBrand;
import io.portico.views.audit.AccessMatrix;
import io.portico.views.audit.FindAccessBrands;
import io.portico.views.audit.FindMatrix;
import io.portico.views.audit.MatrixFilter;
import io.portico.views.audit.MatrixProject;
import io.portico.web.parts.Chip;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who outside sees which projects of a brand: what to look at, and the cells. */
final class MatrixPanel extends Div {

    private static final PageRequest FIRST = new PageRequest(1, null);

    private final House house;
    private final ComboBox<AccessBrand> brand = new ComboBox<>(Words.say("brand"));
    private final TextField like = new TextField(Words.say("person"));
    private final Select<Company> company = new Select<>();
    private final Select<Audience> audience = new Select<>();
    private final Select<Footing> footing = new Select<>();
    private final DateTimePicker at = new DateTimePicker(Words.say("access.at"));
    private final Anchor export = new Anchor();
    private final Div cells = new Div();
    private @Nullable String projectsAfter;

    /** Whose people are wanted; without a brand, those of no company. */
    private record Company(@Nullable AccessBrand of) {}

    MatrixPanel(House house) {
        this.house = house;
        addClassNames("stack", "matrix");
        cells.addClassName("matrix-cells");
        List<AccessBrand> brands = house.ask(new FindAccessBrands()).items();
        if (brands.isEmpty()) {
            add(new EmptyState(Glyph.SHIELD, Words.say("matrix.noBrands"), Words.say("matrix.noBrands.text")));
            return;
        }
        Div form = new Div(brand, like, company, audience, footing, at, export);
        form.addClassName("asking");
        fields(brands);
        add(form, legend(), cells);
        begin();
    }

    private void fields(List<AccessBrand> brands) {
        brand.setItems(brands);
        brand.setItemLabelGenerator(one -> Words.say("brand.of", one.name(), one.company()));
        brand.setValue(brands.getFirst());
        brand.setRequiredIndicatorVisible(true);
        brand.addValueChangeListener(event -> {
            if (event.getValue() == null) {
                brand.setValue(event.getOldValue());
            } else {
                companies();
                begin();
            }
        });
        like.setValueChangeMode(ValueChangeMode.LAZY);
        like.setClearButtonVisible(true);
        like.setMaxLength(200);
        like.addValueChangeListener(_ -> show());
        company.setLabel(Words.say("company"));
        company.setEmptySelectionAllowed(true);
        company.setEmptySelectionCaption(Words.say("matrix.anyCompany"));
        company.setItemLabelGenerator(MatrixPanel::companyName);
        company.addValueChangeListener(_ -> show());
        companies();
        audience.setLabel(Words.say("matrix.audience"));
        audience.setItems(Audience.values());
        audience.setEmptySelectionAllowed(true);
        audience.setEmptySelectionCaption(Words.say("matrix.anyAudience"));
        audience.setItemLabelGenerator(one -> one == null ? Words.say("matrix.anyAudience") : Words.say(one));
        audience.addValueChangeListener(_ -> show());
        footing.setLabel(Words.say("matrix.reason"));
        footing.setItems(shown());
        footing.setEmptySelectionAllowed(true);
        footing.setEmptySelectionCaption(Words.say("matrix.anyReason"));
        footing.setItemLabelGenerator(one -> one == null ? Words.say("matrix.anyReason") : Words.say(one));
        footing.addValueChangeListener(_ -> show());
        Tongues.teach(at);
        at.setHelperText(Words.say("access.at.help", house.times().zone().getId()));
        at.addValueChangeListener(_ -> begin());
        export.addClassName("export");
        export.add(new Span(Words.say("matrix.export")));
        export.setRouterIgnore(true);
        export.getElement().setAttribute("download", true);
        export.setVisible(house.may(Permission.EXPORT));
    }

    private void companies() {
        company.setItems(new Company(brand.getValue()), new Company(null));
    }

    private static String companyName(@Nullable Company company) {
        if (company == null) {
            return Words.say("matrix.anyCompany");
        }
        return company.of() == null
                ? Words.say("matrix.noCompany")
                : company.of().company();
    }

    private static List<Footing> shown() {
        return Arrays.stream(Footing.values())
                .filter(one -> one != Footing.UNKNOWN && one != Footing.AGENCY_CLOSED)
                .toList();
    }

    private static UnorderedList legend() {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("legend");
        legend.getElement().setAttribute("aria-label", Words.say("matrix.legend"));
        shown().forEach(one -> legend.add(new ListItem(Chip.of(one))));
        return legend;
    }

    private void begin() {
        projectsAfter = null;
        show();
    }

    /** Puts up the cells for what is asked now; the columns are kept true as projects come. */
    private void show() {
        export.setHref(exportAddress());
        cells.removeAll();
        Div part = new Div();
        part.addClassName("matrix-part");
        cells.add(part);
        AccessBrand asked = brand.getValue();
        Instant instant = instant();
        MatrixFilter filter = filter();
        String after = projectsAfter;
        Live.keep(
                part,
                house,
                Set.of("access", "project"),
                () -> {
                    AccessMatrix beginning =
                            house.ask(new FindMatrix(asked.id(), instant, MatrixFilter.ALL, FIRST, after));
                    return new Columns(beginning.projects(), beginning.nextProjects());
                },
                columns -> {
                    part.removeAll();
                    if (columns.projects().isEmpty()) {
                        part.add(new EmptyState(
                                Glyph.PROJECTS, Words.say("matrix.noProjects"), Words.say("matrix.noProjects.text")));
                        return;
                    }
                    part.add(new MatrixGrid(house, asked, columns.projects(), instant, filter, after));
                    further(part, columns, after);
                },
                part::removeAll);
    }

    private void further(Div part, Columns columns, @Nullable String after) {
        Div turn = new Div();
        turn.addClassName("marks");
        if (after != null) {
            turn.add(new Button(Words.say("matrix.newest"), _ -> begin()));
        }
        if (columns.next() != null) {
            turn.add(new Button(Words.say("matrix.older"), _ -> {
                projectsAfter = columns.next();
                show();
            }));
        }
        if (turn.getComponentCount() > 0) {
            part.add(turn);
        }
    }

    private record Columns(
            List<MatrixProject> projects, @Nullable String next) {}

    private @Nullable Instant instant() {
        return at.getValue() == null
                ? null
                : at.getValue().atZone(house.times().zone()).toInstant();
    }

    private MatrixFilter filter() {
        Company wanted = company.getValue();
        return new MatrixFilter(
                like.getValue().isBlank() ? null : like.getValue(),
                wanted == null || wanted.of() == null ? null : wanted.of().companyId(),
                wanted != null && wanted.of() == null,
                audience.getValue(),
                footing.getValue());
    }

    /** The same question at the door for programs. */
    private String exportAddress() {
        MatrixFilter filter = filter();
        List<String> asked = new ArrayList<>();
        asked.add("brand=" + encoded(brand.getValue().id().value()));
        ask(asked, "at", instant());
        ask(asked, "like", filter.like());
        ask(
                asked,
                "company",
                filter.withoutCompany()
                        ? "none"
                        : filter.companyId() == null ? null : filter.companyId().value());
        ask(asked, "audience", filter.audience());
        ask(asked, "footing", filter.footing());
        return "api/v1/access/matrix.csv?" + String.join("&", asked);
    }

    private static void ask(List<String> asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.add(name + "=" + encoded(Objects.toString(value)));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
