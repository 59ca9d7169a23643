package io.portico.projections.audit;

import static io.portico.projections.audit.Told.*;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.Id;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
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
import io.portico.messages.account.SecondFactorAdded;
import io.portico.messages.account.SecondFactorDemandChanged;
import io.portico.messages.account.SecondFactorRemoved;
import io.portico.messages.account.SignInFailed;
import io.portico.messages.account.SignInProviderRemoved;
import io.portico.messages.account.SignInProviderSet;
import io.portico.messages.account.SignInRulesChanged;
import io.portico.messages.account.SignedIn;
import io.portico.messages.agency.AgencyArchived;
import io.portico.messages.agency.AgencyDeleted;
import io.portico.messages.agency.AgencyErased;
import io.portico.messages.agency.AgencyEvent;
import io.portico.messages.agency.AgencyFounded;
import io.portico.messages.agency.AgencyLanguageChosen;
import io.portico.messages.agency.AgencyResumed;
import io.portico.messages.agency.AgencySuspended;
import io.portico.messages.agency.DisclosuresKept;
import io.portico.messages.agency.InvitationSetsChosen;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approved;
import io.portico.messages.approval.ChangesAsked;
import io.portico.messages.brand.BrandAdded;
import io.portico.messages.brand.BrandEvent;
import io.portico.messages.brand.BrandRenamed;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.budget.BudgetItemAdded;
import io.portico.messages.budget.BudgetItemChanged;
import io.portico.messages.budget.BudgetItemRemoved;
import io.portico.messages.budget.BudgetItemUsed;
import io.portico.messages.budget.BudgetRemoved;
import io.portico.messages.budget.BudgetRenamed;
import io.portico.messages.changes.AccessChangesApplied;
import io.portico.messages.changes.AccessChangesEvent;
import io.portico.messages.checkpoint.CheckpointAnchorsSet;
import io.portico.messages.checkpoint.CheckpointKeyBegun;
import io.portico.messages.checkpoint.CheckpointKeyChanged;
import io.portico.messages.company.CompanyAdded;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentDeleted;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentEvent;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.document.DocumentPinned;
import io.portico.messages.document.DocumentUnpinned;
import io.portico.messages.ending.AccessKept;
import io.portico.messages.ending.EndingEvent;
import io.portico.messages.ending.EndingRulesChanged;
import io.portico.messages.ending.UnseenGuestSuspended;
import io.portico.messages.erasure.ErasureCompleted;
import io.portico.messages.erasure.ErasureEvent;
import io.portico.messages.erasure.MentionSettled;
import io.portico.messages.erasure.MentionVerdict;
import io.portico.messages.erasure.TracesOfErasedListed;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.file.FileEvent;
import io.portico.messages.file.FileFiled;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.historyexport.EvidenceExported;
import io.portico.messages.historyexport.HistoryExportCancelled;
import io.portico.messages.historyexport.HistoryExportEvent;
import io.portico.messages.historyexport.HistoryExportFinished;
import io.portico.messages.historyexport.HistoryExportFormat;
import io.portico.messages.historyexport.HistoryExportPieceAdded;
import io.portico.messages.historyexport.HistoryExportStarted;
import io.portico.messages.historyexport.HistoryExportStopped;
import io.portico.messages.hold.LegalHoldEvent;
import io.portico.messages.hold.LegalHoldLifted;
import io.portico.messages.hold.LegalHoldPlaced;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceEdited;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.invoice.PaymentRecorded;
import io.portico.messages.leakproof.LeakProofFinished;
import io.portico.messages.leakproof.LeakProofStarted;
import io.portico.messages.permissionset.PermissionSetDeleted;
import io.portico.messages.permissionset.PermissionSetEdited;
import io.portico.messages.permissionset.PermissionSetEvent;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.permissionset.SetSecondFactorDemandChanged;
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
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.PartnerInvited;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonArchived;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonErased;
import io.portico.messages.person.PersonEvent;
import io.portico.messages.person.ProfileChanged;
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.person.TakenFromDirectory;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectProgressSwitched;
import io.portico.messages.project.ProjectTakenBack;
import io.portico.messages.requestform.RequestFormArchived;
import io.portico.messages.requestform.RequestFormEdited;
import io.portico.messages.requestform.RequestFormEvent;
import io.portico.messages.requestform.RequestFormMade;
import io.portico.messages.requestform.RequestFormPaused;
import io.portico.messages.requestform.RequestFormPublished;
import io.portico.messages.review.ReviewCancelled;
import io.portico.messages.review.ReviewEvent;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewItemTakenAway;
import io.portico.messages.review.ReviewReassigned;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.review.ReviewedKind;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.StandingRuleChanged;
import io.portico.messages.standingrule.StandingRuleEvent;
import io.portico.messages.standingrule.StandingRuleMade;
import io.portico.messages.standingrule.StandingRuleRemoved;
import io.portico.messages.task.FormFilledIn;
import io.portico.messages.task.OutsideContentBegun;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskBudgeted;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskEvent;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskNested;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskPlaced;
import io.portico.messages.task.TaskReviewed;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskTakenBack;
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
import io.portico.views.audit.RuleTelling;
import io.portico.views.audit.Telling;
import io.portico.views.audit.Telling.Count;
import io.portico.views.audit.Telling.Day;
import io.portico.views.audit.Telling.OneOf;
import io.portico.views.audit.Telling.Plain;
import io.portico.views.audit.Telling.Right;
import io.portico.views.audit.Telling.RightsOf;
import io.portico.views.audit.Telling.Several;
import io.portico.views.audit.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events of the access history as what is told of them, with names. */
final class Sentences {

    private final Titles titles;

    Sentences(Titles titles) {
        this.titles = titles;
    }

    Telling of(HistoryEvent event) {
        return switch (event) {
            case AgencyEvent agency -> agency(agency);
            case AgencyArchived _ -> AGENCY_ARCHIVED.with();
            case PersonArchived archived -> PERSON_ARCHIVED.with(name(archived.userId()));
            case AgencyLanguageChosen set -> AGENCY_LANGUAGE_CHOSEN.with(OneOf.of(set.language()));
            case DisclosuresKept kept -> DISCLOSURES_KEPT.with(new Count(kept.days()));
            case InvitationSetsChosen chosen ->
                INVITATION_SETS_CHOSEN.with(set(chosen.clientSetId()), set(chosen.partnerSetId()));
            case CompanyAdded added -> COMPANY_ADDED.with(plain(added.name()));
            case BrandEvent brand -> brand(brand);
            case PersonEvent person -> person(person);
            case PermissionSetEvent set -> set(set);
            case SetSecondFactorDemandChanged demand ->
                (demand.demanded() ? SET_DEMANDS_SECOND_FACTOR : SET_DEMANDS_NO_SECOND_FACTOR)
                        .with(set(demand.permissionSetId()));
            case StandingRuleEvent rule -> rule(rule);
            case ReviewEvent review -> review(review);
            case AccountEvent account -> account(account);
            case SignInRulesChanged rules ->
                rules.secondFactorFor().isEmpty()
                        ? SECOND_FACTOR_OF_NOBODY.with()
                        : SECOND_FACTOR_OF.with(values(rules.secondFactorFor()));
            case TakenFromDirectory taken -> TAKEN_FROM_DIRECTORY.with(name(taken.userId()));
            case AppSet set ->
                APP_SET.with(
                        plain(set.name()),
                        new Several(set.redirectUris().stream().map(this::plain).toList(), true));
            case CheckpointKeyBegun begun -> (begun.number() == 0 ? CHECKPOINT_KEY_FIRST : CHECKPOINT_KEY_BEGUN).with();
            case CheckpointAnchorsSet _ -> CHECKPOINT_ANCHORS_SET.with();
            case CheckpointKeyChanged _ -> CHECKPOINT_KEY_CHANGED.with();
            case LeakProofStarted _ -> LEAK_PROOF_STARTED.with();
            case LeakProofFinished finished ->
                (finished.report().found() == 0 ? NO_LEAK_FOUND : LEAKS_FOUND)
                        .with(plain(Long.toString(
                                finished.report().found() == 0
                                        ? finished.report().events()
                                        : finished.report().found())));
            case HistoryExportEvent export -> export(export);
            case AppRemoved removed -> APP_REMOVED.with(name(removed.appId()));
            case SignInProviderSet set -> provider(set);
            case SignInProviderRemoved removed -> {
                CompanyId company = removed.companyId();
                yield company == null ? PROVIDER_REMOVED.with() : COMPANY_PROVIDER_REMOVED.with(name(company));
            }
            case ProjectEvent project -> project(project);
            case TaskEvent task -> task(task);
            case FileEvent file -> file(file);
            case ApprovalEvent approval -> approval(approval);
            case DocumentEvent document -> document(document);
            case RequestFormEvent form -> form(form);
            case BudgetEvent budget -> budget(budget);
            case InvoiceEvent invoice -> invoice(invoice);
            case ViewAsEvent viewAs -> viewAs(viewAs);
            case AccessRequestEvent request -> request(request);
            case EndingEvent ending -> ending(ending);
            case ErasureEvent erasure -> erasure(erasure);
            case LegalHoldEvent hold -> hold(hold);
            case AccessChangesEvent changes -> changes(changes);
            case TermsEvent terms -> terms(terms);
            case AccessMoved _ -> ACCESS_MOVED.with();
            default -> throw new IllegalArgumentException("an event of an unknown family: " + event.getClass());
        };
    }

    private Telling agency(AgencyEvent event) {
        return switch (event) {
            case AgencyFounded founded -> AGENCY_FOUNDED.with(plain(founded.name()));
            case AgencySuspended _ -> AGENCY_SUSPENDED.with();
            case AgencyResumed _ -> AGENCY_RESUMED.with();
            case AgencyDeleted _ -> AGENCY_DELETED.with();
            case AgencyErased _ -> AGENCY_ERASED.with();
        };
    }

    private Telling export(HistoryExportEvent event) {
        return switch (event) {
            case HistoryExportStarted started ->
                HISTORY_EXPORT_STARTED.with(format(started.format()), time(started.from(), started.to()));
            case HistoryExportFinished finished ->
                HISTORY_EXPORT_FINISHED.with(
                        format(finished.format()), new Count(finished.events()), new Count(finished.pieces()));
            case HistoryExportStopped stopped ->
                HISTORY_EXPORT_STOPPED.with(format(stopped.format()), plain(stopped.because()));
            case HistoryExportCancelled cancelled -> HISTORY_EXPORT_CANCELLED.with(format(cancelled.format()));
            case EvidenceExported exported ->
                EVIDENCE_EXPORTED.with(new Count(exported.size()), time(exported.from(), exported.to()));
            case HistoryExportPieceAdded _ -> throw new IllegalArgumentException("no event of the history");
        };
    }

    private Word format(HistoryExportFormat format) {
        return plain(format.name());
    }

    private Word time(@Nullable Instant from, @Nullable Instant to) {
        if (from == null) {
            return to == null ? WHOLE_TIME.with() : TIME_UNTIL.with(plain(to.toString()));
        }
        return to == null
                ? TIME_FROM.with(plain(from.toString()))
                : TIME_BETWEEN.with(plain(from.toString()), plain(to.toString()));
    }

    private Telling brand(BrandEvent event) {
        return switch (event) {
            case BrandAdded added -> BRAND_ADDED.with(plain(added.name()));
            case BrandRenamed renamed -> BRAND_RENAMED.with(plain(renamed.name()));
        };
    }

    private Telling person(PersonEvent event) {
        Word who = name(event.userId());
        return switch (event) {
            case ClientInvited invited ->
                CLIENT_INVITED.with(who, OneOf.of(invited.guest().access()));
            case PartnerInvited invited ->
                PARTNER_INVITED.with(who, OneOf.of(invited.guest().access()));
            case BasicGuestAdded added ->
                (added.audience() == Audience.CLIENT ? BASIC_CLIENT_ADDED : BASIC_PARTNER_ADDED).with(who);
            case EmployeeInvited invited -> {
                LocalDate end = invited.employee().endsOn();
                Word set = set(invited.employee().permissionSetId());
                yield invited.employee().comesFromOutside() && end != null
                        ? OUTSIDE_AUDITOR_INVITED.with(who, set, new Day(end))
                        : EMPLOYEE_INVITED.with(who, set);
            }
            case ProgramRegistered registered -> PROGRAM_REGISTERED.with(plain(registered.name()));
            case InvitationAccepted _ -> INVITATION_ACCEPTED.with(who);
            case InvitationResent resent -> (resent.round() == 1 ? INVITATION_SENT : INVITATION_SENT_AGAIN).with(who);
            case InvitationWithdrawn _ -> INVITATION_WITHDRAWN.with(who);
            case PersonDeactivated _ -> PERSON_DEACTIVATED.with(who);
            case PersonActivated _ -> PERSON_ACTIVATED.with(who);
            case PersonErased erased -> PERSON_ERASED.with(who, OneOf.of(erased.ground()));
            case BrandGiven given -> BRAND_GIVEN.with(who, name(given.brandId()));
            case BrandTaken taken -> BRAND_TAKEN.with(who, name(taken.brandId()));
            case AccessModeChanged changed -> ACCESS_MODE_CHANGED.with(who, OneOf.of(changed.access()));
            case PermissionSetAssigned assigned -> PERMISSION_SET_ASSIGNED.with(who, set(assigned.permissionSetId()));
            case EndChanged changed -> {
                LocalDate day = changed.endsOn();
                yield day == null ? END_TAKEN_AWAY.with(who) : END_SET.with(who, new Day(day));
            }
            case AuditContentGiven _ -> AUDIT_CONTENT_GIVEN.with(who);
            case AuditContentTaken _ -> AUDIT_CONTENT_TAKEN.with(who);
            case ProfileChanged _ -> PROFILE_CHANGED.with(who);
            case AgencyNoteChanged _ -> AGENCY_NOTE_CHANGED.with(who);
        };
    }

    private Telling set(PermissionSetEvent event) {
        return switch (event) {
            case PermissionSetMade made ->
                made.permissions().isEmpty()
                        ? EMPTY_SET_MADE.with(plain(made.name()), OneOf.of(made.base()))
                        : SET_MADE.with(plain(made.name()), OneOf.of(made.base()), rights(made.permissions()));
            case PermissionSetEdited edited ->
                edited.permissions().isEmpty()
                        ? SET_EMPTIED.with(plain(edited.name()))
                        : SET_EDITED.with(plain(edited.name()), rights(edited.permissions()));
            case PermissionSetDeleted deleted -> SET_DELETED.with(name(deleted.permissionSetId()));
        };
    }

    private Telling review(ReviewEvent event) {
        Word review = name(event.reviewId());
        return switch (event) {
            case ReviewStarted started ->
                REVIEW_STARTED.with(
                        plain(started.name()),
                        new Count(started.items().size()),
                        name(started.reviewerId()),
                        new Day(started.dueOn()));
            case ReviewItemConfirmed confirmed -> {
                ReviewedAccess access = confirmed.item().access();
                yield confirmed(access.kind()).with(review, name(access.userId()), reviewed(access));
            }
            case ReviewItemTakenAway taken -> {
                ReviewedAccess access = taken.item().access();
                yield takenAway(access.kind()).with(review, name(access.userId()), reviewed(access));
            }
            case ReviewReassigned reassigned -> REVIEW_REASSIGNED.with(review, name(reassigned.reviewerId()));
            case ReviewCancelled _ -> REVIEW_CANCELLED.with(review);
        };
    }

    private static Told confirmed(ReviewedKind kind) {
        return switch (kind) {
            case ACCOUNT -> ACCOUNT_CONFIRMED;
            case BRAND -> BRAND_CONFIRMED;
            case GRANT -> GRANT_CONFIRMED;
            case SHARE -> SHARE_CONFIRMED;
            case BUDGET -> BUDGET_CONFIRMED;
        };
    }

    private static Told takenAway(ReviewedKind kind) {
        return switch (kind) {
            case ACCOUNT -> ACCOUNT_TAKEN_AWAY;
            case BRAND -> BRAND_TAKEN_AWAY;
            case GRANT -> GRANT_TAKEN_AWAY;
            case SHARE -> SHARE_TAKEN_AWAY;
            case BUDGET -> BUDGET_TAKEN_AWAY;
        };
    }

    /** What of the person's was looked at; nothing but the person, where it was the account. */
    private Word reviewed(ReviewedAccess access) {
        return Stream.<@Nullable Id>of(access.brandId(), access.projectId(), access.taskId(), access.budgetId())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst()
                .map(this::name)
                .orElseGet(() -> plain(""));
    }

    private Telling rule(StandingRuleEvent event) {
        return switch (event) {
            case StandingRuleMade made -> RULE_MADE.with(plain(made.terms().name()), said(made.terms()));
            case StandingRuleChanged changed ->
                RULE_CHANGED.with(plain(changed.terms().name()), said(changed.terms()));
            case StandingRuleRemoved removed -> RULE_REMOVED.with(name(removed.ruleId()));
        };
    }

    private Telling said(RuleTerms terms) {
        RuledPeople people = terms.whom();
        Id whom = people.personId() != null ? people.personId() : people.companyId();
        PermissionSetId set = people.permissionSetId();
        RuledPlace place = terms.within();
        Id within = place.projectId() != null ? place.projectId() : place.brandId();
        return RuleTelling.of(
                people,
                set != null ? called(set) : whom == null ? null : titles.of(whom),
                terms.neverSees(),
                within == null ? null : titles.of(within));
    }

    private Telling account(AccountEvent event) {
        Word who = name(event.userId());
        return switch (event) {
            case SignedIn in -> SIGNED_IN.with(who, OneOf.of(in.method()));
            case SignInFailed _ -> SIGN_IN_FAILED.with(who);
            case PasswordResetAsked _ -> PASSWORD_RESET_ASKED.with(who);
            case PasswordChanged _ -> PASSWORD_CHANGED.with(who);
            case SecondFactorAdded added -> SECOND_FACTOR_ADDED.with(who, OneOf.of(added.factor()));
            case EmailChangeAsked _ -> EMAIL_CHANGE_ASKED.with(who);
            case EmailChanged _ -> EMAIL_CHANGED.with(who);
            case DashboardLinkMade _ -> DASHBOARD_LINK_MADE.with(who);
            case DashboardLinksRevoked _ -> DASHBOARD_LINKS_REVOKED.with(who);
            case SecondFactorDemandChanged changed ->
                (changed.demanded() ? SECOND_FACTOR_DEMANDED : SECOND_FACTOR_NOT_DEMANDED).with(who);
            case SecondFactorRemoved removed -> SECOND_FACTOR_REMOVED.with(who, OneOf.of(removed.factor()));
        };
    }

    private Telling provider(SignInProviderSet set) {
        CompanyId company = set.companyId();
        return company == null
                ? PROVIDER_SET.with(plain(set.label()), plain(set.issuer()))
                : COMPANY_PROVIDER_SET.with(plain(set.label()), plain(set.issuer()), name(company));
    }

    private Telling project(ProjectEvent event) {
        Word project = name(event.projectId());
        return switch (event) {
            case ProjectAdded _ -> PROJECT_ADDED.with(project);
            case ProjectEdited _ -> PROJECT_EDITED.with(project);
            case ProjectProgressSwitched switched ->
                (switched.shown() ? PROGRESS_SHOWN : PROGRESS_HIDDEN).with(project);
            case ProjectOpened opened ->
                opened.audiences().isEmpty()
                        ? PROJECT_LOCKED.with(project)
                        : PROJECT_OPENED.with(project, values(opened.audiences()));
            case ProjectTakenBack _ -> PROJECT_TAKEN_BACK.with(project);
            case ProjectAccessGranted granted -> PROJECT_GRANTED.with(project, name(granted.userId()));
            case ProjectAccessRevoked revoked -> PROJECT_REVOKED.with(project, name(revoked.userId()));
        };
    }

    private Telling task(TaskEvent event) {
        Word task = name(event.taskId());
        return switch (event) {
            case TaskAdded _ -> TASK_ADDED.with(task);
            case PortalTaskCreated _ -> TASK_CREATED_IN_PORTAL.with(task);
            case FormFilledIn filled -> TASK_ASKED_BY_FORM.with(task, name(filled.formId()));
            case TaskEdited _ -> TASK_EDITED.with(task);
            case TaskMoved _ -> TASK_MOVED.with(task);
            case TaskNested nested ->
                nested.parentTaskId() == null
                        ? TASK_UNNESTED.with(task)
                        : TASK_NESTED.with(task, name(nested.parentTaskId()));
            case TaskBudgeted budgeted -> (budgeted.itemId() == null ? TASK_UNBUDGETED : TASK_BUDGETED).with(task);
            case TaskTakenBack _ -> TASK_TAKEN_BACK.with(task);
            case TaskPlaced _ -> TASK_PLACED.with(task);
            case TaskReviewed _ -> TASK_REVIEWED.with(task);
            case TaskOpened opened ->
                opened.audiences().isEmpty()
                        ? TASK_LOCKED.with(task)
                        : TASK_OPENED.with(task, values(opened.audiences()));
            case TaskShared shared ->
                (shared.history() == History.ALL ? TASK_SHARED : TASK_SHARED_FROM_NOW_ON)
                        .with(task, name(shared.userId()));
            case TaskUnshared unshared -> TASK_UNSHARED.with(task, name(unshared.userId()));
            case OutsideContentBegun _ -> OUTSIDE_CONTENT_BEGUN.with(task);
        };
    }

    private Telling form(RequestFormEvent event) {
        Word form = name(event.formId());
        return switch (event) {
            case RequestFormMade _ -> FORM_MADE.with(form);
            case RequestFormEdited edited -> FORM_EDITED.with(form, plain(String.valueOf(edited.version())));
            case RequestFormPublished _ -> FORM_PUBLISHED.with(form);
            case RequestFormPaused _ -> FORM_PAUSED.with(form);
            case RequestFormArchived _ -> FORM_ARCHIVED.with(form);
        };
    }

    private Telling file(FileEvent event) {
        return switch (event) {
            case FileUploaded _ -> FILE_UPLOADED.with();
            case FileAttached attached -> FILE_POSTED.with(name(attached.taskId()), OneOf.of(attached.thread()));
            case FileFiled filed -> FILE_FILED.with(name(filed.documentId()));
            case FileDeleted _ -> FILE_DELETED.with();
        };
    }

    private Telling document(DocumentEvent event) {
        Word document = name(event.documentId());
        Word project = name(event.projectId());
        return switch (event) {
            case DocumentAdded _ -> DOCUMENT_ADDED.with(document, project);
            case DocumentEdited _ -> DOCUMENT_EDITED.with(document, project);
            case DocumentOpened opened ->
                opened.audiences().isEmpty()
                        ? DOCUMENT_LOCKED.with(document, project)
                        : DOCUMENT_OPENED.with(document, project, values(opened.audiences()));
            case DocumentPinned _ -> DOCUMENT_PINNED.with(document, project);
            case DocumentUnpinned _ -> DOCUMENT_UNPINNED.with(document, project);
            case DocumentDeleted deleted -> DOCUMENT_DELETED.with(document, project, name(deleted.deletedBy()));
        };
    }

    private Telling approval(ApprovalEvent event) {
        Word task = name(event.taskId());
        boolean whole = event.fileId() == null;
        return switch (event) {
            case ApprovalAsked asked ->
                (whole ? APPROVAL_ASKED : FILE_APPROVAL_ASKED).with(task, OneOf.of(asked.audience()));
            case Approved approved -> (whole ? APPROVED : FILE_APPROVED).with(task, name(approved.approvedBy()));
            case ChangesAsked asked -> (whole ? CHANGES_ASKED : FILE_CHANGES_ASKED).with(task, name(asked.askedBy()));
            case ApprovalWithdrawn withdrawn ->
                (whole ? APPROVAL_WITHDRAWN : FILE_APPROVAL_WITHDRAWN)
                        .with(task, name(withdrawn.withdrawnBy()), OneOf.of(withdrawn.audience()));
        };
    }

    private Telling budget(BudgetEvent event) {
        Word budget = name(event.budgetId());
        return switch (event) {
            case BudgetAdded added -> BUDGET_ADDED.with(budget, name(added.projectId()));
            case BudgetRenamed _ -> BUDGET_RENAMED.with(budget);
            case BudgetRemoved _ -> BUDGET_REMOVED.with(budget);
            case BudgetItemAdded _ -> BUDGET_ITEM_ADDED.with(budget);
            case BudgetItemChanged _ -> BUDGET_ITEM_CHANGED.with(budget);
            case BudgetItemRemoved _ -> BUDGET_ITEM_REMOVED.with(budget);
            case BudgetItemUsed _ -> BUDGET_ITEM_USED.with(budget);
            case BudgetClientAccessSwitched switched ->
                (switched.on() ? CLIENT_ACCESS_ON : CLIENT_ACCESS_OFF).with(budget);
            case BudgetAccessGranted granted -> BUDGET_GRANTED.with(budget, name(granted.userId()));
            case BudgetAccessRevoked revoked -> BUDGET_REVOKED.with(budget, name(revoked.userId()));
        };
    }

    private Telling invoice(InvoiceEvent event) {
        Word invoice = name(event.invoiceId());
        return switch (event) {
            case InvoiceDrafted _ -> INVOICE_DRAFTED.with(invoice);
            case InvoiceEdited _ -> INVOICE_EDITED.with(invoice);
            case InvoiceSent _ -> INVOICE_SENT.with(invoice);
            case InvoiceVoided _ -> INVOICE_VOIDED.with(invoice);
            case PaymentRecorded _ -> PAYMENT_RECORDED.with(invoice);
        };
    }

    private Telling viewAs(ViewAsEvent event) {
        Word who = name(event.viewerId());
        Word whom = name(event.personId());
        boolean imagined = event.personId().equals(TryOutBegun.imaginedIn(event.viewAsId()));
        return switch (event) {
            case ViewAsBegun begun ->
                begun.at() == null
                        ? VIEW_AS_BEGUN.with(who, whom)
                        : VIEW_AS_PAST.with(who, whom, plain(begun.at().toString()));
            case TryOutBegun tried -> {
                Word set = set(tried.permissionSetId());
                BrandId brand = tried.brandId();
                yield !imagined
                        ? TRY_OUT_ON_BEGUN.with(who, set, whom)
                        : brand == null ? TRY_OUT_BEGUN.with(who, set) : TRY_OUT_IN_BEGUN.with(who, set, name(brand));
            }
            case ViewAsEnded _ -> imagined ? TRY_OUT_ENDED.with(who) : VIEW_AS_ENDED.with(who, whom);
        };
    }

    private static Telling changes(AccessChangesEvent event) {
        return switch (event) {
            case AccessChangesApplied applied -> CHANGES_APPLIED.with(new Count(applied.changes()));
        };
    }

    private Telling terms(TermsEvent event) {
        return switch (event) {
            case TermsPublished published ->
                (published.mustAccept() ? BINDING_TERMS_PUBLISHED : TERMS_PUBLISHED)
                        .with(values(published.audiences()), plain(String.valueOf(published.version())));
            case TermsWithdrawn withdrawn -> TERMS_WITHDRAWN.with(values(withdrawn.audiences()));
            case TermsAccepted accepted ->
                TERMS_ACCEPTED.with(name(accepted.userId()), plain(String.valueOf(accepted.version())));
        };
    }

    private Telling request(AccessRequestEvent event) {
        Word who = name(event.userId());
        Word what = plain(titles.of(event.resource()));
        return switch (event) {
            case AccessAsked _ -> ACCESS_ASKED.with(who, what);
            case AccessRequestGranted _ -> REQUEST_GRANTED.with(who, what);
            case AccessRequestDeclined _ -> REQUEST_DECLINED.with(who, what);
        };
    }

    private Telling ending(EndingEvent event) {
        return switch (event) {
            case EndingRulesChanged changed -> {
                int days = changed.suspendUnseenAfterDays();
                yield ENDING_RULES_CHANGED.with(
                        (changed.proposeWhenWorkEnds() ? ENDING_PROPOSED : ENDING_NOT_PROPOSED).with(),
                        days == 0 ? UNSEEN_KEPT.with() : UNSEEN_SUSPENDED.with(new Count(days)));
            }
            case AccessKept kept -> ACCESS_KEPT.with(name(kept.projectId()));
            case UnseenGuestSuspended suspended ->
                GUEST_SUSPENDED.with(name(suspended.userId()), new Count(suspended.afterDays()));
        };
    }

    private Telling erasure(ErasureEvent event) {
        Word who = name(event.userId());
        return switch (event) {
            case TracesOfErasedListed listed ->
                TRACES_LISTED.with(who, new Count(listed.mentions().size()));
            case MentionSettled settled ->
                (settled.verdict() == MentionVerdict.LEFT ? MENTION_LEFT : MENTION_EDITED).with(who);
            case ErasureCompleted _ -> ERASURE_COMPLETED.with(who);
        };
    }

    private Telling hold(LegalHoldEvent event) {
        UserId person = event.userId();
        return switch (event) {
            case LegalHoldPlaced _ -> person == null ? AGENCY_HELD.with() : PERSON_HELD.with(name(person));
            case LegalHoldLifted _ -> person == null ? AGENCY_RELEASED.with() : PERSON_RELEASED.with(name(person));
        };
    }

    private Word plain(String text) {
        return new Plain(text);
    }

    private Word name(Id thing) {
        return plain(titles.of(thing));
    }

    private Word set(PermissionSetId set) {
        return new RightsOf(set.value(), called(set));
    }

    /** The built-in ones are called by their ids. */
    private String called(PermissionSetId set) {
        return Objects.requireNonNullElse(titles.find(set.named()), set.value());
    }

    private static Word values(Set<? extends Enum<?>> values) {
        return new Several(
                values.stream()
                        .sorted(Comparator.comparingInt(Enum::ordinal))
                        .<Word>map(OneOf::of)
                        .toList(),
                false);
    }

    private static Word rights(Set<Permission> permissions) {
        return new Several(
                permissions.stream()
                        .sorted()
                        .<Word>map(permission -> new Right(permission.wireName()))
                        .toList(),
                false);
    }
}
