package io.portico.messages.person;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes everything about the person, and everything they wrote and uploaded, unreadable for good. Takes all access away
 * first. What is erased already stays so.
 *
 * @param reference by which the agency's papers tell why, such as the number of a case; it stays readable for ever, so
 *     it takes no more than letters, digits and {@code - _ . / #}, and no name fits in with a blank
 */
public record ErasePerson(
        @TargetAggregateIdentifier UserId userId,
        ErasureGround ground,
        @Nullable String reference) implements PersonCommand {

    public static final int MAX_REFERENCE = 40;

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][-A-Za-z0-9_./#]*");

    public ErasePerson {
        Check.present("ground", ground);
        if (reference != null) {
            Check.text("reference", reference, MAX_REFERENCE);
            if (!REFERENCE.matcher(reference).matches()) {
                throw new BadInput("reference", BadInput.Code.INVALID_TEXT);
            }
        }
    }
}
