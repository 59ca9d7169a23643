package io.portico.web.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.VaadinSession;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.sealing.Confidential;
import io.portico.views.PersonName;
import io.portico.views.me.HeldReply;
import io.portico.web.parts.Drafts.Draft;
import io.portico.web.parts.Drafts.Place;
import io.portico.web.parts.ReadyFiles.Ready;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where posts are written. For a reply it wears the colour of those who will read it and names them; for a note it is
 * plain and says that it stays inside. Replies are kept back for as long as their author chose.
 */
public final class PostBox extends Div {

    private final House house;
    private final TaskId task;
    private final ThreadName thread;
    private final MentionArea text;
    private final Upload upload = new Upload();
    private final ReadyFiles files;
    private final Paragraph readers = new Paragraph();
    private String whoReads = "";
    private final Fields fields = new Fields();
    private final HeldReplies held;
    private final Place place;
    private final Button send;
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
        this.place = new Place(house.me().id(), task, thread);
        boolean note = thread == ThreadName.AGENCY;
        addClassNames("post-box", AudienceMark.className(thread), note ? "note" : "reply");
        text = new MentionArea(mentionable);
        TextArea area = text.field();
        area.setLabel(Words.say(note ? "post.note" : "post.reply"));
        area.setPlaceholder(Words.say(note ? "post.note.placeholder" : "post.reply.placeholder"));
        area.setMinHeight("88px");
        area.setMaxHeight("320px");
        text.onSend(this::post);
        fields.name("text", area);
        files = new ReadyFiles(area::focus);
        readers.addClassName("readers");
        held = new HeldReplies(house, task, thread, this::takeUp);
        send = new Button(Words.say(note ? "post.note.send" : "post.reply.send"), Glyph.SEND.draw(), _ -> post());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div foot = new Div(readers, send);
        foot.addClassName("foot");
        add(text, new DraftCopy(place, this::recall), files);
        if (mayUpload) {
            prepareUpload();
            add(upload, Receiving.limit(house));
        }
        add(foot);
    }

    /** Says who will read it. */
    public void readers(String words) {
        whoReads = words;
        readers.setText(words);
    }

    /** Says who will read it, and lists them where the words only count some of them. */
    public void readers(String words, List<String> all) {
        whoReads = words;
        NamesList.say(readers, words, all);
    }

    /** What was last said of that. */
    public String whoReads() {
        return whoReads;
    }

    /** What was sent from here and can still be taken back; to be put above the box. */
    public Component held() {
        return held;
    }

    /** What was taken back is here again, as if it had never been sent; it is sent again as another post. */
    private void takeUp(HeldReply reply) {
        String words = reply.text() == null ? "" : reply.text();
        text.write(text.field().isEmpty() ? words : words + "\n\n" + text.written());
        reply.files().forEach(file -> files.add(new Ready(file.name(), file.id())));
        text.field().focus();
    }

    /** Where something more pressing is asked on the same page, sending is not the first thing to do. */
    public void quiet(boolean quiet) {
        send.setThemeVariant(ButtonVariant.LUMO_PRIMARY, !quiet);
    }

    /** What was begun here before, the reader finds again. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Drafts.in(event.getSession()).take(place).ifPresent(this::goOnWith);
    }

    /** Leaving is not sending, nor is it throwing away. */
    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        keep(event.getSession());
    }

    /** With what was left there before, from another window. */
    private void keep(VaadinSession session) {
        Drafts drafts = Drafts.in(session);
        drafts.take(place).ifPresent(this::goOnWith);
        Draft draft = new Draft(id, text.written(), files.all());
        text.clear();
        beginAnother();
        if (!draft.isEmpty()) {
            drafts.keep(place, draft);
        }
    }

    /** What the browser still has of a session that ended; whatever is here already is later. */
    private void recall(String words) {
        if (text.field().isEmpty()) {
            text.recall(words);
            Notice.done(Words.say("post.recalled"));
        }
    }

    private void goOnWith(Draft draft) {
        if (text.field().isEmpty()) {
            id = draft.id();
            text.write(draft.text());
        } else if (!draft.text().isEmpty()) {
            text.write(draft.text() + "\n\n" + text.written());
        }
        draft.files().forEach(files::add);
    }

    /** The next post is another one. */
    private void beginAnother() {
        id = PostId.random();
        files.clear();
    }

    /** A file that arrives after its box was left waits with what else was left there. */
    private void receive(Ready file) {
        files.add(file);
        if (!isAttached()) {
            keep(VaadinSession.getCurrent());
        }
    }

    private void prepareUpload() {
        Tongues.teach(upload);
        upload.setUploadHandler(Receiving.files(house, this::receive));
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, house.maxUploadBytes()));
        Button choose = new Button(Words.say("files.attach"), Glyph.CLIP.draw());
        choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Words.say("files.drop")));
        upload.addFileRejectedListener(_ -> Notice.refused(Receiving.tooLarge(house)));
        Brought.onto(this, upload);
        files.follow(upload);
    }

    private void post() {
        if (upload.isUploading()) {
            // It would go with the next post, unseen.
            Notice.refused(Words.say("files.stillComing"));
            return;
        }
        @Nullable Confidential words = text.field().isEmpty() ? null : Confidential.of(text.written());
        boolean done = fields.attempt(() -> {
            List<FileId> attached = files.all().stream().map(Ready::id).toList();
            house.send(thread.audience()
                    .<Object>map(audience -> new PostReply(
                            id, task, audience, words, attached, house.me().undoSendSeconds()))
                    .orElseGet(() -> new PostNote(id, task, words, attached)));
        });
        if (done) {
            // Until then, sending again after an outage cannot post twice.
            text.sent();
            beginAnother();
            held.again();
            upload.clearFileList();
            text.field().focus();
        }
    }
}
