package io.portico.messages.delivery;

import io.portico.messages.Check;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Writes down that a mail about a post left the house. Portico says so itself; saying it again adds nothing. */
public record RecordDelivery(PostId postId, TaskId taskId, ThreadName thread, UserId recipient, Instant sentAt)
        implements DeliveryCommand {
    public RecordDelivery {
        Check.present("postId", postId);
        Check.present("taskId", taskId);
        Check.present("thread", thread);
        Check.present("recipient", recipient);
        Check.present("sentAt", sentAt);
    }

    @TargetAggregateIdentifier
    public DeliveryId deliveryId() {
        return new DeliveryId(postId, recipient);
    }
}
