package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.portico.views.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list that is shown as far as somebody asks: so many at first, and as many more with each press of its button. */
public final class Gradual<T> {

    private final int atOnce;
    private final Function<PageRequest, Slice<T>> question;
    private final Component rows;
    private final Runnable again;
    private final Button more = new Button(Words.say("files.more"));
    /** Read behind the page, too. */
    private final AtomicInteger wanted;

    /**
     * @param rows where they are shown, each on its own
     * @param again asks anew and shows what is answered
     */
    public Gradual(Component rows, int atOnce, Function<PageRequest, Slice<T>> question, Runnable again) {
        this.rows = rows;
        this.atOnce = atOnce;
        this.question = question;
        this.again = again;
        wanted = new AtomicInteger(atOnce);
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.setVisible(false);
        more.addClickListener(_ -> Notice.attempt(this::showMore));
    }

    /** What is shown when the list goes on. */
    public Button more() {
        return more;
    }

    /** As much as is wanted, page by page. */
    public Slice<T> asked() {
        int most = wanted.get();
        List<T> items = new ArrayList<>();
        @Nullable String after = null;
        do {
            Slice<T> part =
                    question.apply(new PageRequest(Math.min(PageRequest.MAX_LIMIT, most - items.size()), after));
            items.addAll(part.items());
            after = part.next();
        } while (after != null && items.size() < most);
        return new Slice<>(items, after);
    }

    /** That this much of it is shown now. */
    public void showing(Slice<T> part) {
        more.setVisible(part.next() != null);
    }

    /** Where that was all, whoever asked goes on at the first row that came. */
    private void showMore() {
        int before = count();
        wanted.addAndGet(atOnce);
        again.run();
        if (!more.isVisible() && before > 0) {
            rows.getChildren().skip(Math.min(before, count() - 1)).findFirst().ifPresent(row -> row.getElement()
                    .setAttribute("tabindex", "-1")
                    .callJsFunction("focus"));
        }
    }

    private int count() {
        return Math.toIntExact(rows.getChildren().count());
    }
}
