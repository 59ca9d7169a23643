package io.portico.access;

import io.portico.messages.BrandId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessModeChanged;
import io.portico.messages.person.AgencyNoteChanged;
import io.portico.messages.person.AuditContentGiven;
import io.portico.messages.person.AuditContentTaken;
import io.portico.messages.person.BasicGuestAdded;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.EmployeeInvited;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.PartnerInvited;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonErased;
import io.portico.messages.person.PersonEvent;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ProfileChanged;
import io.portico.messages.person.ProgramRegistered;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The part of the access state that comes from the events of accounts.
 *
 * @param places the how many-eth each person came
 * @param members the agency's own people and programs
 * @param erased the events by which people were erased
 * @param ofBrand the people outside who have a brand, whether or not a review has ended that
 */
record People(
        PMap<UserId, PersonAccess> byId,
        PVector<UserId> inOrder,
        PMap<UserId, Integer> places,
        PVector<UserId> members,
        PMap<UserId, Fact> erased,
        PMap<BrandId, PSet<UserId>> ofBrand)
        implements Parts.Part {

    static final People NONE = new People(
            HashTreePMap.empty(),
            TreePVector.empty(),
            HashTreePMap.empty(),
            TreePVector.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    People with(PersonEvent event, Fact fact) {
        return switch (event) {
            case ClientInvited e -> joined(guest(e.guest(), PersonKind.CLIENT, 1, null, fact));
            case PartnerInvited e -> joined(guest(e.guest(), PersonKind.PARTNER, 1, null, fact));
            case BasicGuestAdded e -> joined(guest(e.guest(), PersonKind.of(e.audience()), 0, fact, fact));
            case EmployeeInvited e ->
                joined(member(
                        e.userId(),
                        PersonKind.EMPLOYEE,
                        e.employee().permissionSetId(),
                        e.employee().endsOn(),
                        null,
                        fact,
                        e.employee().comesFromOutside() ? AuditSeat.OUTSIDE : AuditSeat.NONE));
            case ProgramRegistered e ->
                joined(member(e.userId(), PersonKind.PROGRAM, e.permissionSetId(), null, fact, fact, AuditSeat.NONE));
            case InvitationAccepted e -> changed(e, p -> p.withdrawn() ? p : p.withAccepted(fact));
            case InvitationResent e -> changed(e, p -> p.resent(e.round(), fact));
            case InvitationWithdrawn e -> changed(e, PersonAccess::withdraw);
            case PersonDeactivated e -> changed(e, p -> p.withDeactivated(fact));
            case PersonActivated e -> changed(e, p -> p.withDeactivated(null));
            case PersonErased e ->
                changed(e, p -> p.deactivated() == null ? p.withDeactivated(fact) : p)
                        .withErased(e.userId(), fact);
            case BrandGiven e -> changed(e, p -> p.withBrands(p.brands().plus(e.brandId(), fact)));
            case BrandTaken e -> changed(e, p -> p.withBrands(p.brands().minus(e.brandId())));
            case AccessModeChanged e -> changed(e, p -> p.withAccess(e.access(), fact));
            case PermissionSetAssigned e -> changed(e, p -> p.withPermissionSet(e.permissionSetId(), fact));
            case EndChanged e -> changed(e, p -> p.withEnd(e.endsOn()));
            case AuditContentGiven e -> changed(e, p -> p.withSeat(p.seat().given(fact, e.endsAt())));
            case AuditContentTaken e -> changed(e, p -> p.withSeat(p.seat().taken()));
            case ProfileChanged e -> this;
            case AgencyNoteChanged e -> this;
        };
    }

    private People withErased(UserId userId, Fact fact) {
        return new People(byId, inOrder, places, members, erased.plus(userId, fact), ofBrand);
    }

    private People joined(PersonAccess person) {
        UserId id = person.userId();
        if (byId.containsKey(id)) {
            return known(person);
        }
        boolean outside = person.audience().isPresent();
        return new People(
                        byId,
                        inOrder.plus(id),
                        places.plus(id, inOrder.size()),
                        outside ? members : members.plus(id),
                        erased,
                        ofBrand)
                .known(person);
    }

    /** An event about somebody who never came changes nothing. */
    private People changed(PersonEvent event, UnaryOperator<PersonAccess> change) {
        PersonAccess person = byId.get(event.userId());
        return person == null ? this : known(change.apply(person));
    }

    private People known(PersonAccess person) {
        UserId id = person.userId();
        PersonAccess before = byId.get(id);
        Set<BrandId> had = before == null ? Set.of() : before.brands().keySet();
        Set<BrandId> has = person.brands().keySet();
        PMap<BrandId, PSet<UserId>> now = ofBrand;
        for (BrandId brand : had) {
            now = has.contains(brand) ? now : Index.minus(now, brand, id);
        }
        for (BrandId brand : has) {
            now = had.contains(brand) ? now : Index.plus(now, brand, id);
        }
        return new People(byId.plus(id, person), inOrder, places, members, erased, now);
    }

    /** Who came first comes first. */
    List<UserId> inOrder(Collection<UserId> some) {
        return some.stream()
                .filter(places::containsKey)
                .sorted(Comparator.comparing(places::get))
                .toList();
    }

    private static PersonAccess guest(Guest guest, PersonKind kind, int round, @Nullable Fact basic, Fact invited) {
        PMap<BrandId, Fact> brands = HashTreePMap.empty();
        for (BrandId brand : guest.brandIds()) {
            brands = brands.plus(brand, invited);
        }
        return new PersonAccess(
                guest.userId(),
                kind,
                guest.companyId(),
                brands,
                guest.access(),
                invited,
                guest.permissionSetId(),
                invited,
                null,
                null,
                false,
                guest.deactivatesOn(),
                round,
                invited,
                basic,
                AuditSeat.NONE);
    }

    private static PersonAccess member(
            UserId userId,
            PersonKind kind,
            PermissionSetId set,
            @Nullable LocalDate endsOn,
            @Nullable Fact accepted,
            Fact came,
            AuditSeat seat) {
        return new PersonAccess(
                userId,
                kind,
                null,
                HashTreePMap.empty(),
                null,
                came,
                set,
                came,
                accepted,
                null,
                false,
                endsOn,
                1,
                came,
                null,
                seat);
    }
}
