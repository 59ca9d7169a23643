package io.portico.web.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import io.portico.messages.PostId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The end of a conversation. It tells when its newest words have been before the reader's eyes for a moment, and when the
 * reader turned to something else and back.
 */
@Tag("portico-read-mark")
final class ReadMark extends Component {

    private static final String DETAIL = "event.detail";
    private static final String POST = "post";

    private final Consumer<PostId> onRead;
    private @Nullable PostId waiting;

    ReadMark(Consumer<PostId> onRead, Runnable onAway, Runnable onBack) {
        this.onRead = onRead;
        getElement()
                .addEventListener(
                        "read", event -> read(event.getEventData().get(DETAIL).asString("")))
                .addEventData(DETAIL);
        getElement().addEventListener("away", _ -> onAway.run());
        getElement().addEventListener("back", _ -> onBack.run());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://scripts/reading.js");
    }

    /** The newest post when there is something unread; null when there is not. */
    void waitFor(@Nullable PostId newest) {
        waiting = newest;
        if (newest == null) {
            getElement().removeAttribute(POST);
        } else {
            getElement().setAttribute(POST, newest.value());
        }
    }

    /** What came while the reader looked at the post before is seen on its own. */
    private void read(String post) {
        PostId newest = waiting;
        if (newest != null && newest.value().equals(post)) {
            waitFor(null);
            onRead.accept(newest);
        }
    }
}
