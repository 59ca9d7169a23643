package io.portico.messages.standingrule;

import io.portico.messages.Audience;
import io.portico.messages.CompanyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a standing rule is about: one person, a company's people, those with a permission set, or an audience. At most one
 * of these is given; with none of them it is everybody outside.
 */
public record RuledPeople(
        @Nullable UserId personId,
        @Nullable CompanyId companyId,
        @Nullable PermissionSetId permissionSetId,
        @Nullable Audience audience) {

    /** Everybody outside. */
    public static final RuledPeople EVERYBODY = new RuledPeople(null, null, null, null);

    public static RuledPeople person(UserId personId) {
        return new RuledPeople(personId, null, null, null);
    }

    public static RuledPeople company(CompanyId companyId) {
        return new RuledPeople(null, companyId, null, null);
    }

    public static RuledPeople permissionSet(PermissionSetId permissionSetId) {
        return new RuledPeople(null, null, permissionSetId, null);
    }

    public static RuledPeople audience(Audience audience) {
        return new RuledPeople(null, null, null, audience);
    }
}
