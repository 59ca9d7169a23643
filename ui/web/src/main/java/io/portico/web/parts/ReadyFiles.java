package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import io.portico.messages.FileId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** The files that go with what is sent next, wherever they came from: all of them are seen, and each can be taken off. */
final class ReadyFiles extends UnorderedList {

    /**
     * A file that has come in. Two may have one name; only their ids tell them apart.
     *
     * @param upload what the browser calls the upload that brought it; null where it was here already
     */
    record Ready(String name, FileId id, @Nullable String upload) {

        Ready(String name, FileId id) {
            this(name, id, null);
        }

        Ready by(@Nullable String upload) {
            return new Ready(name, id, upload);
        }
    }

    /** By which header the browser says what it calls an upload. */
    static final String UPLOAD = "Portico-Upload";

    private static final String CALLED_BACK = "called-back";

    /**
     * What has come in stands here; the list of the upload holds what is on its way. Whatever is called back there is told
     * by its name: all its bytes may have come, although the browser has not heard so.
     */
    private static final String FOLLOW = """
            const names = new WeakMap();
            this.addEventListener('upload-request', (event) => {
              const name = Math.random().toString(36).slice(2);
              names.set(event.detail.file, name);
              event.detail.xhr.setRequestHeader($0, name);
            });
            this.addEventListener('upload-abort', (event) => {
              const name = names.get(event.detail.file);
              if (name) this.dispatchEvent(new CustomEvent($1, { detail: name }));
            });
            this.addEventListener('upload-success', (event) => setTimeout(() => {
              this.files = this.files.filter((file) => file !== event.detail.file);
            }));
            """;

    private static final String NAME = "event.detail";

    /** More are never called back before they come. */
    private static final int MOST_CALLED_BACK = 100;

    private final List<Ready> files = new ArrayList<>();
    private final SequencedSet<String> calledBack = new LinkedHashSet<>();
    private final Runnable whenNoneIsLeft;

    /** @param whenNoneIsLeft puts the reader who took the last one off somewhere else */
    ReadyFiles(Runnable whenNoneIsLeft) {
        this.whenNoneIsLeft = whenNoneIsLeft;
        addClassName("ready-files");
        getElement().setAttribute("aria-label", Words.say("files.ready"));
    }

    void add(Ready file) {
        if (file.upload() != null && calledBack.remove(file.upload())) {
            return;
        }
        Span name = new Span(file.name());
        name.addClassName("name");
        Button off = new Button(Glyph.CLOSE.draw());
        off.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        off.setAriaLabel(Words.say("files.takeOff", file.name()));
        ListItem row = new ListItem(Glyph.FILE.draw(), name, off);
        row.addClassNames("file", "ready-file");
        off.addClickListener(_ -> takeOff(file, row));
        files.add(file);
        add(row);
    }

    /** Takes the place of the list of what comes by that upload. */
    void follow(Upload upload) {
        // It is told so whenever it comes to a browser.
        upload.addAttachListener(_ -> upload.getElement().executeJs(FOLLOW, UPLOAD, CALLED_BACK));
        upload.getElement()
                .addEventListener(
                        CALLED_BACK,
                        event -> callBack(event.getEventData().get(NAME).asString("")))
                .addEventData(NAME);
    }

    private void callBack(String upload) {
        List<Ready> come =
                files.stream().filter(file -> upload.equals(file.upload())).toList();
        if (come.isEmpty()) {
            calledBack.addLast(upload);
            if (calledBack.size() > MOST_CALLED_BACK) {
                calledBack.removeFirst();
            }
        }
        come.forEach(file -> {
            int at = files.indexOf(file);
            files.remove(at);
            remove(getComponentAt(at));
        });
    }

    List<Ready> all() {
        return List.copyOf(files);
    }

    void clear() {
        files.clear();
        removeAll();
    }

    private void takeOff(Ready file, ListItem row) {
        int at = files.indexOf(file);
        if (at < 0) {
            return;
        }
        files.remove(at);
        remove(row);
        if (files.isEmpty()) {
            whenNoneIsLeft.run();
        } else if (getComponentAt(Math.min(at, files.size() - 1)) instanceof ListItem next) {
            next.getChildren()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .forEach(Button::focus);
        }
    }
}
