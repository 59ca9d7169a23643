package io.portico.messages.post;

import io.portico.messages.Check;
import io.portico.messages.PostId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Changes the text of one's own post. */
public record EditPost(
        @TargetAggregateIdentifier PostId postId,
        @SealedBy("postId") Confidential text) implements PostCommand {
    public EditPost {
        Mentions.demandFew(text);
        text = Check.text("text", text, Check.MAX_TEXT);
    }
}
