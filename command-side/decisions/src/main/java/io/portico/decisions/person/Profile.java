package io.portico.decisions.person;

import io.portico.decisions.Texts;
import io.portico.messages.UserId;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.ConfidentialChange;
import io.portico.messages.person.Employee;
import io.portico.messages.person.Guest;
import io.portico.messages.person.ProfileChanged;
import io.portico.messages.sealing.Confidential;
import org.jspecify.annotations.Nullable;

/** What a person is called and how they are reached. */
record Profile(
        Confidential firstName,
        Confidential lastName,
        @Nullable Confidential codename,
        @Nullable Confidential phone,
        @Nullable Confidential notes,
        boolean notificationsMuted) {

    static Profile of(Guest guest) {
        return new Profile(
                guest.firstName(), guest.lastName(), guest.codename(), null, null, guest.notificationsMuted());
    }

    static Profile of(Employee employee) {
        return new Profile(employee.firstName(), employee.lastName(), null, null, null, false);
    }

    static Profile of(ProfileChanged e) {
        return new Profile(e.firstName(), e.lastName(), e.codename(), e.phone(), e.notes(), e.notificationsMuted());
    }

    Profile with(ChangeProfile change) {
        return new Profile(
                change.firstName() == null ? firstName : change.firstName(),
                change.lastName() == null ? lastName : change.lastName(),
                ConfidentialChange.apply(change.codename(), codename),
                ConfidentialChange.apply(change.phone(), phone),
                ConfidentialChange.apply(change.notes(), notes),
                change.notificationsMuted() == null ? notificationsMuted : change.notificationsMuted());
    }

    boolean same(Profile other, Texts texts) {
        return texts.same(firstName, other.firstName)
                && texts.same(lastName, other.lastName)
                && texts.same(codename, other.codename)
                && texts.same(phone, other.phone)
                && texts.same(notes, other.notes)
                && notificationsMuted == other.notificationsMuted;
    }

    ProfileChanged changed(UserId userId) {
        return new ProfileChanged(userId, firstName, lastName, codename, phone, notes, notificationsMuted);
    }
}
