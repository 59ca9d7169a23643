package io.portico.access;

import io.portico.access.Policy.PermissionSetTerms;
import io.portico.messages.AccessEvent;
import io.portico.messages.BrandId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.PartnerInvited;
import io.portico.messages.person.PersonKind;
import io.portico.messages.sealing.Confidential;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody outside who is not there: of no company, with access mode {@code ALL} in one brand or in all. */
final class Imagined {

    private static final Confidential NOBODY = Confidential.of("nobody");

    private Imagined() {}

    static AccessState in(
            AccessState state, UserId id, PermissionSetTerms set, @Nullable BrandId brand, Instant instant) {
        Set<BrandId> brands = brand == null ? state.everyBrand() : Set.of(brand);
        Guest guest = new Guest(
                id,
                NOBODY,
                NOBODY,
                null,
                Confidential.of("nobody@example.invalid"),
                brands,
                AccessMode.ALL,
                set.id(),
                null,
                null,
                null,
                null,
                false,
                false);
        AccessEvent invited =
                set.base() == PersonKind.CLIENT ? new ClientInvited(guest, "") : new PartnerInvited(guest, "");
        AccessState with = Eyes.after(state, invited, id, instant);
        return Eyes.after(with, new InvitationAccepted(id), id, instant);
    }
}
