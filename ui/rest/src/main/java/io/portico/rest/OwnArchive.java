package io.portico.rest;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.rest.PersonalArchive.Shape;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.PasskeyDesk;
import io.portico.tenancy.credentials.PersonalTokens;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskParameters;
import io.portico.views.agency.TaskSort;
import io.portico.views.agency.Tasks;
import io.portico.views.audit.DisclosureLog;
import io.portico.views.audit.FindOwnDisclosures;
import io.portico.views.me.FindHeldReplies;
import io.portico.views.me.FindMyTerms;
import io.portico.views.me.FindSavedFilters;
import io.portico.views.me.HeldReplies;
import io.portico.views.me.Me;
import io.portico.views.me.SavedFilters;
import io.portico.views.portal.FindMyAccessRequests;
import io.portico.views.portal.FindPortalProjects;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.MyAccessRequests;
import io.portico.views.portal.PortalProjects;
import io.portico.views.portal.PortalTasks;
import java.io.IOException;
import java.util.List;

/** What people get of themselves: what they see, and what they gave. */
final class OwnArchive {

    private final AccountDesk account;
    private final PasskeyDesk passkeys;
    private final PersonalTokens tokens;

    OwnArchive(AccountDesk account, PasskeyDesk passkeys, PersonalTokens tokens) {
        this.account = account;
        this.passkeys = passkeys;
        this.tokens = tokens;
    }

    /** By what one signs in, and nothing that opens. */
    record SignInKept(
            List<SignInDoors.SessionLine> sessions,
            SignInDoors.SecondFactorState secondFactor,
            List<PasskeyDoors.PasskeyLine> passkeys,
            List<MeDoors.TokenLine> tokens) {}

    void fill(PersonalArchive archive, Me me) throws IOException {
        archive.one("profile.json", me);
        archive.one(
                "sign-in.json",
                new SignInKept(
                        SignInDoors.sessions(account),
                        SignInDoors.secondFactor(account),
                        PasskeyDoors.lines(passkeys),
                        MeDoors.lines(tokens, me.id())));
        if (isOutside(me.kind())) {
            portal(archive);
            archive.given(FindPortalTask::new);
        } else {
            archive.list("filters.json", new FindSavedFilters(), SavedFilters::items);
            assigned(archive, me.id());
            archive.given(FindTask::new);
        }
        archive.list("held-replies.json", new FindHeldReplies(), HeldReplies::items);
        archive.pages(
                "disclosures.json", FindOwnDisclosures::new, new Shape<>(DisclosureLog::items, DisclosureLog::next));
    }

    private static boolean isOutside(PersonKind kind) {
        return kind.audience().isPresent();
    }

    private static void portal(PersonalArchive archive) throws IOException {
        archive.oneIfThere("terms.json", new FindMyTerms());
        archive.list("access-requests.json", new FindMyAccessRequests(), MyAccessRequests::items);
        archive.pages(
                "projects.json", FindPortalProjects::new, new Shape<>(PortalProjects::items, PortalProjects::next));
        archive.pages(
                "tasks.json",
                page -> FindPortalTasks.in(null, page),
                new Shape<>(PortalTasks::items, PortalTasks::next));
    }

    /** Of somebody of the agency their tasks are those they are to do. */
    static void assigned(PersonalArchive archive, UserId person) throws IOException {
        archive.pages(
                "tasks.json",
                page -> new FindTasks(
                        TaskParameters.filter(name -> name.equals(TaskParameters.ASSIGNEE) ? person.value() : null),
                        TaskGrouping.NONE,
                        TaskSort.NEWEST,
                        page),
                new Shape<>(Tasks::items, Tasks::next));
    }
}
