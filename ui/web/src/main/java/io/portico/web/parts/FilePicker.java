package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import io.portico.messages.FileId;
import io.portico.views.FormQuestion;
import io.portico.web.parts.ReadyFiles.Ready;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field for files, which are taken in as they are chosen; what went wrong afterwards loses none of them. */
public final class FilePicker extends Div implements HasValidation {

    private final Upload upload = new Upload();
    private final Button choose = new Button(Words.say("files.attach"), Glyph.CLIP.draw());
    private final Paragraph error = new Paragraph();
    private final ReadyFiles files = new ReadyFiles(choose::focus);

    /** @param takes whether the reader may send files; if not, it says so */
    FilePicker(House house, FormQuestion question, boolean takes) {
        this(house, question.label(), question.required(), takes, question.help());
    }

    /** A field that must not stay empty. */
    public FilePicker(House house, String label) {
        this(house, label, true, true, null);
    }

    private FilePicker(House house, String words, boolean required, boolean takes, @Nullable String help) {
        addClassName("file-picker");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words);
        Span label = new Span(words);
        label.addClassName("label");
        if (required) {
            label.addClassName("required");
        }
        error.addClassName("error");
        error.getElement().setAttribute("role", "alert");
        add(label, files);
        if (takes) {
            prepare(house);
            add(upload, Receiving.limit(house));
        } else {
            add(quiet(Words.say("forms.noFiles")));
        }
        if (help != null) {
            add(quiet(help));
        }
        add(error);
        setInvalid(false);
    }

    private static Paragraph quiet(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private void prepare(House house) {
        Tongues.teach(upload);
        upload.setUploadHandler(Receiving.files(house, file -> {
            files.add(file);
            setInvalid(false);
        }));
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, house.maxUploadBytes()));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Words.say("files.drop")));
        files.follow(upload);
        Brought.onto(this, upload);
        upload.addFileRejectedListener(_ -> setErrorMessage(Receiving.tooLarge(house)));
    }

    /** Where nothing else takes files: what is brought anywhere onto that place comes here. */
    public void takesAllOf(Component place) {
        Brought.onto(place, upload);
    }

    /** Whether some file is on its way: what is sent now would go without it. */
    public boolean isComing() {
        return upload.isUploading();
    }

    List<Ready> files() {
        return files.all();
    }

    public List<FileId> fileIds() {
        return files.all().stream().map(Ready::id).toList();
    }

    /** Goes on with files that came in before, in a field that this one takes the place of. */
    void carry(List<Ready> before) {
        before.forEach(files::add);
    }

    @Override
    public void setErrorMessage(String errorMessage) {
        error.setText(errorMessage);
        setInvalid(errorMessage != null && !errorMessage.isEmpty());
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        getElement().setAttribute("invalid", invalid);
        error.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }
}
