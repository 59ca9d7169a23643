package io.portico.web.parts;

import com.vaadin.flow.component.html.Div;
import io.portico.views.me.FindHeldReplies;
import io.portico.views.me.HeldReply;
import java.util.List;
import java.util.Set;

/**
 * What the reader sent and could not go out, wherever it was written; for a first page, since the page where it was written
 * may be closed to them now. Hidden when there is nothing.
 */
public final class UnsentReplies extends Div {

    private final House house;
    private final Panel panel = new Panel(Words.say("held.unsent"));
    private final Live<List<HeldReply>> live;

    public UnsentReplies(House house) {
        this.house = house;
        add(panel);
        live = Live.keep(
                this,
                house,
                Set.of("self"),
                () -> house.ask(new FindHeldReplies()).items().stream()
                        .filter(reply -> reply.notSent() != null)
                        .toList(),
                this::show,
                () -> show(List.of()));
    }

    private void show(List<HeldReply> replies) {
        setVisible(!replies.isEmpty());
        Div blocks = new Div();
        blocks.addClassName("held-replies");
        replies.forEach(reply -> blocks.add(block(reply)));
        panel.show(blocks);
    }

    private HeldBlock block(HeldReply reply) {
        HeldBlock block = HeldBlock.elsewhere(house, reply, () -> discard(reply));
        block.addClassName(AudienceMark.className(reply.thread()));
        return block;
    }

    private void discard(HeldReply reply) {
        if (HeldReplies.discard(house, reply)) {
            live.again();
        }
    }
}
