package io.portico.projections.audit;

import io.portico.messages.Audience;
import io.portico.messages.CompanyId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.Id;
import io.portico.messages.PermissionSetId;
import io.portico.messages.accessrequest.AccessAsked;
import io.portico.messages.accessrequest.AccessRequestDeclined;
import io.portico.messages.accessrequest.AccessRequestEvent;
import io.portico.messages.accessrequest.AccessRequestGranted;
import io.portico.messages.account.AccountEvent;
import io.portico.messages.account.AppRemoved;
import io.portico.messages.account.AppSet;
import io.portico.messages.account.DashboardLinkMade;
import io.portico.messages.account.DashboardLinksRevoked;
import io.portico.messages.account.EmailChangeAsked;
import io.portico.messages.account.EmailChanged;
import io.portico.messages.account.PasswordChanged;
import io.portico.messages.account.PasswordResetAsked;
import io.portico.messages.account.SecondFactor;
import io.portico.messages.account.SecondFactorAdded;
import io.portico.messages.account.SecondFactorDemandChanged;
import io.portico.messages.account.SecondFactorRemoved;
import io.portico.messages.account.SignInFailed;
import io.portico.messages.account.SignInMethod;
import io.portico.messages.account.SignInProviderRemoved;
import io.portico.messages.account.SignInProviderSet;
import io.portico.messages.account.SignInRulesChanged;
import io.portico.messages.account.SignedIn;
import io.portico.messages.agency.AgencyDeleted;
import io.portico.messages.agency.AgencyEvent;
import io.portico.messages.agency.AgencyFounded;
import io.portico.messages.agency.AgencyResumed;
import io.portico.messages.agency.AgencySuspended;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approved;
import io.portico.messages.approval.ChangesAsked;
import io.portico.messages.brand.BrandAdded;
import io.portico.messages.brand.BrandEvent;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.budget.BudgetItemAdded;
import io.portico.messages.budget.BudgetItemUsed;
import io.portico.messages.changes.AccessChangesApplied;
import io.portico.messages.changes.AccessChangesEvent;
import io.portico.messages.company.CompanyAdded;
import io.portico.messages.ending.AccessKept;
import io.portico.messages.ending.EndingEvent;
import io.portico.messages.ending.EndingRulesChanged;
import io.portico.messages.ending.UnseenGuestSuspended;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.file.FileEvent;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceEdited;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.invoice.PaymentRecorded;
import io.portico.messages.permissionset.PermissionSetDeleted;
import io.portico.messages.permissionset.PermissionSetEdited;
import io.portico.messages.permissionset.PermissionSetEvent;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.permissionset.SetSecondFactorDemandChanged;
import io.portico.messages.person.AccessModeChanged;
import io.portico.messages.person.AgencyNoteChanged;
import io.portico.messages.person.BasicGuestAdded;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.EmployeeInvited;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.PartnerInvited;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonEvent;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ProfileChanged;
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.person.TakenFromDirectory;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.review.ReviewCancelled;
import io.portico.messages.review.ReviewEvent;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewItemTakenAway;
import io.portico.messages.review.ReviewReassigned;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.StandingRuleChanged;
import io.portico.messages.standingrule.StandingRuleEvent;
import io.portico.messages.standingrule.StandingRuleMade;
import io.portico.messages.standingrule.StandingRuleRemoved;
import io.portico.messages.task.OutsideContentBegun;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskBudgeted;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskEvent;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskReviewed;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskUnshared;
import io.portico.messages.terms.TermsAccepted;
import io.portico.messages.terms.TermsEvent;
import io.portico.messages.terms.TermsPublished;
import io.portico.messages.terms.TermsWithdrawn;
import io.portico.messages.unique.AccessMoved;
import io.portico.messages.viewas.TryOutBegun;
import io.portico.messages.viewas.ViewAsBegun;
import io.portico.messages.viewas.ViewAsEnded;
import io.portico.messages.viewas.ViewAsEvent;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events of the access history as sentences with names. */
final class Sentences {

    private final Titles titles;

    Sentences(Titles titles) {
        this.titles = titles;
    }

    String of(HistoryEvent event) {
        return switch (event) {
            case AgencyEvent agency -> agency(agency);
            case CompanyAdded added -> "Company " + added.name() + " added";
            case BrandEvent brand -> brand(brand);
            case PersonEvent person -> person(person);
            case PermissionSetEvent set -> set(set);
            case SetSecondFactorDemandChanged demand ->
                "A second factor is " + (demand.demanded() ? "demanded" : "no longer demanded") + " of those who hold "
                        + set(demand.permissionSetId());
            case StandingRuleEvent rule -> rule(rule);
            case ReviewEvent review -> review(review);
            case AccountEvent account -> account(account);
            case SignInRulesChanged rules -> rules(rules);
            case TakenFromDirectory taken -> titles.of(taken.userId()) + " deleted by the agency's directory";
            case AppSet set ->
                "People sign in to " + set.name() + " with their account here, and are sent back to "
                        + String.join(" or ", set.redirectUris());
            case AppRemoved removed ->
                "Nobody signs in to " + titles.of(removed.appId()) + " with their account here any more";
            case SignInProviderSet set ->
                whose(set.companyId()) + " sign in with " + set.label() + " at " + set.issuer();
            case SignInProviderRemoved removed ->
                whose(removed.companyId()) + " sign in with no identity provider any more";
            case ProjectEvent project -> project(project);
            case TaskEvent task -> task(task);
            case FileEvent file -> file(file);
            case ApprovalEvent approval -> approval(approval);
            case BudgetEvent budget -> budget(budget);
            case InvoiceEvent invoice -> invoice(invoice);
            case ViewAsEvent viewAs -> viewAs(viewAs);
            case AccessRequestEvent request -> request(request);
            case EndingEvent ending -> ending(ending);
            case AccessChangesEvent changes -> changes(changes);
            case TermsEvent terms -> terms(terms);
            case AccessMoved moved -> "Access changed";
            default -> throw new IllegalArgumentException("an event of an unknown family: " + event.getClass());
        };
    }

    private static String agency(AgencyEvent event) {
        return switch (event) {
            case AgencyFounded founded -> "Agency " + founded.name() + " founded";
            case AgencySuspended suspended -> "Agency suspended";
            case AgencyResumed resumed -> "Agency resumed";
            case AgencyDeleted deleted -> "Agency deleted";
        };
    }

    private static String brand(BrandEvent event) {
        return switch (event) {
            case BrandAdded added -> "Brand " + added.name() + " added";
        };
    }

    private String person(PersonEvent event) {
        String who = titles.of(event.userId());
        return switch (event) {
            case ClientInvited invited ->
                who + " invited as client, access " + invited.guest().access();
            case PartnerInvited invited ->
                who + " invited as partner, access " + invited.guest().access();
            case BasicGuestAdded added -> who + " added as " + added.audience() + " without an account";
            case EmployeeInvited invited ->
                who + " invited as " + set(invited.employee().permissionSetId());
            case ProgramRegistered registered -> "Program " + registered.name() + " registered";
            case InvitationAccepted accepted -> who + " accepted the invitation";
            case InvitationResent resent ->
                resent.round() == 1 ? who + " invited to the portal" : "Invitation of " + who + " sent again";
            case InvitationWithdrawn withdrawn -> "Invitation of " + who + " withdrawn";
            case PersonDeactivated deactivated -> who + " deactivated";
            case PersonActivated activated -> who + " activated";
            case BrandGiven given -> who + " given the brand " + titles.of(given.brandId());
            case BrandTaken taken -> "Brand " + titles.of(taken.brandId()) + " taken from " + who;
            case AccessModeChanged changed -> "Access of " + who + " set to " + changed.access();
            case PermissionSetAssigned assigned ->
                "Permission set of " + who + " set to " + set(assigned.permissionSetId());
            case EndChanged changed ->
                changed.endsOn() == null
                        ? "End of " + who + "'s access taken away"
                        : "Access of " + who + " ends on " + changed.endsOn();
            case ProfileChanged changed -> "Profile of " + who + " changed";
            case AgencyNoteChanged changed -> "The agency's note on " + who + " changed";
        };
    }

    /** The built-in ones are called by their ids. */
    private String set(PermissionSetId set) {
        String name = titles.find(set.named());
        return name == null ? set.value() : name;
    }

    private String set(PermissionSetEvent event) {
        return switch (event) {
            case PermissionSetMade made ->
                "Permission set " + made.name() + " made for " + made.base() + " with " + switches(made.permissions());
            case PermissionSetEdited edited ->
                "Permission set " + edited.name() + " changed; it has " + switches(edited.permissions());
            case PermissionSetDeleted deleted -> "Permission set " + titles.of(deleted.permissionSetId()) + " deleted";
        };
    }

    private String review(ReviewEvent event) {
        String review = titles.of(event.reviewId());
        return switch (event) {
            case ReviewStarted started ->
                "Review " + started.name() + " of " + started.items().size() + " accesses started for "
                        + titles.of(started.reviewerId()) + ", until " + started.dueOn();
            case ReviewItemConfirmed confirmed ->
                capital(reviewed(confirmed.item().access())) + " confirmed in the review " + review;
            case ReviewItemTakenAway taken ->
                capital(reviewed(taken.item().access())) + " taken away in the review " + review;
            case ReviewReassigned reassigned -> "Review " + review + " given to " + titles.of(reassigned.reviewerId());
            case ReviewCancelled cancelled -> "Review " + review + " cancelled";
        };
    }

    private String reviewed(ReviewedAccess access) {
        String who = titles.of(access.userId());
        return switch (access.kind()) {
            case ACCOUNT -> "account of " + who;
            case BRAND -> "brand " + title(access.brandId()) + " of " + who;
            case GRANT -> "grant of " + title(access.projectId()) + " to " + who;
            case SHARE -> "share of " + title(access.taskId()) + " with " + who;
            case BUDGET -> "grant of budget " + title(access.budgetId()) + " to " + who;
        };
    }

    private String title(@Nullable Id thing) {
        return thing == null ? "" : titles.of(thing);
    }

    private String rule(StandingRuleEvent event) {
        return switch (event) {
            case StandingRuleMade made -> "Standing rule " + made.terms().name() + " made: " + said(made.terms());
            case StandingRuleChanged changed ->
                "Standing rule " + changed.terms().name() + " changed: " + said(changed.terms());
            case StandingRuleRemoved removed -> "Standing rule " + titles.of(removed.ruleId()) + " removed";
        };
    }

    private String said(RuleTerms terms) {
        RuledPeople people = terms.whom();
        String whom = people.personId() != null
                ? titles.of(people.personId())
                : people.companyId() != null
                        ? "the people of " + titles.of(people.companyId())
                        : people.permissionSetId() != null
                                ? "everybody with " + set(people.permissionSetId())
                                : people.audience() != null ? "every " + people.audience() : "everybody outside";
        RuledPlace place = terms.within();
        String within = place.projectId() != null
                ? " within " + titles.of(place.projectId())
                : place.brandId() != null ? " within " + titles.of(place.brandId()) : "";
        String things = terms.neverSees().stream()
                .sorted()
                .map(thing -> thing.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return whom + " never sees " + things + within;
    }

    private static String switches(Set<Permission> permissions) {
        return permissions.isEmpty()
                ? "no switch on"
                : permissions.stream().sorted().map(Permission::wireName).collect(Collectors.joining(", "));
    }

    private static String rules(SignInRulesChanged event) {
        return event.secondFactorFor().isEmpty()
                ? "A second factor is demanded of nobody any more"
                : "A second factor is demanded of "
                        + event.secondFactorFor().stream()
                                .sorted()
                                .map(PersonKind::name)
                                .collect(Collectors.joining(" and "));
    }

    private String whose(@Nullable CompanyId companyId) {
        return companyId == null ? "People of the agency" : "People of " + titles.of(companyId);
    }

    private String account(AccountEvent event) {
        String who = titles.of(event.userId());
        return switch (event) {
            case SignedIn in -> who + " signed in with " + method(in.method());
            case SignInFailed failed -> "A sign-in as " + who + " failed";
            case PasswordResetAsked asked -> "A link to set a new password was sent to " + who;
            case PasswordChanged changed -> "Password of " + who + " changed";
            case SecondFactorAdded added -> who + " added a second factor: " + factor(added.factor());
            case EmailChangeAsked asked -> who + " asked to sign in with another address";
            case EmailChanged changed -> who + " signs in with another address";
            case DashboardLinkMade made -> "A link to what " + who + " was sent was made";
            case DashboardLinksRevoked revoked -> "All links to what " + who + " was sent revoked";
            case SecondFactorDemandChanged changed ->
                changed.demanded()
                        ? "A second factor is demanded of " + who
                        : "A second factor is no longer demanded of " + who;
            case SecondFactorRemoved removed -> "Second factor of " + who + " taken away: " + factor(removed.factor());
        };
    }

    private static String method(SignInMethod method) {
        return switch (method) {
            case PASSWORD -> "password";
            case PASSWORD_AND_CODE -> "password and code";
            case PASSWORD_AND_RECOVERY_CODE -> "password and recovery code";
            case PASSKEY -> "passkey";
            case PROVIDER -> "identity provider";
            case PROVIDER_AND_CODE -> "identity provider and code";
            case PROVIDER_AND_RECOVERY_CODE -> "identity provider and recovery code";
        };
    }

    private static String factor(SecondFactor factor) {
        return switch (factor) {
            case TOTP -> "authenticator app";
            case PASSKEY -> "passkey";
        };
    }

    private String project(ProjectEvent event) {
        String what = "project " + titles.of(event.projectId());
        return switch (event) {
            case ProjectAdded added -> capital(what) + " added";
            case ProjectEdited edited -> capital(what) + " edited";
            case ProjectOpened opened -> opened(what, opened.audiences());
            case ProjectAccessGranted granted -> titles.of(granted.userId()) + " granted access to " + what;
            case ProjectAccessRevoked revoked ->
                "Access of " + titles.of(revoked.userId()) + " to " + what + " revoked";
        };
    }

    private String task(TaskEvent event) {
        String what = "task " + titles.of(event.taskId());
        return switch (event) {
            case TaskAdded added -> capital(what) + " added";
            case PortalTaskCreated created -> capital(what) + " created in the portal";
            case TaskEdited edited -> capital(what) + " edited";
            case TaskMoved moved -> capital(what) + " moved to another project and locked";
            case TaskBudgeted budgeted ->
                capital(what) + (budgeted.itemId() == null ? " taken out of its budget" : " put into a budget");
            case TaskReviewed reviewed -> capital(what) + " reviewed";
            case TaskOpened opened -> opened(what, opened.audiences());
            case TaskShared shared -> capital(what) + " shared with " + titles.of(shared.userId());
            case TaskUnshared unshared -> capital(what) + " no longer shared with " + titles.of(unshared.userId());
            case OutsideContentBegun begun -> capital(what) + " got its first post that people outside may read";
        };
    }

    private String file(FileEvent event) {
        return switch (event) {
            case FileUploaded uploaded -> "A file uploaded";
            case FileAttached attached ->
                "A file posted in the thread " + attached.thread() + " of task " + titles.of(attached.taskId());
            case FileDeleted deleted -> "A file deleted";
        };
    }

    private String approval(ApprovalEvent event) {
        String task = "task " + titles.of(event.taskId());
        String what = event.fileId() == null ? task : "a file of " + task;
        return switch (event) {
            case ApprovalAsked asked -> "Approval of " + what + " asked of the audience " + asked.audience();
            case Approved approved -> titles.of(approved.approvedBy()) + " approved " + what;
            case ChangesAsked asked -> titles.of(asked.askedBy()) + " asked for changes of " + what;
            case ApprovalWithdrawn withdrawn ->
                "The approval of " + what + " by the audience " + withdrawn.audience() + " withdrawn by "
                        + titles.of(withdrawn.withdrawnBy());
        };
    }

    private String budget(BudgetEvent event) {
        String what = "budget " + titles.of(event.budgetId());
        return switch (event) {
            case BudgetAdded added -> capital(what) + " added to project " + titles.of(added.projectId());
            case BudgetItemAdded added -> "An item added to " + what;
            case BudgetItemUsed used -> "What is used of an item of " + what + " written down";
            case BudgetClientAccessSwitched switched ->
                "Client access of " + what + " switched " + (switched.on() ? "on" : "off");
            case BudgetAccessGranted granted -> titles.of(granted.userId()) + " granted access to " + what;
            case BudgetAccessRevoked revoked -> "Access of " + titles.of(revoked.userId()) + " to " + what + " revoked";
        };
    }

    private String invoice(InvoiceEvent event) {
        String what = "invoice " + titles.of(event.invoiceId());
        return switch (event) {
            case InvoiceDrafted drafted -> capital(what) + " drafted";
            case InvoiceEdited edited -> capital(what) + " changed";
            case InvoiceSent sent -> capital(what) + " sent";
            case InvoiceVoided voided -> capital(what) + " taken back";
            case PaymentRecorded paid -> "A payment of " + what + " written down";
        };
    }

    private String viewAs(ViewAsEvent event) {
        String who = titles.of(event.viewerId());
        String whom = titles.of(event.personId());
        return switch (event) {
            case ViewAsBegun begun -> who + " began to view the portal as " + whom;
            case TryOutBegun tried -> who + " began to try out " + set(tried.permissionSetId()) + whomOf(tried);
            case ViewAsEnded ended ->
                ended.personId().equals(TryOutBegun.imaginedIn(ended.viewAsId()))
                        ? who + " stopped trying out a permission set"
                        : who + " stopped viewing the portal as " + whom;
        };
    }

    private static String changes(AccessChangesEvent event) {
        return switch (event) {
            case AccessChangesApplied applied -> applied.changes() + " changes of access made as one";
        };
    }

    private String terms(TermsEvent event) {
        return switch (event) {
            case TermsPublished published ->
                "Terms published for " + audiences(published.audiences()) + ", version " + published.version()
                        + (published.mustAccept() ? ", to be accepted by everybody" : "");
            case TermsWithdrawn withdrawn -> "Terms of " + audiences(withdrawn.audiences()) + " withdrawn";
            case TermsAccepted accepted ->
                titles.of(accepted.userId()) + " accepted the terms, version " + accepted.version();
        };
    }

    private static String audiences(Set<Audience> audiences) {
        return audiences.stream().sorted().map(Audience::name).collect(Collectors.joining(" and "));
    }

    private String whomOf(TryOutBegun tried) {
        if (!tried.personId().equals(TryOutBegun.imaginedIn(tried.viewAsId()))) {
            return " on " + titles.of(tried.personId());
        }
        return tried.brandId() == null ? "" : " in " + titles.of(tried.brandId());
    }

    private String request(AccessRequestEvent event) {
        String who = titles.of(event.userId());
        String what = titles.of(event.resource());
        return switch (event) {
            case AccessAsked asked -> who + " asked to see " + what;
            case AccessRequestGranted granted -> who + " was given " + what + ", which they had asked for";
            case AccessRequestDeclined declined -> who + " was not given " + what + ", which they had asked for";
        };
    }

    private String ending(EndingEvent event) {
        return switch (event) {
            case EndingRulesChanged changed ->
                (changed.proposeWhenWorkEnds()
                                ? "Taking access back is proposed when a project is over"
                                : "Taking access back is not proposed any more when a project is over")
                        + (changed.suspendUnseenAfterDays() == 0
                                ? "; nobody is suspended for not being seen"
                                : "; people outside are suspended when not seen for " + changed.suspendUnseenAfterDays()
                                        + " days");
            case AccessKept kept -> "Access to project " + titles.of(kept.projectId()) + " kept although it is over";
            case UnseenGuestSuspended suspended ->
                titles.of(suspended.userId()) + " suspended, not seen for " + suspended.afterDays() + " days";
        };
    }

    private static String opened(String what, Set<Audience> audiences) {
        return audiences.isEmpty() ? capital(what) + " locked" : capital(what) + " opened to " + audiences(audiences);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
