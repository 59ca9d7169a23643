package io.portico.messages.person;

import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.Change;
import io.portico.messages.Check;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes what the agency keeps of a person, all of it or nothing; what is null stays as it is. Each part is decided as
 * the command that changes it alone.
 *
 * @param expectedVersion the version the editor saw, or null to change whatever is there
 * @param brandIds all brands an external user has from now on
 * @param note the agency's own note
 */
public record EditPerson(
        @TargetAggregateIdentifier UserId userId,
        @Nullable Long expectedVersion,
        @Nullable Set<BrandId> brandIds,
        @Nullable PermissionSetId permissionSetId,
        @Nullable AccessMode access,
        @Nullable Change<LocalDate> endsOn,
        @Nullable ConfidentialChange note,
        @Nullable ChangeProfile profile,
        @Nullable Boolean twoFactorRequired)
        implements PersonCommand {

    public EditPerson {
        Check.present("id", userId);
        brandIds = brandIds == null ? null : Check.set("brandIds", brandIds);
        note = ConfidentialChange.check("note", note, Check.MAX_NOTE);
        boolean anothers = (note != null && !note.userId().equals(userId))
                || (profile != null && !profile.userId().equals(userId));
        if (anothers) {
            throw new BadInput("userId", BadInput.Code.INVALID_ID);
        }
    }
}
