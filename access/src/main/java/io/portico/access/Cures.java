package io.portico.access;

import io.portico.access.Policy.PermissionSetTerms;
import io.portico.messages.AccessEvent;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.CompanyId;
import io.portico.messages.DocumentId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.ReviewId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskShared;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds for a "no" the changes that would help, and tries each by asking the policy again as if it had been made. */
final class Cures {

    private final AccessState state;
    private final UserId asking;
    private final UserId subject;
    private final Function<AccessState, Decision> question;
    private final Instant instant;

    /** @param question what was answered with "no" */
    Cures(AccessState state, UserId asking, UserId subject, Function<AccessState, Decision> question, Instant instant) {
        this.state = state;
        this.asking = asking;
        this.subject = subject;
        this.question = question;
        this.instant = instant;
    }

    List<Cure> all() {
        Optional<PersonAccess> person = state.person(subject);
        List<Cure> cures = new ArrayList<>();
        if (person.isPresent() && mayChange(person.get())) {
            for (Missing missing : question.apply(state).missing()) {
                change(missing, person.get())
                        .ifPresent(change -> cures.add(new Cure(missing, change, isEnough(change))));
            }
        }
        return List.copyOf(cures);
    }

    /** Rule 16; and of the agency's own people only those who hold no more than whoever asks. */
    private boolean mayChange(PersonAccess person) {
        return Policy.allows(
                        state, asking, Action.use(Permission.ACCESS_GRANT), new Resource.OfPerson(subject), instant)
                && (person.audience().isPresent() || isHeld(person.permissionSetId()));
    }

    /** Rule 15: nobody assigns a set that holds a switch they lack, and owners are made by owners. */
    private boolean isHeld(PermissionSetId set) {
        boolean owner = set.equals(PermissionSets.OWNERS)
                && state.person(asking)
                        .filter(person -> person.permissionSetId().equals(PermissionSets.OWNERS))
                        .isEmpty();
        return !owner
                && Policy.lastingPermissions(state, asking)
                        .containsAll(PermissionSets.find(state, set)
                                .map(PermissionSetTerms::permissions)
                                .orElse(Set.of()));
    }

    private boolean isEnough(AccessEvent change) {
        long position = state.position() + 1;
        AccessState changed =
                state.with(new Recorded(change, "planned", "planned-" + position, position, instant, asking.value()));
        return question.apply(changed).allowed();
    }

    private Optional<AccessEvent> change(Missing missing, PersonAccess person) {
        List<Object> words = missing.sentence().words();
        // What a review ended is good again when it is given anew.
        boolean reviewed = named(words, ReviewId.class).isPresent();
        return switch (missing.what()) {
            case ACTIVE_ACCOUNT -> account(person, reviewed);
            case BRAND ->
                named(words, BrandId.class)
                        .filter(brand -> reviewed || mayHave(person, brand))
                        .<AccessEvent>map(brand -> new BrandGiven(subject, brand));
            case OPEN_PROJECT ->
                named(words, ProjectId.class).flatMap(state::project).flatMap(project -> person.audience()
                        .<AccessEvent>map(
                                audience -> new ProjectOpened(project.projectId(), with(project.openTo(), audience))));
            case OPEN_TASK ->
                named(words, TaskId.class).flatMap(state::task).flatMap(task -> person.audience()
                        .<AccessEvent>map(audience -> new TaskOpened(task.taskId(), with(task.openTo(), audience))));
            case OPEN_DOCUMENT ->
                named(words, DocumentId.class).flatMap(state::document).flatMap(document -> person.audience()
                        .<AccessEvent>map(audience -> new DocumentOpened(
                                document.documentId(), document.projectId(), with(document.openTo(), audience))));
            case GRANT -> grant(words);
            case SHARE ->
                named(words, TaskId.class)
                        .filter(_ -> reviewed || named(words, UserId.class).isPresent())
                        .<AccessEvent>map(task -> new TaskShared(task, subject, null, null, History.ALL));
            case AFTER_SHARE -> named(words, TaskId.class).flatMap(state::task).map(this::sharedWhole);
            case PERMISSION -> widened(words, person);
            case CLIENT_ACCESS ->
                named(words, BudgetId.class).<AccessEvent>map(budget -> new BudgetClientAccessSwitched(budget, true));
            // Only the person accepts, only the operator opens an agency, and neither invoice nor form goes out to be
            // seen.
            case ACCEPTED_INVITATION, ACCEPTED_TERMS, AGENCY_OPEN, SENT_INVOICE, PUBLISHED_FORM -> Optional.empty();
            // What is never, or is not there, no change of access brings about.
            case OWN_THREAD, EXTERNAL_SIGHT, THING_EXISTS, FULL_ACCOUNT -> Optional.empty();
        };
    }

    private Optional<AccessEvent> account(PersonAccess person, boolean reviewed) {
        if (person.deactivated() != null || reviewed) {
            return Optional.of(new PersonActivated(subject));
        }
        // An auditor from outside always has an end.
        return person.seat().outside() ? Optional.empty() : Optional.of(new EndChanged(subject, null));
    }

    private Optional<AccessEvent> grant(List<Object> words) {
        Optional<AccessEvent> budget =
                named(words, BudgetId.class).<AccessEvent>map(id -> new BudgetAccessGranted(id, subject, null, null));
        return budget.or(() -> named(words, ProjectId.class)
                .<AccessEvent>map(id -> new ProjectAccessGranted(id, subject, null, null)));
    }

    private AccessEvent sharedWhole(TaskAccess task) {
        TaskAccess.Share share = task.shares().get(subject);
        return new TaskShared(task.taskId(), subject, null, share == null ? null : share.endsAt(), History.ALL);
    }

    private boolean mayHave(PersonAccess person, BrandId brand) {
        CompanyId company = person.companyId();
        return !person.brands().containsKey(brand)
                && (company == null || company.equals(state.companyOf(brand).orElse(null)));
    }

    /** The smallest set that has all the person has, and what is missing; owners are made for other reasons. */
    private Optional<AccessEvent> widened(List<Object> words, PersonAccess person) {
        Set<Permission> wanted = EnumSet.noneOf(Permission.class);
        wanted.addAll(PermissionSets.heldBy(state, person));
        for (Permission permission : Permission.values()) {
            if (words.contains(permission)) {
                wanted.add(permission);
            }
        }
        PersonKind base = PermissionSets.base(person.kind());
        return Policy.permissionSets(state).stream()
                .filter(set -> set.base() == base && !set.id().equals(PermissionSets.OWNERS))
                .filter(set -> set.permissions().containsAll(wanted))
                .filter(set -> person.audience().isPresent() || isHeld(set.id()))
                .min(Comparator.comparingInt(set -> set.permissions().size()))
                .<AccessEvent>map(set -> new PermissionSetAssigned(subject, set.id()));
    }

    private static Set<Audience> with(Set<Audience> openTo, Audience audience) {
        Set<Audience> more = EnumSet.of(audience);
        more.addAll(openTo);
        return AudienceSets.of(more);
    }

    private static <T> Optional<T> named(List<Object> words, Class<T> type) {
        return words.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
