package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.AccessChangesId;
import io.portico.messages.Audience;
import io.portico.messages.DocumentId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.accessrequest.GrantAccessRequest;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.views.agency.AccessRequestDetails;
import io.portico.views.agency.FindBudget;
import io.portico.views.agency.FindDocument;
import io.portico.views.agency.FindGuest;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.FindTask;
import io.portico.views.audit.CureLine;
import io.portico.views.audit.MissingLine;
import io.portico.web.parts.Consequence;
import io.portico.web.parts.House;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Granting what somebody asked for: what it would change first, and what is missing besides, each with its cure. Only for
 * what can be granted.
 */
final class GrantRequest {

    private final House house;
    private final AccessRequestDetails request;
    private final Consequence consequence;
    private final Terms terms;
    private final Map<Checkbox, PlannedChange> cures = new LinkedHashMap<>();
    private List<PlannedChange> back = List.of();

    private GrantRequest(House house, AccessRequestDetails request) {
        this.house = house;
        this.request = request;
        this.terms = new Terms(house);
        this.consequence = new Consequence(
                house,
                Words.say("requests.grant.title", request.person().name(), RequestsPanel.label(request)),
                Words.say("requests.grant"));
    }

    static void open(House house, AccessRequestDetails request) {
        new GrantRequest(house, request).open();
    }

    private void open() {
        if (!request.missing().isEmpty()) {
            consequence.choices(missing());
        }
        if (request.changes().stream().anyMatch(change -> change.type().names())) {
            terms.name(consequence.fields());
            consequence.choices(terms.reason(), terms.endsOn());
        }
        consequence
                .plan(changes())
                .onConfirm(
                        this::grant,
                        this::takeBack,
                        Words.say("requests.granted", request.person().name()))
                .open();
    }

    /** What naming the person is not enough for; each can be cured with it, by whoever says so. */
    private Div missing() {
        Div all = new Div(new Paragraph(Words.say("requests.missing")));
        all.addClassNames("cures", "wide");
        for (MissingLine line : request.missing()) {
            CureLine cure = Objects.requireNonNull(line.cure());
            Checkbox also = new Checkbox(CureButton.words(cure, request.person().name()));
            also.setHelperText(Words.say(line.text()));
            also.addValueChangeListener(_ -> consequence.plan(changes()));
            cures.put(also, Plans.of(cure));
            all.add(also);
        }
        return all;
    }

    /** What opens before what names: nobody is named outside their brands. */
    private List<PlannedChange> changes() {
        List<PlannedChange> changes = new ArrayList<>();
        cures.forEach((also, cure) -> {
            if (also.getValue()) {
                changes.add(cure);
            }
        });
        changes.addAll(request.changes());
        return changes;
    }

    private void grant() {
        List<PlannedChange> changes = changes();
        back = changes.reversed().stream().map(this::back).toList();
        house.send(new GrantAccessRequest(request.person().id(), request.id(), changes, terms.why(), terms.end()));
    }

    /** What undoes it; asked for before it is made, so that what was there is known. */
    private PlannedChange back(PlannedChange change) {
        UserId user = request.person().id();
        return switch (change.type()) {
            case GRANT_PROJECT ->
                NamedAgain.orOff(house.ask(new FindProject(Objects.requireNonNull(change.projectId()))), user);
            case SHARE_TASK -> NamedAgain.orOff(house.ask(new FindTask(Objects.requireNonNull(change.taskId()))), user);
            case GRANT_BUDGET ->
                NamedAgain.orOff(house.ask(new FindBudget(Objects.requireNonNull(change.budgetId()))), user);
            case OPEN_PROJECT -> {
                ProjectId project = Objects.requireNonNull(change.projectId());
                yield Plans.open(project, house.ask(new FindProject(project)).openTo());
            }
            case OPEN_TASK -> {
                TaskId task = Objects.requireNonNull(change.taskId());
                yield Plans.open(task, house.ask(new FindTask(task)).openTo());
            }
            case OPEN_DOCUMENT -> {
                DocumentId document = Objects.requireNonNull(change.documentId());
                yield Plans.open(document, house.ask(new FindDocument(document)).openTo());
            }
            case ADD_BRAND -> Plans.brand(user, Objects.requireNonNull(change.brandId()), false);
            case SET_PERMISSION_SET -> Plans.permissionSet(user, setBefore(user));
            case SWITCH_BUDGET -> Plans.clientAccess(Objects.requireNonNull(change.budgetId()), false);
            default -> throw new IllegalStateException("nothing proposes " + change.type());
        };
    }

    private PermissionSetId setBefore(UserId user) {
        Audience audience = request.person().kind().audience().orElseThrow();
        return house.ask(new FindGuest(audience, user)).permissionSetId();
    }

    private void takeBack() {
        if (!back.isEmpty()) {
            house.send(new ApplyAccessChanges(AccessChangesId.random(), back, null, null));
        }
    }
}
