package io.portico.web.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.PostId;
import io.portico.messages.ThreadName;
import io.portico.messages.approval.ApprovalState;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.EditPost;
import io.portico.messages.sealing.Confidential;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import io.portico.views.PostLine;
import io.portico.views.agency.SeenLine;
import io.portico.web.prose.Prose;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A post: who, when, what, and its files. One's own can be changed and deleted. */
final class PostBlock extends Article {

    private final House house;
    private final PostLine post;
    private final boolean firstNew;
    private final ThreadName thread;
    private final Rights rights;
    private final Supplier<String> readers;
    private final Function<String, List<PersonName>> mentionable;
    private final Div bubble = new Div();
    private final SeenBy seenBy;

    /**
     * What the reader may do with the posts of a thread besides changing their own.
     *
     * @param deleteAny whether others' can be deleted, too
     * @param withdraw whether replies that went out can be taken back
     * @param trace whether they may ask where one went
     */
    record Rights(boolean deleteAny, boolean withdraw, boolean trace) {}

    /**
     * A post.
     *
     * @param firstNew whether what is new to the reader begins with it
     * @param readers who reads along, in words
     * @param asking begins to ask for approval of one of its files; null where that is not the reader's to do
     */
    PostBlock(
            House house,
            PostLine post,
            ThreadName thread,
            Rights rights,
            boolean firstNew,
            Supplier<String> readers,
            Function<String, List<PersonName>> mentionable,
            @Nullable Consumer<FileLine> asking) {
        this.house = house;
        this.post = post;
        this.firstNew = firstNew;
        this.thread = thread;
        this.rights = rights;
        this.readers = readers;
        this.seenBy = new SeenBy(house);
        this.mentionable = mentionable;
        boolean own = post.author().id().equals(house.me().id());
        addClassName("post");
        if (own) {
            addClassName("own");
        }
        bubble.addClassName("bubble");
        if (firstNew) {
            Div line = new Div(new Span(Words.say("thread.new")));
            line.addClassName("new-line");
            line.getElement().setAttribute("role", "separator");
            line.getElement().setAttribute("aria-label", Words.say("thread.new"));
            add(line);
            addClassName("first-new");
        }
        Div said = new Div(bubble, seenBy);
        said.addClassName("said");
        add(PersonBadge.face(post.author().name(), post.author().kind()), said);
        bubble.add(head(own));
        if (post.deleted()) {
            addClassName("deleted");
            bubble.add(new Span(Words.say(post.withdrawnAt() == null ? "post.deleted" : "post.withdrawn")));
        } else {
            String text = post.text();
            if (text != null) {
                bubble.add(Prose.ofPost(text, house.me().id()));
            }
            post.files()
                    .forEach(file -> bubble.add(
                            new AttachedFile(house, file, asking == null ? null : () -> asking.accept(file))));
        }
    }

    PostId id() {
        return post.id();
    }

    boolean shows(PostLine other, boolean asFirstNew) {
        return post.equals(other) && firstNew == asFirstNew;
    }

    /** Says who has come as far as this post. */
    void seenBy(List<SeenLine> lines) {
        seenBy.show(lines, post);
    }

    private Div head(boolean own) {
        Span name = new Span(post.author().name());
        name.addClassName("name");
        Div head = new Div(name, house.times().ago(post.at()));
        head.addClassName("post-head");
        if (post.editedAt() != null && !post.deleted()) {
            Span edited = new Span(Words.say("post.edited"));
            edited.setTitle(house.times().exact(post.editedAt()));
            head.add(edited);
        }
        boolean changeable = !post.deleted() && !isLocked() && (own || rights.deleteAny());
        if (changeable || rights.trace()) {
            head.add(menu(own, changeable));
        }
        return head;
    }

    /** What is approved stays as it is. */
    private boolean isLocked() {
        return post.files().stream().anyMatch(file -> file.approval() == ApprovalState.APPROVED);
    }

    private Button menu(boolean own, boolean changeable) {
        Dots more = new Dots(Words.say("post.actions", post.author().name()));
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        ContextMenu menu = more.menu();
        if (changeable && own && post.text() != null) {
            menu.addItem(Words.say("edit"), _ -> edit());
        }
        if (changeable) {
            menu.addItem(Words.say("delete"), _ -> delete());
        }
        if (changeable && rights.withdraw()) {
            menu.addItem(
                    Words.say("exposure.withdraw"),
                    _ -> WithdrawDialog.open(house, post.id(), post.author().name()));
        }
        if (rights.trace()) {
            menu.addItem(Words.say("exposure"), _ -> UI.getCurrent().navigate(Link.exposure(post.id())));
        }
        return more;
    }

    private void edit() {
        MentionArea area = new MentionArea(mentionable);
        area.field().setLabel(Words.say("post.text"));
        area.write(post.text() == null ? "" : post.text());
        FormDialog dialog = new FormDialog(Words.say("post.edit"), Words.say("save"));
        dialog.fields().name("text", area.field());
        Paragraph whom = new Paragraph(readers.get());
        whom.addClassNames("readers", AudienceMark.className(thread));
        dialog.body(area, whom);
        dialog.onSubmit(() -> house.send(new EditPost(post.id(), Confidential.of(area.written()))));
        area.onSend(dialog::submit);
        dialog.open();
    }

    private void delete() {
        ConfirmDialog sure = new ConfirmDialog(
                Words.say("post.delete.title"),
                Words.say("post.delete.text"),
                Words.say("delete"),
                _ -> Notice.attempt(() -> house.send(new DeletePost(post.id()))));
        sure.setCancelable(true);
        sure.setCancelText(Words.say("cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }
}
