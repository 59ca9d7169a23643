package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.reading.ReadThread;
import io.portico.views.PageRequest;
import io.portico.views.PersonName;
import io.portico.views.PostLine;
import io.portico.views.Posts;
import io.portico.views.agency.SeenLine;
import io.portico.views.agency.ThreadPosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread as a conversation: the newest posts at the bottom, earlier ones on request, new ones as they come. */
public final class Conversation extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final int AT_FIRST = 50;

    private final House house;
    private final TaskId task;
    private final ThreadName thread;
    private final Function<PageRequest, Part> question;
    private final Function<String, List<PersonName>> mentionable;
    private final boolean mayDeleteAny;
    private final Div posts = new Div();
    private final ReadMark end = new ReadMark(this::read, this::turnedAway, this::turnedTo);
    private final SeenBy seenBy;
    private final Button earlier = new Button(Words.say("thread.earlier"));
    private List<PostLine> older = new ArrayList<>();
    private List<PostLine> shown = List.of();
    private @Nullable String previous;
    /** Where new posts began when the reader last turned to the page; it stays while they read. */
    private @Nullable PostId newFrom;

    private boolean away = true;
    private boolean begun;

    /**
     * A part of a thread, as either side is told of it.
     *
     * @param unreadFrom the first post that the reader has not read
     * @param seenBy how far others have come; nothing outside the agency
     */
    public record Part(
            List<PostLine> items,
            @Nullable String previous,
            @Nullable PostId unreadFrom,
            List<SeenLine> seenBy) {

        /** What somebody outside is told. */
        public static Part of(Posts posts) {
            return new Part(posts.items(), posts.previous(), posts.unreadFrom(), List.of());
        }

        /** What the agency is told. */
        public static Part of(ThreadPosts posts) {
            return new Part(posts.items(), posts.previous(), posts.unreadFrom(), posts.seenBy());
        }
    }

    /**
     * The thread.
     *
     * @param question asks for a part of it from the end
     * @param mentionable asks who reads the thread and has a name that begins like that
     * @param mayDeleteAny whether others' posts can be deleted, too
     * @param empty what to say when nobody has written yet
     */
    public Conversation(
            House house,
            TaskId task,
            ThreadName thread,
            Function<PageRequest, Part> question,
            Function<String, List<PersonName>> mentionable,
            boolean mayDeleteAny,
            String empty) {
        this.house = house;
        this.task = task;
        this.thread = thread;
        this.seenBy = new SeenBy(house);
        this.question = question;
        this.mentionable = mentionable;
        this.mayDeleteAny = mayDeleteAny;
        addClassNames("conversation", AudienceMark.className(thread));
        setAriaLabel(Words.say("thread.label", Words.say(thread)));
        posts.getElement().setAttribute("role", "log");
        posts.getElement().setAttribute("data-empty", empty);
        posts.addClassName("posts");
        earlier.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        earlier.addClickListener(_ -> Notice.attempt(this::showEarlier));
        earlier.setVisible(false);
        add(earlier, posts, seenBy, end);
        // What comes while another thread is looked at is new on coming back.
        addDetachListener(_ -> turnedAway());
        Live.keep(
                this,
                house,
                Set.of(task.named(), "seen:" + task.value(), "access"),
                () -> question.apply(new PageRequest(AT_FIRST, null)),
                this::show,
                this::clear);
    }

    private void clear() {
        posts.removeAll();
        seenBy.show(List.of(), null);
        end.waitFor(null);
    }

    private void show(Part newest) {
        if (older.isEmpty()) {
            previous = newest.previous();
        } else if (shown.size() >= AT_FIRST && !shown.isEmpty()) {
            keepWhatSlidOut(newest);
        }
        shown = newest.items();
        if (away && (newest.unreadFrom() != null || !begun)) {
            turnedTo();
            newFrom = newest.unreadFrom();
        }
        begun = true;
        draw();
        PostLine last = shown.isEmpty() ? null : shown.getLast();
        seenBy.show(newest.seenBy(), last);
        boolean allRead = newest.unreadFrom() == null || house.throughOthersEyes();
        end.waitFor(last == null || allRead ? null : last.id());
    }

    private void turnedAway() {
        away = true;
    }

    private void turnedTo() {
        away = false;
    }

    /** Behind the page: nothing there waits for it, and should it fail, it is said the next time. */
    private void read(PostId newest) {
        ReadThread mark = new ReadThread(house.me().id(), task, thread, newest);
        Thread.startVirtualThread(() -> {
            try {
                house.send(mark);
            } catch (RuntimeException e) {
                LOG.debug("how far somebody has read was not noted", e);
            }
        });
    }

    /** Posts that the newest part no longer reaches stay on the page, where the reader has gone back. */
    private void keepWhatSlidOut(Part newest) {
        for (PostLine post : shown) {
            boolean kept = newest.items().stream().anyMatch(item -> item.id().equals(post.id()));
            boolean slidOut = newest.items().isEmpty()
                    || post.at().isBefore(newest.items().getFirst().at());
            if (!kept && slidOut) {
                older.add(post);
            }
        }
    }

    private void showEarlier() {
        Part part = question.apply(new PageRequest(AT_FIRST, previous));
        previous = part.previous();
        List<PostLine> longer = new ArrayList<>(part.items());
        longer.addAll(older);
        older = longer;
        draw();
    }

    private void draw() {
        List<PostLine> all = new ArrayList<>(older);
        all.addAll(shown);
        boolean grown = posts.getComponentCount() > 0 && posts.getComponentCount() <= all.size() && unchanged(all);
        if (!grown) {
            posts.removeAll();
        }
        all.stream().skip(posts.getComponentCount()).forEach(post -> posts.add(block(post)));
        earlier.setVisible(previous != null);
    }

    private PostBlock block(PostLine post) {
        return new PostBlock(house, post, mayDeleteAny, isFirstNew(post), mentionable);
    }

    private boolean isFirstNew(PostLine post) {
        return post.id().equals(newFrom);
    }

    /** Whether what stands there is how the thread begins, so that only the new posts have to be sent. */
    private boolean unchanged(List<PostLine> all) {
        for (int i = 0; i < posts.getComponentCount(); i++) {
            if (!(posts.getComponentAt(i) instanceof PostBlock block)
                    || !block.shows(all.get(i), isFirstNew(all.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
