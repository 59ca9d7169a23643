package io.portico.access;

import io.portico.access.Resource.OfApproval;
import io.portico.access.Resource.OfBrand;
import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfDocument;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfForm;
import io.portico.access.Resource.OfInvoice;
import io.portico.access.Resource.OfPerson;
import io.portico.access.Resource.OfPost;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.access.Resource.OfThread;
import io.portico.access.Resource.WholeAgency;
import io.portico.access.Ruling.Broken;
import io.portico.messages.DocumentId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds standing rules against one state at one instant. Who has not accepted yet is taken as if they had, so that an
 * invitation is refused to whoever sends it and an acceptance breaks nothing.
 */
final class RuleCheck {

    private final AccessState state;
    private final Instant instant;

    RuleCheck(AccessState state, Instant instant) {
        this.state = state;
        this.instant = instant;
    }

    /**
     * What the rules in force say to a change: whether somebody would see by it what a rule forbids and the state before
     * did not break. While an agency is closed nobody of it changes anything; what the operator does breaks no rule.
     */
    static Ruling ruling(AccessState before, List<Recorded> changes, Instant instant) {
        List<StandingRule> rules = before.standingRules();
        if (rules.isEmpty() || !before.open()) {
            return Ruling.SILENT;
        }
        AccessState after = before;
        for (Recorded change : changes) {
            after = after.with(change);
        }
        RuleCheck then = new RuleCheck(before, instant);
        RuleCheck thereafter = new RuleCheck(after, instant);
        boolean touched = false;
        Set<Broken> broken = new LinkedHashSet<>();
        for (Recorded change : changes) {
            Reach reach = Reach.of(change.event(), after);
            for (StandingRule rule : rules) {
                if (!reach.isNowhere() && thereafter.touches(rule.terms(), reach)) {
                    touched = true;
                    thereafter.broken(rule.terms(), reach).stream()
                            .filter(line -> !then.breaks(rule.terms(), line))
                            .forEach(line -> broken.add(new Broken(rule, line)));
                }
            }
        }
        return new Ruling(touched, inOrderOf(rules, broken));
    }

    private static List<Broken> inOrderOf(List<StandingRule> rules, Set<Broken> broken) {
        return rules.stream()
                .flatMap(rule -> broken.stream().filter(one -> one.rule().equals(rule)))
                .toList();
    }

    /** All that people see although the rule forbids it, person by person. */
    List<Preview.Line> broken(RuleTerms terms) {
        return broken(terms, new Reach(null, null));
    }

    private List<Preview.Line> broken(RuleTerms terms, Reach reach) {
        List<Preview.Line> broken = new ArrayList<>();
        for (UserId id : candidates(terms.whom(), reach.people())) {
            asIfAccepted(id).filter(user -> isAbout(terms.whom(), user)).ifPresent(user -> {
                Stream<Resource> things = reach.things() == null ? allSeenBy(user) : reach.things().stream();
                things.flatMap(thing -> meant(thing, user))
                        .filter(thing -> forbids(terms, thing) && user.may(Action.VIEW, thing))
                        .forEach(thing -> broken.add(new Preview.Line(id, thing)));
            });
        }
        return broken;
    }

    private boolean breaks(RuleTerms terms, Preview.Line line) {
        return forbids(terms, line.resource())
                && asIfAccepted(line.userId())
                        .filter(user -> isAbout(terms.whom(), user) && user.may(Action.VIEW, line.resource()))
                        .isPresent();
    }

    /** Whether the reach holds something, and somebody, that the rule speaks of. */
    private boolean touches(RuleTerms terms, Reach reach) {
        boolean things = reach.things() == null
                || reach.things().stream()
                        .anyMatch(thing ->
                                kinds(thing).anyMatch(terms.neverSees()::contains) && isWithin(terms.within(), thing));
        return things
                && (reach.people() == null
                        || reach.people().stream().anyMatch(id -> asIfAccepted(id)
                                .filter(user -> isAbout(terms.whom(), user))
                                .isPresent()));
    }

    private List<UserId> candidates(RuledPeople whom, @Nullable List<UserId> reached) {
        if (reached != null) {
            return reached;
        }
        return whom.personId() == null ? state.people() : List.of(whom.personId());
    }

    private Optional<ExternalUser> asIfAccepted(UserId id) {
        return state.person(id).flatMap(known -> known.audience().flatMap(audience -> {
            AccessState then = Eyes.asIfAccepted(state, known, instant);
            return then.person(id)
                    .map(person -> new ExternalUser(Account.of(then, person, instant, Trail.silent()), audience));
        }));
    }

    private static boolean isAbout(RuledPeople whom, ExternalUser user) {
        PersonAccess person = user.account().person();
        return (whom.personId() == null || whom.personId().equals(person.userId()))
                && (whom.companyId() == null || whom.companyId().equals(person.companyId()))
                && (whom.permissionSetId() == null || whom.permissionSetId().equals(person.permissionSetId()))
                && (whom.audience() == null || whom.audience() == user.audience());
    }

    private static Stream<Resource> allSeenBy(ExternalUser user) {
        Visible visible = user.visible();
        return Stream.of(
                        visible.projects().keySet().stream().map(OfProject::new),
                        visible.tasks().stream().map(OfTask::new),
                        user.documents().stream().map(OfDocument::new),
                        user.files().stream().map(OfFile::new),
                        user.budgets().stream().map(OfBudget::new),
                        user.invoices().stream().map(OfInvoice::new))
                .flatMap(things -> things);
    }

    /** Where a task is, there is the thread that the person might read. */
    private static Stream<Resource> meant(Resource thing, ExternalUser user) {
        return thing instanceof OfTask(TaskId task)
                ? Stream.of(thing, new OfThread(task, ThreadName.of(user.audience())))
                : Stream.of(thing);
    }

    private boolean forbids(RuleTerms terms, Resource thing) {
        boolean kind = thing instanceof OfTask
                ? terms.neverSees().contains(RuledThings.TASKS)
                : kinds(thing).anyMatch(terms.neverSees()::contains);
        return kind && isWithin(terms.within(), thing);
    }

    private static Stream<RuledThings> kinds(Resource thing) {
        return switch (thing) {
            case OfProject project -> Stream.of(RuledThings.PROJECTS);
            case OfTask task -> Stream.of(RuledThings.TASKS, RuledThings.THREADS);
            case OfThread thread -> Stream.of(RuledThings.THREADS);
            case OfDocument document -> Stream.of(RuledThings.DOCUMENTS);
            case OfFile file -> Stream.of(RuledThings.FILES);
            case OfBudget budget -> Stream.of(RuledThings.BUDGETS);
            case OfInvoice invoice -> Stream.of(RuledThings.INVOICES);
            // It is seen with its thread, and with its file.
            case OfApproval approval -> Stream.of();
            // It shows nothing of what is in a project.
            case OfForm form -> Stream.of();
            case OfPost post -> Stream.of();
            case OfBrand brand -> Stream.of();
            case OfPerson person -> Stream.of();
            case WholeAgency agency -> Stream.of();
        };
    }

    private boolean isWithin(RuledPlace place, Resource thing) {
        if (place.projectId() != null) {
            return projectOf(thing).filter(place.projectId()::equals).isPresent();
        }
        if (place.brandId() == null) {
            return true;
        }
        if (thing instanceof OfInvoice(var id)) {
            return state.invoice(id)
                    .filter(invoice -> invoice.brandId().equals(place.brandId()))
                    .isPresent();
        }
        return projectOf(thing)
                .flatMap(state::project)
                .filter(project -> project.brandId().equals(place.brandId()))
                .isPresent();
    }

    private Optional<ProjectId> projectOf(Resource thing) {
        return switch (thing) {
            case OfProject(var id) -> Optional.of(id);
            case OfTask(var id) -> projectOf(id);
            case OfThread(var id, var thread) -> projectOf(id);
            case OfDocument(var id) -> state.document(id).map(DocumentAccess::projectId);
            case OfFile(var id) -> state.file(id).flatMap(this::projectOf);
            case OfBudget(var id) -> state.budget(id).map(BudgetAccess::projectId);
            case OfInvoice(var id) ->
                state.invoice(id).map(InvoiceAccess::projectId).filter(Objects::nonNull);
            case OfApproval approval -> Optional.empty();
            case OfForm form -> Optional.empty();
            case OfPost post -> Optional.empty();
            case OfBrand brand -> Optional.empty();
            case OfPerson person -> Optional.empty();
            case WholeAgency agency -> Optional.empty();
        };
    }

    private Optional<ProjectId> projectOf(FileAccess file) {
        DocumentId document = file.documentId();
        return document == null
                ? Optional.of(file)
                        .map(FileAccess::taskId)
                        .filter(Objects::nonNull)
                        .flatMap(this::projectOf)
                : state.document(document).map(DocumentAccess::projectId);
    }

    private Optional<ProjectId> projectOf(TaskId id) {
        return state.task(id).map(TaskAccess::projectId).filter(Objects::nonNull);
    }
}
