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
import io.portico.files.MalwareScan;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.FileStore;
import io.portico.views.PersonName;
import io.portico.views.me.HeldReply;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where posts are written. For a reply it wears the colour of those who will read it and names them; for a note it is
 * plain and says that it stays inside. Replies are kept back for as long as their author chose.
 */
public final class PostBox extends Div {

    private static final String TAKES_FILES = """
            const [upload, named] = [$0, $1];
            const take = (files) => { if (files.length) upload._addFiles(files); };
            this.addEventListener('paste', (event) => {
              const files = [...(event.clipboardData ? event.clipboardData.files : [])];
              if (!files.length) return;
              event.preventDefault();
              const now = new Date().toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
              take(files.map((file) => file.name && file.name !== 'image.png'
                ? file
                : new File([file], `${named} ${now}.${(file.type.split('/')[1] || 'bin')}`, { type: file.type })));
            });
            const carries = (event) => [...event.dataTransfer.types].includes('Files');
            this.addEventListener('dragover', (event) => {
              if (carries(event)) { event.preventDefault(); this.classList.add('dropping'); }
            });
            this.addEventListener('dragleave', (event) => {
              if (!this.contains(event.relatedTarget)) this.classList.remove('dropping');
            });
            this.addEventListener('drop', (event) => {
              this.classList.remove('dropping');
              if (carries(event) && !event.defaultPrevented) {
                event.preventDefault();
                take([...event.dataTransfer.files]);
              }
            });
            """;

    private final House house;
    private final TaskId task;
    private final ThreadName thread;
    private final MentionArea text;
    private final Upload upload = new Upload();
    private final List<Ready> files = new ArrayList<>();
    private final Paragraph readers = new Paragraph();
    private final Fields fields = new Fields();
    private final Div carried = new Div();
    private final HeldReplies held;
    private PostId id = PostId.random();

    /** @param mentionable asks who reads the thread and has a name that begins like that */
    public PostBox(
            House house,
            TaskId task,
            ThreadName thread,
            boolean mayUpload,
            Function<String, List<PersonName>> mentionable) {
        this.house = house;
        this.task = task;
        this.thread = thread;
        boolean note = thread == ThreadName.AGENCY;
        addClassNames("post-box", AudienceMark.className(thread), note ? "note" : "reply");
        text = new MentionArea(mentionable);
        TextArea area = text.field();
        area.setLabel(Words.say(note ? "post.note" : "post.reply"));
        area.setPlaceholder(Words.say(note ? "post.note.placeholder" : "post.reply.placeholder"));
        area.setMinHeight("88px");
        area.setMaxHeight("320px");
        fields.name("text", area);
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
        text.write(text.field().isEmpty() ? words : words + "\n\n" + text.written());
        reply.files().forEach(file -> {
            files.add(new Ready(file.name(), file.id()));
            Span name = new Span(Glyph.FILE.draw(), new Span(file.name()));
            name.addClassName("file");
            carried.add(name);
        });
        text.field().focus();
    }

    private void prepareUpload() {
        Tongues.teach(upload);
        upload.setUploadHandler(new Receiving());
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, house.maxUploadBytes()));
        Button choose = new Button(Words.say("files.attach"), Glyph.CLIP.draw());
        choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Words.say("files.drop")));
        upload.addFileRemovedListener(removed -> files.stream()
                .filter(file -> file.name().equals(removed.getFileName()))
                .findFirst()
                .ifPresent(files::remove));
        upload.addFileRejectedListener(_ -> Notice.refused(tooLarge()));
        // Files come by the button, by dragging them anywhere onto the box, and by pasting; what is pasted has no name.
        getElement().executeJs(TAKES_FILES, upload.getElement(), Words.say("files.pasted"));
    }

    private String tooLarge() {
        return Words.say("files.tooLarge", Sizes.words(house.maxUploadBytes()));
    }

    private void post() {
        @Nullable Confidential words = text.field().isEmpty() ? null : Confidential.of(text.written());
        boolean done = fields.attempt(() -> {
            List<FileId> attached = files.stream().map(Ready::id).toList();
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
            text.field().focus();
        }
    }

    /** A file that came in and goes with the next post, under the name it has in the list. */
    private record Ready(String name, FileId id) {}

    /** Takes a file straight into the store, on the thread of the request that brings it. */
    private final class Receiving implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (InputStream bytes = event.getInputStream()) {
                FileId file = house.upload(event.getFileName(), bytes);
                UI ui = event.getUI();
                Future<Void> _ = ui.access(() -> files.add(new Ready(event.getFileName(), file)));
            } catch (FileStore.TooLarge e) {
                event.reject(tooLarge());
            } catch (MalwareScan.Found e) {
                event.reject(Words.say("files.notClean"));
            } catch (MalwareScan.Unavailable e) {
                event.reject(Words.say("files.notScanned"));
            }
        }

        @Override
        public long getRequestSizeMax() {
            return house.maxUploadBytes();
        }

        @Override
        public long getFileSizeMax() {
            return house.maxUploadBytes();
        }
    }
}
