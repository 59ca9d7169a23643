package io.portico.access;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.PersonKind;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/**
 * What the access state knows of a person or program.
 *
 * @param brands the brands an external user has, each with the event that gave it
 * @param access an external user's mode; null for those inside
 * @param accepted the event by which the person accepted; null while pending
 * @param deactivated the event that took all access away; null while active
 * @param withdrawn whether the invitation was taken back
 * @param endsOn nothing is allowed from this day's start in the agency's time zone
 * @param round which sending of the invitation counts
 * @param sent the event of that sending
 * @param basic the event by which the person is there without an account, to read what is shared with them by name;
 *     null for all who have or are to have one
 * @param seat what an auditor is besides their permission set
 */
public record PersonAccess(
        UserId userId,
        PersonKind kind,
        @Nullable CompanyId companyId,
        PMap<BrandId, Fact> brands,
        @Nullable AccessMode access,
        Fact accessSet,
        PermissionSetId permissionSetId,
        Fact permissionSetAssigned,
        @Nullable Fact accepted,
        @Nullable Fact deactivated,
        boolean withdrawn,
        @Nullable LocalDate endsOn,
        int round,
        Fact sent,
        @Nullable Fact basic,
        AuditSeat seat) {

    public Optional<Audience> audience() {
        return kind.audience();
    }

    /** Whoever has an account is basic no more. */
    PersonAccess withAccepted(@Nullable Fact by) {
        return new PersonAccess(
                userId,
                kind,
                companyId,
                brands,
                access,
                accessSet,
                permissionSetId,
                permissionSetAssigned,
                by,
                deactivated,
                withdrawn,
                endsOn,
                round,
                sent,
                null,
                seat);
    }

    PersonAccess withDeactivated(@Nullable Fact by) {
        return new PersonAccess(
                userId,
                kind,
                companyId,
                brands,
                access,
                accessSet,
                permissionSetId,
                permissionSetAssigned,
                accepted,
                by,
                withdrawn,
                endsOn,
                round,
                sent,
                basic,
                seat);
    }

    PersonAccess withBrands(PMap<BrandId, Fact> now) {
        return new PersonAccess(
                userId,
                kind,
                companyId,
                now,
                access,
                accessSet,
                permissionSetId,
                permissionSetAssigned,
                accepted,
                deactivated,
                withdrawn,
                endsOn,
                round,
                sent,
                basic,
                seat);
    }

    PersonAccess withAccess(AccessMode mode, Fact by) {
        return new PersonAccess(
                userId,
                kind,
                companyId,
                brands,
                mode,
                by,
                permissionSetId,
                permissionSetAssigned,
                accepted,
                deactivated,
                withdrawn,
                endsOn,
                round,
                sent,
                basic,
                seat);
    }

    PersonAccess withPermissionSet(PermissionSetId set, Fact by) {
        return new PersonAccess(
                userId,
                kind,
                companyId,
                brands,
                access,
                accessSet,
                set,
                by,
                accepted,
                deactivated,
                withdrawn,
                endsOn,
                round,
                sent,
                basic,
                seat);
    }

    PersonAccess withSeat(AuditSeat now) {
        return new PersonAccess(
                userId,
                kind,
                companyId,
                brands,
                access,
                accessSet,
                permissionSetId,
                permissionSetAssigned,
                accepted,
                deactivated,
                withdrawn,
                endsOn,
                round,
                sent,
                basic,
                now);
    }

    PersonAccess withEnd(@Nullable LocalDate day) {
        return new PersonAccess(
                userId,
                kind,
                companyId,
                brands,
                access,
                accessSet,
                permissionSetId,
                permissionSetAssigned,
                accepted,
                deactivated,
                withdrawn,
                day,
                round,
                sent,
                basic,
                seat);
    }

    /** The invitation counts from this sending; one that was taken back may be accepted again. */
    PersonAccess resent(int counting, Fact by) {
        return new PersonAccess(
                userId,
                kind,
                companyId,
                brands,
                access,
                accessSet,
                permissionSetId,
                permissionSetAssigned,
                accepted,
                deactivated,
                false,
                endsOn,
                counting,
                by,
                basic,
                seat);
    }

    /** What an acceptance gave goes with the invitation: fail closed. */
    PersonAccess withdraw() {
        return new PersonAccess(
                userId,
                kind,
                companyId,
                brands,
                access,
                accessSet,
                permissionSetId,
                permissionSetAssigned,
                null,
                deactivated,
                true,
                endsOn,
                round,
                sent,
                basic,
                seat);
    }
}
