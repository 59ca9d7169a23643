package io.portico.projections.leaks;

import io.portico.access.AccessState;
import io.portico.access.AccessStates;
import io.portico.messages.Audience;
import io.portico.messages.Rejected;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.leakproof.LeakKind;
import io.portico.messages.leakproof.LeakPlace;
import io.portico.messages.leakproof.LeakReport;
import io.portico.projections.leaks.LeakSearch.Allowed;
import io.portico.projections.leaks.LeakSearch.Reader;
import io.portico.projections.leaks.LeakSearch.Suspect;
import io.portico.projections.search.Shelves;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Once through all that people outside of an agency can come by; what is not sure to be for them is noted. */
final class OutsideWalk {

    static final LeakReport NOTHING = new LeakReport(0, "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());

    /** More than are ever told of are kept, for some are cleared. */
    private static final int MOST_SUSPECTS = 1_000;

    /** What words are not: constants, numbers, days and instants. */
    private static final Pattern NO_WORDS =
            Pattern.compile("[A-Z][A-Z0-9_]*|[-0-9.]+|\\d{4}-\\d\\d-\\d\\d(T[0-9:.]+Z)?|");

    /** Ids, names of kinds, hashes, media types: nothing that anybody would write to somebody. */
    private static final Pattern ONE_WORD = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_:./+~-]*");

    private static final Pattern BETWEEN_IDS = Pattern.compile("[^A-Za-z0-9_-]+");

    private final ViewStore store;
    private final AccessStates states;
    private final OutsideDoors doors;
    private final Sources sources;
    private final LeakSearch.Watching watching;
    private final Marks marks;
    private final List<Suspect> suspects = new ArrayList<>();
    private long uncounted;
    private long clientRecords;
    private long partnerRecords;
    private long mails;
    private long cards;
    private long people;
    private long answers;
    private long shown;
    private long unasked;

    OutsideWalk(
            ViewStore store, AccessStates states, OutsideDoors doors, Sources sources, LeakSearch.Watching watching) {
        this.store = store;
        this.states = states;
        this.doors = doors;
        this.sources = sources;
        this.watching = watching;
        this.marks = new Marks(doors.confidences());
    }

    void all() {
        for (Audience audience : Audience.values()) {
            records(audience);
        }
        mails();
        cards();
        portal();
    }

    List<Suspect> suspects() {
        return suspects;
    }

    /** How many suspects there were beyond those that are kept. */
    long uncounted() {
        return uncounted;
    }

    LeakReport counted(long events, String last, long texts) {
        return new LeakReport(
                events,
                last,
                texts,
                clientRecords,
                partnerRecords,
                mails,
                cards,
                people,
                answers,
                shown,
                unasked,
                0,
                List.of());
    }

    // What lies in the places of people outside

    private void records(Audience audience) {
        LeakPlace place = audience == Audience.CLIENT ? LeakPlace.CLIENT_VIEW : LeakPlace.PARTNER_VIEW;
        store.each(Place.of(audience), (id, body) -> {
            if (audience == Audience.CLIENT) {
                clientRecords++;
            } else {
                partnerRecords++;
            }
            ids(place, id, new Reader(audience, Optional.empty()), id);
            value(place, audience, id, "", body);
            watching.at(place, clientRecords + partnerRecords);
        });
    }

    private void value(LeakPlace place, Audience audience, String id, String path, Object value) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((name, inner) -> {
                    String key = String.valueOf(name);
                    string(place, audience, id, path + "/" + key, key);
                    if (inner != null) {
                        value(place, audience, id, path + "/" + key, inner);
                    }
                });
            case Iterable<?> list ->
                list.forEach(inner -> {
                    if (inner != null) {
                        value(place, audience, id, path + "[]", inner);
                    }
                });
            case String text -> string(place, audience, id, path, text);
            default -> {}
        }
    }

    private void string(LeakPlace place, Audience audience, String id, String path, String text) {
        String where = id + path;
        if (Tokens.isToken(text)) {
            shown++;
            // What is a person's own lies in a record of theirs.
            String key = Tokens.keyOf(text);
            Optional<UserId> owner = Optional.of(key.substring(key.indexOf(':') + 1))
                    .filter(subject -> List.of(id.split("[:/]")).contains(subject))
                    .map(UserId::new);
            judge(
                    place,
                    LeakKind.TEXT,
                    where,
                    Tokens.nameOf(Said.Kind.TEXT, text),
                    new Reader(audience, owner).allowed(key));
        } else if (!NO_WORDS.matcher(text).matches()) {
            Reader reader = new Reader(audience, Optional.empty());
            ids(place, where, reader, text);
            long name = Tokens.nameOf(Said.Kind.PLAIN, text);
            if (sources.knows(name)) {
                Allowed own = (known, it) -> known.mayBeFor(audience, it) || known.mayBeForItsSubject(it);
                judge(place, LeakKind.NAME, where, name, own);
            } else if (!ONE_WORD.matcher(text).matches() && sources.isOfThisPart(name)) {
                judge(place, LeakKind.UNKNOWN, where, name, reader.allowed(""));
            }
        }
    }

    // What is said

    private void mails() {
        doors.mails().toPeopleOutside(marks, mail -> {
            mails++;
            said(LeakPlace.MAIL, mail.id(), new Reader(mail.audience(), Optional.of(mail.recipient())), mail.words());
            watching.at(LeakPlace.MAIL, mails);
        });
    }

    private void said(LeakPlace place, String where, Reader reader, String words) {
        marks.in(words).forEach((name, token) -> {
            shown++;
            judge(place, LeakKind.TEXT, where, name, reader.allowed(token.isEmpty() ? "" : Tokens.keyOf(token)));
        });
        ids(place, where, reader, words);
        marks.forget();
    }

    private void ids(LeakPlace place, String where, Reader reader, String words) {
        for (String part : Set.copyOf(Arrays.asList(BETWEEN_IDS.split(words)))) {
            long name = Tokens.nameOf(Said.Kind.ID, part);
            if (sources.knows(name)) {
                judge(place, LeakKind.ID, where, name, reader.allowed(""));
            }
        }
    }

    /**
     * Searches of both sides look through the same words, each only through those of what its reader sees. So the words of a thing
     * must be its own, and those of a conversation its audience's.
     */
    private void cards() {
        doors.shelves().opening(marks).each(some -> {
            some.forEach(this::card);
            marks.forget();
            watching.at(LeakPlace.SEARCH, cards);
        });
    }

    private void card(String document, String words) {
        cards++;
        Optional<Audience> audience = threadOf(document);
        marks.in(words).forEach((name, token) -> {
            boolean own = !token.isEmpty() && Tokens.keyOf(token).equals(document);
            if (!own && !isOfTheAgencyAlone(document)) {
                shown++;
                judge(LeakPlace.SEARCH, LeakKind.TEXT, document, name, (known, it) -> audience.map(
                                one -> known.mayBeFor(one, it))
                        .orElseGet(() -> known.mayBeOutside(it)));
            }
        });
    }

    /** No search of people outside opens these. */
    private static boolean isOfTheAgencyAlone(String document) {
        return document.startsWith("company:")
                || document.startsWith("person:")
                || (document.startsWith("thread:") && document.contains("/" + ThreadName.AGENCY + "/"));
    }

    private static Optional<Audience> threadOf(String document) {
        if (document.startsWith("thread:")) {
            for (Audience audience : Audience.values()) {
                if (document.contains("/" + ThreadName.of(audience) + "/")) {
                    return Optional.of(audience);
                }
            }
        }
        return Optional.empty();
    }

    // What the portal answers

    private void portal() {
        String agencyId = Tenancy.agencyId();
        Shelves shelves = doors.shelves().opening(marks);
        Handlers handlers = new Handlers(doors.answers().apply(marks, shelves));
        AccessState state = states.now(agencyId);
        for (UserId userId : state.people()) {
            state.person(userId).flatMap(one -> one.audience()).ifPresent(audience -> {
                people++;
                Work work = new Work(agencyId, Actor.person(userId.value()));
                Tenancy.run(work, () -> portal(new Reader(audience, Optional.of(userId)), handlers));
            });
        }
    }

    private void portal(Reader reader, Handlers handlers) {
        PortalQuestions questions = new PortalQuestions(new PortalQuestions.Asking() {
            @Override
            public <R> Optional<R> ask(Query<R> query) {
                return answered(query, reader, handlers);
            }
        });
        questions.askAll();
        unasked += questions.unasked();
    }

    private <R> Optional<R> answered(Query<R> query, Reader reader, Handlers handlers) {
        answers++;
        watching.at(LeakPlace.PORTAL, answers);
        try {
            R answer = handlers.ask(query);
            // Records say all that is in them.
            said(LeakPlace.PORTAL, where(query, reader), reader, answer.toString());
            return Optional.of(answer);
        } catch (Rejected refused) {
            return Optional.empty();
        } catch (RuntimeException unread) {
            note(new Suspect(LeakPlace.PORTAL, LeakKind.UNREAD, where(query, reader), 0, (_, _) -> false));
            return Optional.empty();
        }
    }

    private static String where(Query<?> query, Reader reader) {
        return reader.person().map(UserId::value).orElse("") + " " + query;
    }

    private void judge(LeakPlace place, LeakKind kind, String where, long name, Allowed allowed) {
        if (sources.isOfThisPart(name) && !allowed.by(sources, name)) {
            note(new Suspect(place, kind, where, name, allowed));
        }
    }

    private void note(Suspect suspect) {
        if (suspects.size() < MOST_SUSPECTS) {
            suspects.add(suspect);
        } else {
            uncounted++;
        }
    }
}
