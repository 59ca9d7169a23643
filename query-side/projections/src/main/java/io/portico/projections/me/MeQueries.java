package io.portico.projections.me;

import io.portico.access.Policy;
import io.portico.messages.Rejected;
import io.portico.messages.person.ChangeProfile;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.People;
import io.portico.projections.people.Person;
import io.portico.views.me.FindMe;
import io.portico.views.me.Me;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers who one is oneself. */
public final class MeQueries {

    private final Viewers viewers;
    private final People people;

    public MeQueries(Viewers viewers, People people) {
        this.viewers = viewers;
        this.people = people;
    }

    /** Also for those who may do nothing before they accept the terms: a page must know who they are. */
    @QueryHandler
    Me answer(FindMe query) {
        Viewer viewer = viewers.entering();
        return people.find(viewer.userId())
                .map(person -> known(viewer, person))
                .or(() -> Optional.of(viewer).filter(Viewer::throughOthersEyes).map(MeQueries::imagined))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /** Somebody who is not there, whose portal is looked at to try a permission set. */
    private static Me imagined(Viewer viewer) {
        String set = viewer.state()
                .person(viewer.userId())
                .flatMap(person -> Policy.permissionSet(viewer.state(), person.permissionSetId()))
                .map(Policy.PermissionSetTerms::name)
                .orElse("");
        return new Me(
                viewer.userId(),
                1,
                viewer.kind(),
                Viewer.IMAGINED,
                set,
                null,
                "",
                null,
                null,
                true,
                ChangeProfile.USUAL_UNDO_SEND,
                null,
                Policy.permissions(viewer.state(), viewer.userId()));
    }

    private static Me known(Viewer viewer, Person person) {
        return new Me(
                viewer.userId(),
                person.profileVersion(),
                viewer.kind(),
                person.firstName(),
                person.lastName(),
                person.codename(),
                person.email(),
                // What somebody keeps for themselves is shown to no other eyes.
                viewer.throughOthersEyes() ? null : person.phone(),
                viewer.throughOthersEyes() ? null : person.notes(),
                person.notificationsMuted(),
                Objects.requireNonNullElse(person.undoSendSeconds(), ChangeProfile.USUAL_UNDO_SEND),
                person.language(),
                Policy.permissions(viewer.state(), viewer.userId()));
    }
}
