package io.portico.messages.erasure;

import io.portico.messages.Check;
import io.portico.messages.UserId;

/**
 * Says what became of a mention. What is deleted is settled by that.
 *
 * @param mention as {@link Mention#named} has it
 */
public record SettleMention(UserId userId, String mention, MentionVerdict verdict) implements ErasureCommand {

    public SettleMention {
        Check.text("mention", mention, 100);
        Check.present("verdict", verdict);
    }
}
