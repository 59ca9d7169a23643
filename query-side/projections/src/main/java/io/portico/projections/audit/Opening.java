package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.Cure;
import io.portico.access.InvoiceAccess;
import io.portico.access.Missing;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.Recorded;
import io.portico.access.Resource;
import io.portico.messages.AccessEvent;
import io.portico.messages.UserId;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.person.AccessMode;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.store.ViewStore;
import io.portico.views.audit.MissingLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What it takes for a person to see a thing: to be named on it, and whatever the policy would cure after that, one thing
 * after the other, each asked of the policy again as if those before it had been made.
 */
final class Opening {

    /** More than there are kinds of things that can be missing and cured. */
    private static final int MAX_STEPS = 6;

    private final Viewer viewer;
    private final PersonAccess person;
    private final Resource thing;
    private final List<PlannedChange> changes;
    private final Map<Missing, Cure> cured = new LinkedHashMap<>();
    private List<Missing> uncured = List.of();
    private AccessState state;

    private Opening(Viewer viewer, PersonAccess person, Resource thing) {
        this.viewer = viewer;
        this.person = person;
        this.thing = thing;
        this.state = viewer.state();
        this.changes = missing().isEmpty() ? List.of() : naming().stream().toList();
    }

    static Opening of(Viewer viewer, UserId userId, Resource thing) {
        Opening opening = new Opening(viewer, viewer.state().person(userId).orElseThrow(), thing);
        opening.find();
        return opening;
    }

    /** What names the person on it. */
    List<PlannedChange> changes() {
        return changes;
    }

    /** What is missing besides, each with its cure; then what nothing cures. */
    List<MissingLine> missing(ViewStore store, Texts texts) {
        List<Missing> all = new ArrayList<>(cured.keySet());
        all.addAll(uncured);
        UnaryOperator<String> names = Answers.names(
                viewer.state(),
                Titles.of(
                        store,
                        texts,
                        all.stream()
                                .flatMap(one -> one.sentence().about().stream())
                                .toList()));
        return all.stream()
                .map(one -> new MissingLine(
                        one.rule(),
                        one.what().name(),
                        Tellings.of(one.sentence(), names),
                        Optional.ofNullable(cured.get(one))
                                .map(cure -> CureLines.line(viewer, person.userId(), cure))
                                .orElse(null)))
                .toList();
    }

    private void find() {
        for (Recorded named : new PlannedEvents(viewer).of(changes)) {
            state = state.with(named);
        }
        for (int step = 0; step < MAX_STEPS && cureOne(); step++) {
            // Each step has changed what the next is asked about.
        }
        uncured = missing().stream().filter(one -> !cured.containsKey(one)).toList();
    }

    private List<Missing> missing() {
        return Policy.decide(state, person.userId(), Action.VIEW, thing, viewer.now())
                .missing();
    }

    private boolean cureOne() {
        Optional<Cure> next =
                Policy.cures(state, viewer.userId(), person.userId(), Action.VIEW, thing, viewer.now()).stream()
                        .filter(cure -> !cured.containsKey(cure.missing()))
                        .findFirst();
        next.ifPresent(cure -> {
            cured.put(cure.missing(), cure);
            state = state.with(planned(cure.change()));
        });
        return next.isPresent();
    }

    private Recorded planned(AccessEvent change) {
        long position = state.position() + 1;
        return new Recorded(
                change,
                "planned",
                "planned-" + position,
                position,
                viewer.now(),
                viewer.userId().value());
    }

    /** What names the person on it. Who has access to all needs no name on a project, only that it is open. */
    private Optional<PlannedChange> naming() {
        AccessState now = viewer.state();
        boolean byName = person.access() == AccessMode.ASSIGNED;
        UserId who = person.userId();
        return switch (thing) {
            case Resource.OfTask task ->
                now.task(task.taskId())
                        .filter(found -> found.projectId() != null)
                        .map(_ -> PlannedChange.sharing(task.taskId(), who));
            case Resource.OfBudget budget ->
                now.budget(budget.budgetId()).map(_ -> PlannedChange.granting(budget.budgetId(), who));
            case Resource.OfProject project ->
                now.project(project.projectId())
                        .filter(_ -> byName)
                        .map(_ -> PlannedChange.granting(project.projectId(), who));
            case Resource.OfInvoice invoice ->
                now.invoice(invoice.invoiceId())
                        .filter(_ -> byName)
                        .map(InvoiceAccess::projectId)
                        .map(project -> PlannedChange.granting(project, who));
            default -> Optional.empty();
        };
    }
}
