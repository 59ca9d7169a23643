package io.portico.web.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.BadInput;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.requestform.FillInRequestForm;
import io.portico.views.portal.FindPortalForm;
import io.portico.views.portal.PortalFormDetails;
import io.portico.views.portal.PortalFormPlace;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Questionnaire;
import io.portico.web.parts.Refusal;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;
import java.util.Optional;
import java.util.Set;

/**
 * A request form, being filled in. Whatever happens to the form meanwhile, and whatever is refused, what was written and
 * attached stays on the page.
 */
public final class PortalFormPage extends Div {

    private final House house;
    private final RequestFormId form;
    private final Div head = new Div();
    private final Paragraph word = new Paragraph();
    private final ComboBox<PortalFormPlace> place = new ComboBox<>(Words.say("task.project"));
    private final Questionnaire questions;
    private final Paragraph readers = new Paragraph();
    private final Button send = new Button(Words.say("portal.form.send"), Glyph.SEND.draw(), _ -> send());
    private final Live<PortalFormDetails> live;

    /** They are this page's: sending twice makes one task. */
    private final TaskId task = TaskId.random();

    private final PostId post = PostId.random();
    private PortalFormDetails shown;
    private boolean closed;

    public PortalFormPage(House house, RequestFormId form) {
        this.house = house;
        this.form = form;
        this.shown = house.ask(new FindPortalForm(form));
        this.questions = new Questionnaire(house, shown.maySendFiles());
        addClassNames("portal-page", "portal-form");
        word.addClassName("form-word");
        word.getElement().setAttribute("role", "status");
        word.setVisible(false);
        place.setRequiredIndicatorVisible(true);
        place.setItemLabelGenerator(PortalFormPlace::title);
        place.setManualValidation(true);
        place.addValueChangeListener(_ -> {
            place.setInvalid(false);
            sayReaders();
        });
        readers.addClassName("quiet");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        Div foot = new Div(send, readers);
        foot.addClassName("form-foot");
        Div sheet = new Div(place, questions, foot);
        sheet.addClassNames("panel", "form-sheet");
        add(head, word, sheet);
        show(shown);
        live = Live.keep(
                this,
                house,
                Set.of("access"),
                () -> house.ask(new FindPortalForm(form)),
                this::renew,
                () -> closed(true));
    }

    private void renew(PortalFormDetails now) {
        closed(false);
        if (now.version() != shown.version()) {
            say(Words.say("portal.form.changed"));
        }
        show(now);
    }

    private void show(PortalFormDetails details) {
        shown = details;
        head.removeAll();
        Head top = new Head(details.title()).above(new Link("", Glyph.BACK.draw(), words("portal")));
        ProjectId project = details.projectId();
        String title = details.projectTitle();
        if (project != null && title != null) {
            top.above(new Link(Link.to(project), title));
        }
        head.add(top);
        String introduction = details.introduction();
        if (introduction != null) {
            Prose text = new Prose(introduction);
            text.addClassNames("description", "lead");
            head.add(text);
        }
        choosePlace(details);
        questions.ask(details.fields());
        sayReaders();
    }

    private static Span words(String key) {
        return new Span(Words.say(key));
    }

    private void choosePlace(PortalFormDetails details) {
        PortalFormPlace before = place.getValue();
        place.setVisible(details.projectId() == null);
        place.setItems(details.projects());
        Optional.ofNullable(before).filter(details.projects()::contains).ifPresent(place::setValue);
        if (before == null && details.projects().size() == 1) {
            place.setValue(details.projects().getFirst());
        }
    }

    /** It is always plain who will see what is sent. */
    private void sayReaders() {
        String project = shown.projectTitle() == null && place.getValue() != null
                ? place.getValue().title()
                : shown.projectTitle();
        readers.setText(
                project == null
                        ? Words.say("portal.form.readers", house.agency().name())
                        : Words.say("portal.form.readersIn", house.agency().name(), project));
    }

    /** It may be open again in a moment; until then nothing is taken, and nothing is thrown away. */
    private void closed(boolean now) {
        closed = now;
        send.setEnabled(!now);
        if (now) {
            say(Words.say("portal.form.closed"));
        } else {
            word.setVisible(false);
        }
    }

    private void say(String words) {
        word.setText(words);
        word.setVisible(true);
    }

    private void send() {
        try {
            boolean placed = checkPlace();
            if (questions.check() && placed) {
                fillIn();
            }
        } finally {
            send.setEnabled(!closed);
        }
    }

    private boolean checkPlace() {
        boolean missing = place.isVisible() && place.isEmpty();
        if (missing) {
            place.setErrorMessage(Refusal.words(new BadInput("projectId", BadInput.Code.REQUIRED)));
        }
        place.setInvalid(missing);
        return !missing;
    }

    private void fillIn() {
        PortalFormPlace chosen = place.isVisible() ? place.getValue() : null;
        Notice.attempt(() -> {
            try {
                house.send(new FillInRequestForm(
                        form,
                        shown.version(),
                        task,
                        post,
                        chosen == null ? null : chosen.id(),
                        questions.answers(task)));
            } catch (BadInput bad) {
                if (!questions.blame(bad)) {
                    throw bad;
                }
                return;
            } catch (Rejected rejected) {
                switch (rejected.code()) {
                    case STALE_VERSION, NOT_FOUND -> live.again();
                    // It was sent already, and only the answer was lost.
                    case ALREADY_EXISTS -> sent();
                    default -> throw rejected;
                }
                return;
            }
            sent();
        });
    }

    private void sent() {
        Notice.done(Words.say("portal.form.sent", house.agency().name()));
        getUI().ifPresent(ui -> ui.navigate(Link.to(task)));
    }
}
