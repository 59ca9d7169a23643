package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.task.Priority;
import io.portico.views.FormQuestion;
import io.portico.views.PersonName;
import io.portico.views.agency.ProjectDetails;
import io.portico.web.parts.Fields;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Questionnaire;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a request form is written: its words, what becomes of the answers and its fields, beside how all that looks. */
final class FormEditor extends Div implements FieldCard.Places {

    private final TextField title = new TextField(Words.say("form.title"));
    private final TextArea introduction = new TextArea(Words.say("form.introduction"));
    private final ComboBox<ProjectDetails> project = new ComboBox<>(Words.say("form.project"));
    private final Select<Priority> priority = new Select<>();
    private final MultiSelectComboBox<PersonName> assignees =
            Tongues.teach(new MultiSelectComboBox<>(Words.say("task.assignees")));
    private final OrderedList list = new OrderedList();
    private final Div left = new Div();
    private final H3 looksTitle = new H3();
    private final Div looksIntroduction = new Div();
    private final Questionnaire looks;
    private final List<FieldCard> cards = new ArrayList<>();
    private final List<ProjectDetails> projects;
    private final Known known;
    private List<PersonName> people = List.of();
    /** What was there when writing began, and is not shown while it is filled in. */
    private @Nullable FormDraft settled;

    private boolean filling;

    FormEditor(House house) {
        known = new Known(house);
        projects = known.projects();
        looks = new Questionnaire(house, true);
        addClassName("form-editor");
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(FormSheet.MAX_TITLE);
        title.addClassName("wide");
        introduction.setMaxLength(FormSheet.MAX_INTRODUCTION);
        introduction.setMinHeight("88px");
        introduction.setHelperText(Words.say("markdown"));
        project.setItems(projects);
        project.setItemLabelGenerator(ProjectDetails::title);
        project.setClearButtonVisible(true);
        project.setPlaceholder(Words.say("form.picks"));
        project.setHelperText(Words.say("form.project.help"));
        priority.setLabel(Words.say("task.priority"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(Words::say);
        priority.setValue(Priority.NORMAL);
        assignees.setItemLabelGenerator(PersonName::name);
        Div about = new Div(title, introduction, project, priority, assignees);
        about.addClassName("form");
        list.addClassName("field-cards");
        Button more = new Button(Words.say("form.field.add"), Glyph.PLUS.draw(), _ -> add());
        left.add(new Panel(Words.say("form.about")).show(about), new Panel(Words.say("form.fields")).show(list, more));
        left.addClassName("form-parts");
        add(left, preview());
        listen();
    }

    private Panel preview() {
        Div sheet = new Div(looksTitle, looksIntroduction, looks);
        sheet.addClassName("form-preview");
        // It is to be looked at: nothing in it can be reached, filled in or sent.
        sheet.getElement().setAttribute("inert", true);
        Paragraph what = new Paragraph(Words.say("form.preview.text"));
        what.addClassName("quiet");
        Panel panel = new Panel(Words.say("form.preview")).show(what, sheet);
        panel.addClassName("preview-panel");
        // It scrolls by itself, so it must be reachable by keys.
        panel.getElement().setAttribute("tabindex", "0");
        return panel;
    }

    private void listen() {
        title.setValueChangeMode(ValueChangeMode.LAZY);
        introduction.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(_ -> {
            title.setInvalid(false);
            changed();
        });
        introduction.addValueChangeListener(_ -> changed());
    }

    /** A first question, so that there is something to begin with. */
    void beginAnew() {
        show(
                new FormDraft(
                        "",
                        "",
                        null,
                        Priority.NORMAL,
                        Set.of(),
                        List.of(
                                new FormQuestion(
                                        FieldCard.fresh(),
                                        FieldKind.SHORT_TEXT,
                                        Words.say("form.first"),
                                        null,
                                        true,
                                        List.of()),
                                new FormQuestion(
                                        FieldCard.fresh(),
                                        FieldKind.LONG_TEXT,
                                        Words.say("form.second"),
                                        null,
                                        false,
                                        List.of()))),
                List.of(),
                true);
        title.focus();
    }

    /** @param assigned who is assigned, for readers who may not look people up themselves */
    void show(FormDraft draft, List<PersonName> assigned, boolean mayEdit) {
        filling = true;
        people = known.colleagues(assigned);
        assignees.setItems(people);
        title.setValue(draft.title());
        introduction.setValue(draft.introduction());
        project.setValue(find(draft.projectId()));
        priority.setValue(draft.priority());
        assignees.setValue(people.stream()
                .filter(person -> draft.assigneeIds().contains(person.id()))
                .collect(Collectors.toSet()));
        cards.clear();
        list.removeAll();
        draft.fields().forEach(question -> put(new FieldCard(question, this)));
        filling = false;
        settle();
        changed();
        allow(mayEdit);
    }

    private @Nullable ProjectDetails find(@Nullable ProjectId id) {
        return projects.stream()
                .filter(one -> Objects.equals(one.id(), id))
                .findFirst()
                .orElse(null);
    }

    void allow(boolean mayEdit) {
        left.setEnabled(mayEdit);
    }

    /** What is there now is what was saved. */
    void settle() {
        settled = draft();
    }

    boolean isChanged() {
        return !draft().equals(settled);
    }

    private FormDraft draft() {
        ProjectDetails target = project.getValue();
        return new FormDraft(
                title.getValue().strip(),
                introduction.getValue().strip(),
                target == null ? null : target.id(),
                priority.getValue(),
                assignees.getValue().stream().map(PersonName::id).collect(Collectors.<UserId>toUnmodifiableSet()),
                cards.stream().map(FieldCard::question).toList());
    }

    /** Does it with what is written; what is refused is said beside the field it is about. */
    boolean attempt(Consumer<FormDraft> deed) {
        Fields fields = new Fields();
        fields.name("title", title);
        fields.name("introduction", introduction);
        FormDraft draft = draft();
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).name(fields, i);
        }
        return fields.attempt(() -> deed.accept(draft));
    }

    private void add() {
        if (cards.size() >= FormSheet.MAX_FIELDS) {
            Notice.refused(Words.say("bad.tooMany"));
            return;
        }
        FieldCard card = new FieldCard(
                new FormQuestion(FieldCard.fresh(), FieldKind.SHORT_TEXT, "", null, false, List.of()), this);
        put(card);
        changed();
        card.focus();
    }

    private void put(FieldCard card) {
        cards.add(card);
        list.add(card);
    }

    @Override
    public void move(FieldCard card, int steps) {
        int to = cards.indexOf(card) + steps;
        if (to < 0 || to >= cards.size()) {
            return;
        }
        cards.remove(card);
        cards.add(to, card);
        list.remove(card);
        list.addComponentAtIndex(to, card);
        changed();
        card.focusMove(steps);
    }

    @Override
    public void remove(FieldCard card) {
        int place = cards.indexOf(card);
        cards.remove(card);
        list.remove(card);
        changed();
        cards.get(Math.min(place, cards.size() - 1)).focus();
    }

    @Override
    public void changed() {
        if (filling) {
            return;
        }
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).at(i, cards.size());
        }
        looksTitle.setText(title.isEmpty() ? Words.say("form.nameless") : title.getValue());
        looksIntroduction.removeAll();
        if (!introduction.isEmpty()) {
            looksIntroduction.add(new Prose(introduction.getValue()));
        }
        looks.ask(cards.stream().map(FieldCard::question).map(FormEditor::shown).toList());
    }

    private static FormQuestion shown(FormQuestion question) {
        return question.label().isEmpty()
                ? new FormQuestion(
                        question.id(),
                        question.kind(),
                        Words.say("form.field.nameless"),
                        question.help(),
                        question.required(),
                        question.choices())
                : question;
    }
}
