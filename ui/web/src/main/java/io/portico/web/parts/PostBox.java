package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.FileStore;
import io.portico.views.me.HeldReply;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Where posts are written. For a reply it wears the colour of those who will read it and names them; for a note it is
 * plain and says that it stays inside. Replies are kept back for as long as their author chose.
 */
public final class PostBox extends Div {

    private final House house;
    private final TaskId task;
    private final ThreadName thread;
    private final TextArea text = new TextArea();
    private final Upload upload = new Upload();
    private final List<FileId> files = new ArrayList<>();
    private final Paragraph readers = new Paragraph();
    private final Fields fields = new Fields();
    private final Div carried = new Div();
    private final HeldReplies held;
    private PostId id = PostId.random();

    public PostBox(House house, TaskId task, ThreadName thread, boolean mayUpload) {
        this.house = house;
        this.task = task;
        this.thread = thread;
        boolean note = thread == ThreadName.AGENCY;
        addClassNames("post-box", AudienceMark.className(thread), note ? "note" : "reply");
        text.setLabel(Words.say(note ? "post.note" : "post.reply"));
        text.setPlaceholder(Words.say(note ? "post.note.placeholder" : "post.reply.placeholder"));
        text.setWidthFull();
        text.setMinHeight("88px");
        text.setMaxHeight("320px");
        fields.name("text", text);
        readers.addClassName("readers");
        carried.addClassName("carried");
        held = new HeldReplies(house, task, thread, this::takeUp);
        Button send =
                new Button(Words.say(note ? "post.note.send" : "post.reply.send"), Glyph.SEND.draw(), _ -> post());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div foot = new Div(readers, send);
        foot.addClassName("foot");
        add(text, carried);
        if (mayUpload) {
            prepareUpload();
            add(upload);
        }
        add(foot);
    }

    /** Says who will read it. */
    public void readers(String words) {
        readers.setText(words);
    }

    /** What was sent from here and can still be taken back; to be put above the box. */
    public Component held() {
        return held;
    }

    /** What was taken back is here again, as if it had never been sent; it is sent again as another post. */
    private void takeUp(HeldReply reply) {
        String words = reply.text() == null ? "" : reply.text();
        text.setValue(text.isEmpty() ? words : words + "\n\n" + text.getValue());
        reply.files().forEach(file -> {
            files.add(file.id());
            Span name = new Span(Glyph.FILE.draw(), new Span(file.name()));
            name.addClassName("file");
            carried.add(name);
        });
        text.focus();
    }

    private void prepareUpload() {
        Tongues.teach(upload);
        upload.setUploadHandler(new Receiving());
        upload.setMaxFileSize((int) House.MAX_UPLOAD_BYTES);
        Button choose = new Button(Words.say("files.attach"), Glyph.CLIP.draw());
        choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Words.say("files.drop")));
        upload.addFileRejectedListener(event -> Notice.refused(Words.say("files.tooLarge")));
    }

    private void post() {
        @Nullable Confidential words = text.isEmpty() ? null : Confidential.of(text.getValue());
        boolean done = fields.attempt(() -> {
            List<FileId> attached = List.copyOf(files);
            house.send(thread.audience()
                    .<Object>map(audience -> new PostReply(
                            id, task, audience, words, attached, house.me().undoSendSeconds()))
                    .orElseGet(() -> new PostNote(id, task, words, attached)));
        });
        if (done) {
            // The next post is another one; until then, sending again after an outage cannot post twice.
            id = PostId.random();
            text.clear();
            files.clear();
            carried.removeAll();
            held.again();
            upload.clearFileList();
            text.focus();
        }
    }

    /** Takes a file straight into the store, on the thread of the request that brings it. */
    private final class Receiving implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            String type = event.getContentType() == null ? "application/octet-stream" : event.getContentType();
            try (InputStream bytes = event.getInputStream()) {
                FileId file = house.upload(event.getFileName(), type, bytes);
                UI ui = event.getUI();
                Future<Void> _ = ui.access(() -> files.add(file));
            } catch (FileStore.TooLarge e) {
                event.reject(Words.say("files.tooLarge"));
            }
        }

        @Override
        public long getRequestSizeMax() {
            return House.MAX_UPLOAD_BYTES;
        }

        @Override
        public long getFileSizeMax() {
            return House.MAX_UPLOAD_BYTES;
        }
    }
}
