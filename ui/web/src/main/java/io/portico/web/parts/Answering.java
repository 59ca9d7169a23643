package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.BadInput;
import io.portico.messages.requestform.AnswerCheck;
import io.portico.messages.requestform.FieldKind;
import io.portico.views.FormOption;
import io.portico.views.FormQuestion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question of a request form, being answered.
 *
 * @param field what is shown for it
 * @param given what was answered so far
 * @param take fills in what was answered before
 */
record Answering(
        FormQuestion question, Component field, HasValidation validation, Supplier<Given> given, Consumer<Given> take) {

    /** As many choices as can be seen at once without looking for one. */
    private static final int FEW = 7;

    private static final String SCHEME = "://";

    static Answering of(House house, FormQuestion question, boolean takesFiles) {
        return switch (question.kind()) {
            case SHORT_TEXT -> {
                TextField field = new TextField(question.label());
                field.setMaxLength(AnswerCheck.MAX_SHORT);
                field.setHelperText(question.help());
                yield typed(question, field, field::getValue, field::setValue);
            }
            case LONG_TEXT -> {
                TextArea field = new TextArea(question.label());
                field.setMaxLength(AnswerCheck.MAX_LONG);
                field.setMinHeight("112px");
                field.setHelperText(question.help());
                yield typed(question, field, field::getValue, field::setValue);
            }
            case LINK -> {
                TextField field = new TextField(question.label());
                field.setMaxLength(AnswerCheck.MAX_LINK);
                field.setPlaceholder("https://");
                field.getElement().setAttribute("inputmode", "url");
                field.setHelperText(question.help());
                yield typed(question, field, () -> address(field.getValue()), field::setValue);
            }
            case EMAIL -> {
                EmailField field = new EmailField(question.label());
                field.setHelperText(question.help());
                yield typed(question, field, field::getValue, field::setValue);
            }
            case NUMBER -> number(question);
            case DATE -> date(question);
            case ONE_OF -> question.required() && question.choices().size() <= FEW ? radio(question) : select(question);
            case SEVERAL_OF -> several(question);
            case FILE -> {
                FilePicker field = new FilePicker(house, question, takesFiles);
                yield new Answering(
                        question, field, field, () -> Given.files(field.files()), given -> field.carry(given.files()));
            }
        };
    }

    /** People leave out what every browser puts in. */
    private static String address(String typed) {
        String link = typed.strip();
        return link.isEmpty() || link.contains(SCHEME) ? link : "https" + SCHEME + link;
    }

    private static <F extends Component & HasValidation & HasValue<?, ?>> Answering typed(
            FormQuestion question, F field, Supplier<String> read, Consumer<String> write) {
        return answering(question, field, () -> Given.text(read.get()), given -> {
            if (given.text() != null) {
                write.accept(given.text());
            }
        });
    }

    private static Answering number(FormQuestion question) {
        BigDecimalField field = new BigDecimalField(question.label());
        Tongues.teach(field);
        field.setHelperText(question.help());
        return answering(
                question,
                field,
                () -> Given.text(
                        field.getValue() == null ? null : field.getValue().toPlainString()),
                given -> {
                    if (given.text() != null) {
                        field.setValue(new BigDecimal(given.text()));
                    }
                });
    }

    private static Answering date(FormQuestion question) {
        DatePicker field = new DatePicker(question.label());
        Tongues.teach(field);
        field.getI18n().setBadInputErrorMessage(Words.say("bad.date"));
        field.setHelperText(question.help());
        return answering(question, field, () -> Given.text(Objects.toString(field.getValue(), null)), given -> {
            if (given.text() != null) {
                field.setValue(LocalDate.parse(given.text()));
            }
        });
    }

    private static Answering radio(FormQuestion question) {
        RadioButtonGroup<FormOption> field = new RadioButtonGroup<>(question.label());
        field.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        field.setItems(question.choices());
        field.setItemLabelGenerator(FormOption::text);
        field.setHelperText(question.help());
        return answering(question, field, () -> one(field.getValue()), given -> chosen(question, given)
                .findFirst()
                .ifPresent(field::setValue));
    }

    private static Answering select(FormQuestion question) {
        Select<FormOption> field = new Select<>();
        field.setLabel(question.label());
        field.setItems(question.choices());
        field.setItemLabelGenerator(option -> option == null ? Words.say("forms.noChoice") : option.text());
        field.setEmptySelectionAllowed(!question.required());
        field.setEmptySelectionCaption(Words.say("forms.noChoice"));
        field.setHelperText(question.help());
        return answering(question, field, () -> one(field.getValue()), given -> chosen(question, given)
                .findFirst()
                .ifPresent(field::setValue));
    }

    private static Given one(@Nullable FormOption chosen) {
        return Given.chosen(chosen == null ? List.of() : List.of(chosen.id()));
    }

    private static Answering several(FormQuestion question) {
        CheckboxGroup<FormOption> field = new CheckboxGroup<>(question.label());
        field.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        field.setItems(question.choices());
        field.setItemLabelGenerator(FormOption::text);
        field.setHelperText(question.help());
        return answering(
                question,
                field,
                () -> inOrder(question, field.getValue()),
                given -> field.setValue(chosen(question, given).collect(Collectors.toSet())));
    }

    private static Given inOrder(FormQuestion question, Set<FormOption> chosen) {
        return Given.chosen(question.choices().stream()
                .filter(chosen::contains)
                .map(FormOption::id)
                .toList());
    }

    private static Stream<FormOption> chosen(FormQuestion question, Given given) {
        return question.choices().stream().filter(option -> given.choiceIds().contains(option.id()));
    }

    private static <F extends Component & HasValidation & HasValue<?, ?>> Answering answering(
            FormQuestion question, F field, Supplier<Given> given, Consumer<Given> take) {
        field.setRequiredIndicatorVisible(question.required());
        // Whoever has not come to a field yet is not told that it is empty; what cannot be read is said at once.
        boolean reads = question.kind() == FieldKind.DATE || question.kind() == FieldKind.NUMBER;
        field.setManualValidation(!reads);
        field.addValueChangeListener(_ -> field.setInvalid(false));
        return new Answering(question, field, field, given, take);
    }

    /** What is wrong with what was answered so far; what could not even be read is no answer, and wrong. */
    Optional<BadInput.Code> problem() {
        Given answer = given.get();
        Optional<BadInput.Code> problem = answer.problem(question);
        boolean unread = answer.isNothing() && validation.isInvalid();
        return switch (question.kind()) {
            case DATE -> unread && problem.isEmpty() ? Optional.of(BadInput.Code.INVALID_DATE) : problem;
            case NUMBER -> unread && problem.isEmpty() ? Optional.of(BadInput.Code.INVALID_NUMBER) : problem;
            case SHORT_TEXT, LONG_TEXT, LINK, EMAIL, ONE_OF, SEVERAL_OF, FILE -> problem;
        };
    }

    void blame(BadInput.Code code) {
        validation.setErrorMessage(Refusal.words(new BadInput(question.id(), code)));
        validation.setInvalid(true);
    }

    void settle() {
        validation.setInvalid(false);
    }

    void focus() {
        field.getElement()
                .executeJs(
                        "this.scrollIntoView({ block: 'center' }); (this.focus ? this : this.querySelector('input')).focus()");
    }
}
