package io.portico.decisions.person;

import io.portico.access.AccessState;
import io.portico.access.Policy;
import io.portico.decisions.Hearing;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Actor;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of invitations. */
final class Invitations {

    /** How long a link works after it was sent. */
    static final Duration VALID = Duration.ofDays(7);

    private Invitations() {}

    /** Brands must exist, and be the company's of a person who has one. */
    static void demandBrands(Hearing hearing, @Nullable CompanyId companyId, Set<BrandId> brandIds) {
        AccessState state = hearing.state();
        if (companyId != null && !state.hasCompany(companyId)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        for (BrandId brandId : brandIds) {
            CompanyId owner = state.companyOf(brandId).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
            if (companyId != null && !companyId.equals(owner)) {
                throw new Rejected(Rejected.Code.BRAND_OF_ANOTHER_COMPANY);
            }
        }
    }

    /**
     * The set must exist and have the kind's base; nobody gives a set of agency switches that holds one they lack
     * (access.md, rule 15). Sets of guests only narrow what guests may, so those are free to give.
     */
    static void demandAssignable(Hearing hearing, PermissionSetId setId, PersonKind kind) {
        Policy.PermissionSetTerms set =
                Policy.permissionSet(hearing.state(), setId).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        PersonKind base = kind == PersonKind.PROGRAM ? PersonKind.EMPLOYEE : kind;
        if (set.base() != base) {
            throw new Rejected(Rejected.Code.WRONG_BASE);
        }
        if (base == PersonKind.EMPLOYEE) {
            Management.demandHeld(hearing, setId);
        }
    }

    /** As above, for an auditor from outside, whose set gives nothing that those may not do (access.md, rule 17). */
    static void demandAssignableOutside(Hearing hearing, PermissionSetId setId) {
        demandAssignable(hearing, setId, PersonKind.EMPLOYEE);
        if (Policy.permissionSet(hearing.state(), setId)
                .filter(Policy::isForOutsideAuditors)
                .isEmpty()) {
            throw new Rejected(Rejected.Code.NOT_AN_AUDITOR);
        }
    }

    /** Only the holder of the newest link, in time, while the agency is open. */
    static void demandAcceptable(Hearing hearing, Standing standing, int round) {
        if (hearing.actorKind() != Actor.Kind.ANYONE) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        if (!hearing.state().open()) {
            throw new Rejected(Rejected.Code.AGENCY_SUSPENDED);
        }
        if (standing.round() == 0 || round < 1 || round > standing.round()) {
            throw new Rejected(Rejected.Code.NOT_INVITED);
        }
        if (standing.accepted()) {
            throw new Rejected(Rejected.Code.INVITATION_USED);
        }
        if (standing.withdrawn()) {
            throw new Rejected(Rejected.Code.INVITATION_WITHDRAWN);
        }
        if (round < standing.round()
                || !hearing.now().isBefore(standing.sentAt().plus(VALID))) {
            throw new Rejected(Rejected.Code.INVITATION_EXPIRED);
        }
    }
}
