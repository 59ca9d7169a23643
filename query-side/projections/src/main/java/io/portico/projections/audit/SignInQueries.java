package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.messages.Rejected;
import io.portico.messages.person.PersonKind;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.Invitations;
import io.portico.projections.people.People;
import io.portico.projections.people.Person;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Confidences;
import io.portico.views.audit.FindSignIn;
import io.portico.views.audit.SignInAnswer;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers why somebody may sign in, or may not. */
public final class SignInQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final People people;
    private final Confidences confidences;

    public SignInQueries(Viewers viewers, ViewStore store, Texts texts, People people, Confidences confidences) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.people = people;
        this.confidences = confidences;
    }

    @QueryHandler
    SignInAnswer answer(FindSignIn query) {
        Viewer viewer = AccessReaders.asking(viewers);
        AccessState state = viewer.state();
        PersonAccess access = state.person(query.userId()).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        return new SignInAnswer(
                access.kind(),
                Answers.of(
                        viewer,
                        store,
                        texts,
                        Policy.account(state, query.userId(), viewer.now()),
                        CureLines.ofAccount(viewer, query.userId())),
                access.accepted() != null || access.withdrawn() ? null : Invitations.expiresAt(access),
                access.kind() != PersonKind.PROGRAM && people.demandsSecondFactor(access),
                digest(viewer, query));
    }

    private @Nullable String digest(Viewer viewer, FindSignIn query) {
        return people.find(query.userId())
                .map(Person::email)
                .map(email -> confidences.digest(viewer.agencyId(), email))
                .orElse(null);
    }
}
