package io.portico.projections.door;

import io.portico.messages.AgencyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.person.Language;
import io.portico.views.door.AgencyDoor;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An agency as stored, in the directory under its slug and in its own database. */
final class StoredAgency {

    AgencyId agencyId;
    String slug;
    String name;
    String timeZone;
    String currency;
    /** None in what was stored before agencies had one. */
    @Nullable
    Language language;

    /** With which sets invitations start; none until the agency chose. */
    @Nullable
    PermissionSetId clientSetId;

    @Nullable
    PermissionSetId partnerSetId;

    /** None until the agency said for how long. */
    @Nullable
    Integer disclosuresKeptDays;

    AgencyDoor.State state = AgencyDoor.State.OPEN;

    @Nullable
    Instant deletedAt;

    StoredAgency(AgencyId agencyId, String slug, String name, String timeZone, String currency) {
        this.agencyId = agencyId;
        this.slug = slug;
        this.name = name;
        this.timeZone = timeZone;
        this.currency = currency;
    }

    Language language() {
        return Objects.requireNonNullElse(language, Language.EN);
    }

    AgencyDoor shown() {
        return new AgencyDoor(agencyId, slug, name, timeZone, currency, state, deletedAt);
    }
}
