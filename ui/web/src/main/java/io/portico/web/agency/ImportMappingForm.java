package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import io.portico.files.imports.DayOrder;
import io.portico.files.imports.ImportMapping;
import io.portico.files.imports.ImportMapping.MappedColumn;
import io.portico.files.imports.ImportMapping.MappedPriority;
import io.portico.files.imports.ImportMapping.MappedStatus;
import io.portico.files.imports.ImportSheet;
import io.portico.files.imports.ImportSheet.SheetColumn;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.ImportId;
import io.portico.messages.ProjectId;
import io.portico.messages.imports.DiscardImport;
import io.portico.messages.imports.ImportField;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.ProjectDetails;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The second step of an import: where it goes, and what becomes what. */
final class ImportMappingForm extends Div {

    private final House house;
    private final ImportId id;
    private final Runnable onwards;
    private final Fields fields = new Fields();
    private final ComboBox<BrandDetails> brand = new ComboBox<>(Words.say("brand"));
    private final ComboBox<ProjectDetails> project = new ComboBox<>(Words.say("imports.project"));
    private final RadioButtonGroup<DayOrder> days = new RadioButtonGroup<>(Words.say("imports.days"));
    private final Map<Integer, Select<ImportField>> columns = new LinkedHashMap<>();
    private final Map<String, Select<TaskStatus>> statuses = new LinkedHashMap<>();
    private final Map<String, Select<Priority>> priorities = new LinkedHashMap<>();
    private final Panel words = new Panel(Words.say("imports.words"));

    ImportMappingForm(House house, ImportId id, Runnable onwards) {
        this.house = house;
        this.id = id;
        this.onwards = onwards;
        ImportSheet sheet = house.importing(desk -> desk.sheet(id));
        addClassName("import-mapping");
        add(where(sheet.mapping()), columns(sheet), words);
        showWords(sheet);
        Button discard = new Button(Words.say("imports.discard"), _ -> discard());
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button next = new Button(Words.say("imports.preview"), _ -> next());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div foot = new Div(discard, next);
        foot.addClassName("import-foot");
        add(foot);
    }

    private Panel where(ImportMapping mapping) {
        Known known = new Known(house);
        List<BrandDetails> brands = known.brands();
        brand.setItems(brands);
        brand.setItemLabelGenerator(one -> Words.say("brand.of", one.name(), one.companyName()));
        brand.setHelperText(Words.say("imports.brand.help"));
        brands.stream()
                .filter(one -> one.id().equals(mapping.brandId()))
                .findFirst()
                .ifPresent(brand::setValue);
        if (brands.size() == 1) {
            brand.setValue(brands.getFirst());
        }
        List<ProjectDetails> projects = known.projects();
        project.setItems(projects);
        project.setItemLabelGenerator(one -> Words.say("project.of", one.title(), one.brandName()));
        project.setHelperText(Words.say("imports.project.help"));
        project.setClearButtonVisible(true);
        projects.stream()
                .filter(one -> one.id().equals(mapping.projectId()))
                .findFirst()
                .ifPresent(project::setValue);
        days.setItems(DayOrder.values());
        days.setItemLabelGenerator(one -> Words.say(one));
        days.setValue(Objects.requireNonNullElse(mapping.dayOrder(), DayOrder.DAY_FIRST));
        Div form = new Div(fields.name("brandId", brand), fields.name("projectId", project), days);
        form.addClassName("form");
        return new Panel(Words.say("imports.where")).show(form);
    }

    private Panel columns(ImportSheet sheet) {
        Paragraph about = new Paragraph(Words.say("imports.columns.text"));
        about.addClassName("quiet");
        Div lines = new Div();
        lines.addClassName("import-lines");
        sheet.columns().forEach(column -> lines.add(line(column, sheet.mapping())));
        return new Panel(Words.say("imports.columns")).show(about, lines);
    }

    private Div line(SheetColumn column, ImportMapping mapping) {
        Span name = new Span(column.name());
        name.addClassName("row-title");
        Span samples = new Span(String.join(" · ", column.samples()));
        samples.addClassName("quiet");
        Div about = new Div(name, samples);
        about.addClassName("row-words");
        Select<ImportField> field = new Select<>();
        field.setItems(ImportField.values());
        field.setItemLabelGenerator(one -> one == null ? Words.say("imports.unused") : Words.say(one));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Words.say("imports.unused"));
        field.setAriaLabel(Words.say("imports.becomes", column.name()));
        mapping.fieldOf(column.column()).ifPresent(field::setValue);
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && (isWord(event.getOldValue()) || isWord(event.getValue()))) {
                again();
            }
        });
        columns.put(column.column(), field);
        Div line = new Div(about, field);
        line.addClassName("import-line");
        return line;
    }

    private static boolean isWord(@Nullable ImportField field) {
        return field == ImportField.STATUS || field == ImportField.PRIORITY;
    }

    /** Which words there are depends on the columns they stand in. */
    private void again() {
        if (fields.attempt(this::save)) {
            showWords(house.importing(desk -> desk.sheet(id)));
        }
    }

    private void showWords(ImportSheet sheet) {
        statuses.clear();
        priorities.clear();
        Div lines = new Div();
        lines.addClassName("import-lines");
        sheet.statuses().forEach(word -> {
            Select<TaskStatus> meaning = new Select<>();
            meaning.setItems(TaskStatus.values());
            sheet.mapping().statuses().stream()
                    .filter(mapped -> mapped.value().equals(word))
                    .findFirst()
                    .ifPresent(mapped -> meaning.setValue(mapped.status()));
            statuses.put(word, meaning);
            lines.add(meaning(word, meaning));
        });
        sheet.priorities().forEach(word -> {
            Select<Priority> meaning = new Select<>();
            meaning.setItems(Priority.values());
            sheet.mapping().priorities().stream()
                    .filter(mapped -> mapped.value().equals(word))
                    .findFirst()
                    .ifPresent(mapped -> meaning.setValue(mapped.priority()));
            priorities.put(word, meaning);
            lines.add(meaning(word, meaning));
        });
        words.setVisible(!statuses.isEmpty() || !priorities.isEmpty());
        words.show(lines);
    }

    private static <E extends Enum<E>> Div meaning(String word, Select<E> meaning) {
        meaning.setItemLabelGenerator(one -> one == null ? Words.say("imports.unknown") : Words.say(one));
        meaning.setEmptySelectionAllowed(true);
        meaning.setEmptySelectionCaption(Words.say("imports.unknown"));
        meaning.setAriaLabel(Words.say("imports.means", word));
        Span name = new Span(word);
        name.addClassName("row-title");
        Div about = new Div(name);
        about.addClassName("row-words");
        Div line = new Div(about, meaning);
        line.addClassName("import-line");
        return line;
    }

    private void save() {
        List<MappedColumn> mapped = columns.entrySet().stream()
                .filter(entry -> entry.getValue().getValue() != null)
                .map(entry -> new MappedColumn(entry.getKey(), entry.getValue().getValue()))
                .toList();
        ImportMapping mapping = new ImportMapping(
                mapped,
                chosen(statuses)
                        .map(one -> new MappedStatus(one.getKey(), one.getValue()))
                        .toList(),
                chosen(priorities)
                        .map(one -> new MappedPriority(one.getKey(), one.getValue()))
                        .toList(),
                idOf(project.getValue()),
                brand.getValue() == null ? null : brandOf(brand.getValue()),
                days.getValue());
        house.importing(desk -> desk.map(id, mapping));
    }

    private static @Nullable ProjectId idOf(@Nullable ProjectDetails chosen) {
        return chosen == null ? null : chosen.id();
    }

    private static BrandId brandOf(BrandDetails chosen) {
        return chosen.id();
    }

    private static <E extends Enum<E>> Stream<Map.Entry<String, E>> chosen(Map<String, Select<E>> meanings) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().getValue() != null)
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().getValue()));
    }

    private void next() {
        boolean saved = fields.attempt(() -> {
            boolean named = columns.values().stream().anyMatch(field -> field.getValue() == ImportField.NAME);
            boolean placed = columns.values().stream().anyMatch(field -> field.getValue() == ImportField.PROJECT);
            if (!placed && project.getValue() == null) {
                throw new BadInput("projectId", BadInput.Code.REQUIRED);
            }
            if (project.getValue() == null && brand.getValue() == null) {
                throw new BadInput("brandId", BadInput.Code.REQUIRED);
            }
            try {
                save();
            } catch (BadInput twice) {
                if (twice.code() == BadInput.Code.TOO_MANY) {
                    Notice.refused(Words.say("imports.twice"));
                    return;
                }
                throw twice;
            }
            if (named) {
                onwards.run();
            } else {
                Notice.refused(Words.say("imports.noName"));
            }
        });
        if (!saved) {
            scrollIntoView();
        }
    }

    private void discard() {
        Notice.attempt(() -> {
            house.send(new DiscardImport(id));
            getUI().ifPresent(ui -> ui.navigate(ImportsPage.ADDRESS));
        });
    }
}
