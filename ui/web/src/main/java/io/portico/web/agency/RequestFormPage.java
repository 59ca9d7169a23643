package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.RequestFormId;
import io.portico.messages.person.Permission;
import io.portico.messages.requestform.ArchiveRequestForm;
import io.portico.messages.requestform.EditRequestForm;
import io.portico.messages.requestform.FormState;
import io.portico.messages.requestform.MakeRequestForm;
import io.portico.messages.requestform.PauseRequestForm;
import io.portico.messages.requestform.PublishRequestForm;
import io.portico.views.agency.FindRequestForm;
import io.portico.views.agency.RequestFormDetails;
import io.portico.web.parts.Chip;
import io.portico.web.parts.CopyLine;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request form: what it asks, beside how it will look, and how it stands. */
public final class RequestFormPage extends Div {

    private final House house;
    private final RequestFormId id;
    private final Div top = new Div();
    private final Paragraph word = new Paragraph();
    private final FormEditor editor;
    private @Nullable RequestFormDetails shown;

    private RequestFormPage(House house, RequestFormId id) {
        this.house = house;
        this.id = id;
        this.editor = new FormEditor(house);
        addClassNames("page", "form-page");
        word.addClassName("form-word");
        word.getElement().setAttribute("role", "status");
        word.setVisible(false);
        add(top, word, editor);
    }

    /** A form that is not there yet. */
    public static Component ofNew(House house) {
        RequestFormPage page = new RequestFormPage(house, RequestFormId.random());
        page.begin();
        return page;
    }

    /** A form, or one of its earlier versions, which is only looked at. */
    public static Component of(House house, RequestFormId id, QueryParameters query) {
        Optional<Integer> version = query.getSingleParameter(RequestFormsPage.VERSION)
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
        if (version.isPresent()) {
            RequestFormDetails former = house.ask(new FindRequestForm(id, version.get()));
            if (former.version() != former.newestVersion()) {
                return new FormerForm(house, former);
            }
        }
        RequestFormPage page = new RequestFormPage(house, id);
        page.keep();
        return page;
    }

    private void begin() {
        Head head = new Head(Words.say("forms.new.title")).above(back());
        Button save = new Button(Words.say("forms.make"), _ -> make());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        head.actions(save);
        top.add(head);
        editor.beginAnew();
    }

    private static Link back() {
        return new Link(RequestFormsPage.ADDRESS, Glyph.BACK.draw(), new Span(Words.say("forms")));
    }

    private void make() {
        if (editor.attempt(draft -> house.send(new MakeRequestForm(id, draft.sheet(id))))) {
            Notice.done(Words.say("forms.made"));
            UI.getCurrent().navigate(Link.to(id));
        }
    }

    private void keep() {
        Live.keepPage(this, house, Set.of("access"), () -> house.ask(new FindRequestForm(id, null)), this::show);
    }

    private void show(RequestFormDetails form) {
        RequestFormDetails before = shown;
        shown = form;
        if (before == null || before.version() != form.version()) {
            if (before == null || !editor.isChanged()) {
                editor.show(FormDraft.of(form), form.assignees(), mayEdit(form));
                word.setVisible(false);
            } else {
                word.setText(Words.say("form.changedMeanwhile", form.editedBy().name(), form.version()));
                word.setVisible(true);
            }
        } else {
            editor.allow(mayEdit(form));
        }
        head(form);
    }

    private boolean mayEdit(RequestFormDetails form) {
        return house.may(Permission.WORK_EDIT) && form.state() != FormState.ARCHIVED;
    }

    private void head(RequestFormDetails form) {
        top.removeAll();
        Span version = new Span(
                new Span(Words.say(
                        "form.version", form.version(), form.editedBy().name())),
                house.times().ago(form.editedAt()));
        version.addClassName("quiet");
        Span tasks = new Span(Words.say("forms.tasks", form.tasks()));
        Head head = new Head(form.title()).above(back()).below(Chip.of(form.state()), tasks, version);
        if (house.may(Permission.WORK_EDIT)) {
            actions(head, form);
        }
        top.add(head, state(form));
    }

    private void actions(Head head, RequestFormDetails form) {
        switch (form.state()) {
            case DRAFT, PAUSED ->
                head.actions(deed("form.publish", "form.published", new PublishRequestForm(id)), archive());
            case PUBLISHED -> head.actions(deed("form.pause", "form.paused", new PauseRequestForm(id)), archive());
            case ARCHIVED -> head.actions(deed("form.restore", "form.published", new PublishRequestForm(id)));
        }
        if (mayEdit(form)) {
            Button save = new Button(Words.say("save"), _ -> save(form));
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(save);
        }
    }

    private Button deed(String key, String done, Object command) {
        return new Button(
                Words.say(key),
                _ -> Notice.attempt(() -> {
                    house.send(command);
                    Notice.done(Words.say(done));
                }));
    }

    private Button archive() {
        return new Button(
                Words.say("form.archive"),
                _ -> Notice.attempt(() -> {
                    FormState before = shown == null ? FormState.DRAFT : shown.state();
                    house.send(new ArchiveRequestForm(id));
                    if (before == FormState.PUBLISHED) {
                        Notice.undoable(Words.say("form.archived"), () -> house.send(new PublishRequestForm(id)));
                    } else {
                        Notice.done(Words.say("form.archived"));
                    }
                }));
    }

    private void save(RequestFormDetails form) {
        if (editor.attempt(draft -> house.send(new EditRequestForm(id, (long) form.version(), draft.sheet(id))))) {
            editor.settle();
            Notice.done(Words.say("saved"));
        }
    }

    /** Who can use it now, in words, with the address to send to them. */
    private Div state(RequestFormDetails form) {
        String project = form.projectTitle();
        Paragraph who = new Paragraph(
                switch (form.state()) {
                    case DRAFT -> Words.say("form.state.draft");
                    case PAUSED -> Words.say("form.state.paused");
                    case ARCHIVED -> Words.say("form.state.archived");
                    case PUBLISHED ->
                        project == null ? Words.say("form.state.anywhere") : Words.say("form.state.project", project);
                });
        Div state = new Div(who);
        state.addClassName("form-state");
        if (form.state() == FormState.PUBLISHED) {
            state.add(new CopyLine(Words.say("form.link"), house.address() + "/" + Link.to(id)));
        }
        return state;
    }
}
