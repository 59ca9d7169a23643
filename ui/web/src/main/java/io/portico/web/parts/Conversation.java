package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.person.Permission;
import io.portico.messages.reading.ReadThread;
import io.portico.views.FileLine;
import io.portico.views.PageRequest;
import io.portico.views.PersonName;
import io.portico.views.PostLine;
import io.portico.views.Posts;
import io.portico.views.agency.SeenLine;
import io.portico.views.agency.ThreadPosts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread as a conversation: the newest posts at the bottom, earlier ones on request, new ones as they come. */
public final class Conversation extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final int AT_FIRST = 50;
    /** How far back a post is looked for: what lies further is asked for by hand. */
    private static final int AS_FAR_BACK = 2_000;

    /** More than anybody scrolls through; a page that shows more forgets the newest of them, and offers the way back. */
    static final int MOST = 500;

    private final House house;
    private final TaskId task;
    private final ThreadName thread;
    private final Function<PageRequest, Part> question;
    private final Function<String, List<PersonName>> mentionable;
    private final @Nullable Consumer<FileLine> asking;
    private final PostBlock.Rights rights;
    private final Div posts = new Div();
    private final ReadMark end = new ReadMark(this::read, this::turnedAway, this::turnedTo);
    private final Button earlier = new Button(Words.say("thread.earlier"));
    private final Button newest = new Button(Words.say("thread.newest"));
    private final Live<Look> live;
    private List<PostLine> shown = List.of();
    private @Nullable String previous;
    /** Behind which the reader looks; nothing as long as they look at the newest. */
    private volatile @Nullable String until;
    /** Since when posts are shown: what stands on the page does not slide out of it when more is said. */
    private volatile @Nullable Instant reach;

    /** Posts that came with others and lie further back than the reader has looked. */
    private List<PostLine> further = List.of();

    /** What the page was told, and which question that answers: the reader may have gone on looking meanwhile. */
    private record Look(@Nullable String until, @Nullable Instant reach, Part part) {}
    /** Where new posts began when the reader last turned to the page; it stays while they read. */
    private @Nullable PostId newFrom;

    private Supplier<String> whoReads = () -> "";

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
     * @param asking begins to ask for approval of a file of a post; null where that is not the reader's to do
     * @param empty what to say when nobody has written yet
     */
    public Conversation(
            House house,
            TaskId task,
            ThreadName thread,
            Function<PageRequest, Part> question,
            Function<String, List<PersonName>> mentionable,
            boolean mayDeleteAny,
            @Nullable Consumer<FileLine> asking,
            String empty) {
        this.house = house;
        this.task = task;
        this.thread = thread;
        this.question = question;
        this.mentionable = mentionable;
        this.asking = asking;
        boolean wentOut = house.me().kind().audience().isEmpty() && thread != ThreadName.AGENCY;
        this.rights = new PostBlock.Rights(
                mayDeleteAny,
                mayDeleteAny && wentOut,
                wentOut && (house.may(Permission.AUDIT_VIEW) || house.may(Permission.ACCESS_GRANT)));
        addClassNames("conversation", AudienceMark.className(thread));
        setAriaLabel(Words.say("thread.label", Words.say(thread)));
        posts.getElement().setAttribute("role", "log");
        posts.getElement().setAttribute("data-empty", empty);
        posts.addClassName("posts");
        earlier.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        earlier.addClickListener(_ -> Notice.attempt(this::showEarlier));
        earlier.setVisible(false);
        newest.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        newest.addClickListener(_ -> Notice.attempt(() -> turnTo(null)));
        newest.setVisible(false);
        add(earlier, posts, newest, end);
        // What comes while another thread is looked at is new on coming back.
        addDetachListener(_ -> turnedAway());
        live = Live.keep(
                this,
                house,
                Set.of(task.named(), "seen:" + task.value(), "access"),
                this::ask,
                this::show,
                this::clear);
    }

    /** @param words who reads along, for whoever is about to change what they said */
    public void whoReads(Supplier<String> words) {
        whoReads = words;
    }

    /** All that is shown, and not only its newest part: what was deleted or withdrawn goes, however old it is. */
    private Look ask() {
        String end = until;
        Instant from = reach;
        Part part = question.apply(new PageRequest(AT_FIRST, end));
        List<PostLine> all = part.items();
        String before = part.previous();
        while (from != null
                && before != null
                && all.size() < MOST
                && !all.isEmpty()
                && all.getFirst().at().isAfter(from)) {
            Part more = question.apply(new PageRequest(AT_FIRST, before));
            all = Stream.concat(more.items().stream(), all.stream()).toList();
            before = more.previous();
        }
        return new Look(end, from, new Part(all, before, part.unreadFrom(), part.seenBy()));
    }

    private void clear() {
        posts.removeAll();
        shown = List.of();
        further = List.of();
        reach = null;
        until = null;
        end.waitFor(null);
    }

    private void show(Look look) {
        if (!Objects.equals(look.until(), until) || !Objects.equals(look.reach(), reach)) {
            live.soon();
            return;
        }
        Part part = look.part();
        Instant from = reach;
        previous = part.previous();
        further = part.items().stream()
                .filter(post -> from != null && post.at().isBefore(from))
                .toList();
        shown = part.items().subList(further.size(), part.items().size());
        reach = shown.isEmpty() ? from : shown.getFirst().at();
        if (away && (part.unreadFrom() != null || !begun)) {
            turnedTo();
            newFrom = part.unreadFrom();
        }
        begun = true;
        draw(part.seenBy());
        boolean atTheEnd = until == null;
        newest.setVisible(!atTheEnd);
        PostLine last = shown.isEmpty() || !atTheEnd ? null : shown.getLast();
        boolean allRead = part.unreadFrom() == null || house.throughOthersEyes();
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

    private void showEarlier() {
        if (!further.isEmpty()) {
            reach = further.getFirst().at();
            live.again();
        } else if (shown.size() >= MOST) {
            turnTo(previous);
        } else {
            Part part = question.apply(new PageRequest(AT_FIRST, previous));
            if (!part.items().isEmpty()) {
                reach = part.items().getFirst().at();
            }
            live.again();
        }
    }

    /** Puts that post before the reader's eyes, if it is in the thread still. */
    public void seek(PostId post) {
        Notice.attempt(() -> {
            if (!holds(shown, post)) {
                goBackTo(post);
            }
        });
        posts.getChildren()
                .filter(child -> child instanceof PostBlock block && block.id().equals(post))
                .findFirst()
                .ifPresent(block -> {
                    block.addClassName("sought");
                    block.getElement().executeJs("this.scrollIntoView({ block: 'center' })");
                });
    }

    /** Shows all that was said since, or, where that is too much, what was said around it. */
    private void goBackTo(PostId post) {
        @Nullable String before = null;
        int walked = 0;
        do {
            Part part = question.apply(new PageRequest(AT_FIRST, before));
            walked += part.items().size();
            if (holds(part.items(), post)) {
                boolean near = walked <= MOST;
                until = near ? null : before;
                reach = near ? part.items().getFirst().at() : null;
                live.again();
                return;
            }
            before = part.previous();
        } while (before != null && walked < AS_FAR_BACK);
    }

    private static boolean holds(List<PostLine> lines, PostId post) {
        return lines.stream().anyMatch(line -> line.id().equals(post));
    }

    /** Shows what was said before that, or the newest. */
    private void turnTo(@Nullable String before) {
        until = before;
        reach = null;
        live.again();
    }

    /** Only what is new or other than it was is sent, so that nothing moves under the reader's eyes. */
    private void draw(List<SeenLine> seenBy) {
        posts.getChildren()
                .filter(PostBlock.class::isInstance)
                .map(PostBlock.class::cast)
                .filter(block -> shown.stream().noneMatch(post -> block.shows(post, isFirstNew(post))))
                .toList()
                .forEach(posts::remove);
        for (int i = 0; i < shown.size(); i++) {
            PostLine post = shown.get(i);
            boolean stands = i < posts.getComponentCount()
                    && posts.getComponentAt(i) instanceof PostBlock block
                    && block.shows(post, isFirstNew(post));
            if (!stands) {
                posts.addComponentAtIndex(i, block(post));
            }
            ((PostBlock) posts.getComponentAt(i)).seenBy(seenBy);
        }
        earlier.setVisible(previous != null || !further.isEmpty());
    }

    private PostBlock block(PostLine post) {
        return new PostBlock(house, post, thread, rights, isFirstNew(post), () -> whoReads.get(), mentionable, asking);
    }

    private boolean isFirstNew(PostLine post) {
        return post.id().equals(newFrom);
    }
}
