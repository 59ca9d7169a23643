package io.portico.projections.me;

import io.portico.access.Policy;
import io.portico.messages.Rejected;
import io.portico.messages.person.ChangeProfile;
import io.portico.projections.Texts;
import io.portico.projections.access.LookingBack;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.People;
import io.portico.projections.people.Person;
import io.portico.projections.portal.StoredName;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.me.FindMe;
import io.portico.views.me.Me;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;

/** Answers who one is oneself. */
public final class MeQueries {

    private final Viewers viewers;
    private final People people;
    private final ViewStore store;
    private final Texts texts;

    public MeQueries(Viewers viewers, People people, ViewStore store, Texts texts) {
        this.viewers = viewers;
        this.people = people;
        this.store = store;
        this.texts = texts;
    }

    /** Also for those who may do nothing before they accept the terms: a page must know who they are. */
    @QueryHandler
    Me answer(FindMe query) {
        Viewer viewer = viewers.entering();
        if (LookingBack.then().isPresent()) {
            return then(viewer);
        }
        return people.find(viewer.userId())
                .map(person -> known(viewer, person))
                .or(() -> Optional.of(viewer).filter(Viewer::throughOthersEyes).map(MeQueries::imagined))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /** As others outside knew them then; what was their own is not kept. */
    private Me then(Viewer viewer) {
        Optional<StoredName> name =
                store.find(Place.of(viewer.audience()), viewer.userId().named(), StoredName.class);
        return new Me(
                viewer.userId(),
                1,
                viewer.kind(),
                name.map(StoredName::firstName).map(texts::show).orElseGet(() -> Texts.pseudonym(viewer.userId())),
                name.map(StoredName::lastName).map(texts::show).orElse(""),
                null,
                null,
                null,
                null,
                true,
                ChangeProfile.USUAL_UNDO_SEND,
                null,
                Policy.alive(viewer.state(), viewer.userId(), viewer.now())
                        ? Policy.permissions(viewer.state(), viewer.userId(), viewer.now())
                        : Set.of());
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
                Policy.permissions(viewer.state(), viewer.userId(), viewer.now()));
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
                Policy.permissions(viewer.state(), viewer.userId(), viewer.now()));
    }
}
