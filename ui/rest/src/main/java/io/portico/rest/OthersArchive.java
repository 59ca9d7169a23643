package io.portico.rest;

import io.portico.messages.Audience;
import io.portico.messages.UserId;
import io.portico.rest.PersonalArchive.Shape;
import io.portico.tenancy.Gateway;
import io.portico.views.PageRequest;
import io.portico.views.agency.AccessRequests;
import io.portico.views.agency.EmployeeDetails;
import io.portico.views.agency.FindAcceptancesOf;
import io.portico.views.agency.FindAccessRequests;
import io.portico.views.agency.FindEmployee;
import io.portico.views.agency.FindGuest;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.GuestDetails;
import io.portico.views.audit.AccessEvents;
import io.portico.views.audit.AccessTimeline;
import io.portico.views.audit.DisclosureLog;
import io.portico.views.audit.FindAccessEvents;
import io.portico.views.audit.FindDisclosures;
import io.portico.views.audit.FindSeenBy;
import io.portico.views.audit.FindTimeline;
import io.portico.views.audit.SeenThings;
import io.portico.views.given.FindGivenTasks;
import io.portico.views.given.GivenTasks;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What those who answer for data get of somebody: what they may see of them anyway, all at once. */
final class OthersArchive {

    private final Gateway gateway;

    OthersArchive(Gateway gateway) {
        this.gateway = gateway;
    }

    /** @param profile as the agency knows them */
    record Known(UserId id, String name, boolean outside, Object profile) {}

    /** A request for access, without what the agency makes of it. */
    record RequestOfTheirs(String resource, @Nullable String message, Instant at) {}

    /** Not found when there is nobody, or not any more, or nobody who is the asker's to answer for. */
    Known find(UserId person) {
        var unused = gateway.ask(new FindGivenTasks(person, new PageRequest(1, null)), GivenTasks.class);
        for (Audience audience : Audience.values()) {
            Optional<GuestDetails> found =
                    Asking.found(() -> gateway.ask(new FindGuest(audience, person), GuestDetails.class));
            if (found.isPresent()) {
                GuestDetails guest = found.get();
                return new Known(person, guest.firstName() + " " + guest.lastName(), true, guest);
            }
        }
        EmployeeDetails one = gateway.ask(new FindEmployee(person), EmployeeDetails.class);
        return new Known(person, one.firstName() + " " + one.lastName(), false, one);
    }

    void fill(PersonalArchive archive, Known known) throws IOException {
        UserId person = known.id();
        archive.one("profile.json", known.profile());
        if (known.outside()) {
            archive.oneIfThere("terms.json", new FindAcceptancesOf(person));
            archive.pages(
                    "access-requests.json",
                    FindAccessRequests::new,
                    new Shape<>(found -> ofTheirs(found, person), AccessRequests::next));
        } else {
            OwnArchive.assigned(archive, person);
        }
        archive.given(FindTask::new);
        archive.pages(
                "access.json",
                page -> new FindSeenBy(person, null, page),
                new Shape<>(SeenThings::items, SeenThings::next));
        archive.pages(
                "access-timeline.json",
                page -> new FindTimeline(person.named(), null, null, null, page),
                new Shape<>(AccessTimeline::items, AccessTimeline::next));
        archive.pages(
                "access-history.json",
                page -> new FindAccessEvents(null, null, null, person.named(), null, page),
                new Shape<>(AccessEvents::items, AccessEvents::next));
        archive.pages(
                "disclosures.json",
                page -> new FindDisclosures(null, null, person, false, null, null, page),
                new Shape<>(DisclosureLog::items, DisclosureLog::next));
    }

    private static List<RequestOfTheirs> ofTheirs(AccessRequests found, UserId person) {
        return found.items().stream()
                .filter(one -> one.person().id().equals(person))
                .map(one -> new RequestOfTheirs(one.resource(), one.message(), one.at()))
                .toList();
    }
}
