package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.views.PageRequest;
import io.portico.views.PostLine;
import io.portico.views.Posts;
import io.portico.views.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A thread as a conversation: the newest posts at the bottom, earlier ones on request, new ones as they come. */
public final class Conversation extends Section {

    private static final int AT_FIRST = 50;

    private final House house;
    private final Function<PageRequest, Query<Posts>> question;
    private final boolean mayDeleteAny;
    private final Div posts = new Div();
    private final Button earlier = new Button(Words.say("thread.earlier"));
    private List<PostLine> older = new ArrayList<>();
    private List<PostLine> shown = List.of();
    private @Nullable String previous;

    /**
     * The thread.
     *
     * @param question asks for a part of it from the end
     * @param mayDeleteAny whether others' posts can be deleted, too
     * @param empty what to say when nobody has written yet
     */
    public Conversation(
            House house,
            TaskId task,
            ThreadName thread,
            Function<PageRequest, Query<Posts>> question,
            boolean mayDeleteAny,
            String empty) {
        this.house = house;
        this.question = question;
        this.mayDeleteAny = mayDeleteAny;
        addClassNames("conversation", AudienceMark.className(thread));
        setAriaLabel(Words.say("thread.label", Words.say(thread)));
        posts.getElement().setAttribute("role", "log");
        posts.getElement().setAttribute("data-empty", empty);
        posts.addClassName("posts");
        earlier.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        earlier.addClickListener(_ -> Notice.attempt(this::showEarlier));
        earlier.setVisible(false);
        add(earlier, posts);
        Live.keep(
                this,
                house,
                Set.of(task.named(), "access"),
                () -> house.ask(question.apply(new PageRequest(AT_FIRST, null))),
                this::show,
                posts::removeAll);
    }

    private void show(Posts newest) {
        if (older.isEmpty()) {
            previous = newest.previous();
        } else if (shown.size() >= AT_FIRST && !shown.isEmpty()) {
            keepWhatSlidOut(newest);
        }
        shown = newest.items();
        draw();
    }

    /** Posts that the newest part no longer reaches stay on the page, where the reader has gone back. */
    private void keepWhatSlidOut(Posts newest) {
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
        Posts part = house.ask(question.apply(new PageRequest(AT_FIRST, previous)));
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
        all.stream()
                .skip(posts.getComponentCount())
                .forEach(post -> posts.add(new PostBlock(house, post, mayDeleteAny)));
        earlier.setVisible(previous != null);
    }

    /** Whether what stands there is how the thread begins, so that only the new posts have to be sent. */
    private boolean unchanged(List<PostLine> all) {
        for (int i = 0; i < posts.getComponentCount(); i++) {
            if (!(posts.getComponentAt(i) instanceof PostBlock block) || !block.shows(all.get(i))) {
                return false;
            }
        }
        return true;
    }
}
