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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Once through all that people outside of an agency can come by; what is not sure to be for them is noted. */
final class OutsideWalk {

    static final LeakReport NOTHING = new LeakReport(0, "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());

    /** Numbers, days and instants: whoever is called like that is not told apart. */
    private static final Pattern NUMBER = Pattern.compile("[-0-9.]+|\\d{4}-\\d\\d-\\d\\d(T[0-9:.]+Z)?|");

    /** Ids, names of kinds, constants, hashes, media types: nothing that anybody would write to somebody. */
    private static final Pattern ONE_WORD = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_:./+~-]*");

    private static final Pattern BETWEEN_IDS = Pattern.compile("[^A-Za-z0-9_-]+");

    /** As records write themselves. */
    private static final Pattern BETWEEN_VALUES = Pattern.compile("[=\\[\\]{}]|, ");

    private final ViewStore store;
    private final AccessStates states;
    private final OutsideDoors doors;
    private final Sources sources;
    private final LeakSearch.Watching watching;
    private final Marks marks;
    private final Suspects suspects;
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
        this.suspects = new Suspects(sources);
    }

    void all() {
        for (Audience audience : Audience.values()) {
            records(audience);
        }
        mails();
        cards();
        portal();
    }

    /** What was found, each thing once in each place. */
    List<Suspect> found() {
        return suspects.sure();
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
            // What is a person's own lies in a record of theirs, or in what that was at a place of the ledger.
            String key = Tokens.keyOf(text);
            Optional<UserId> owner = Optional.of(key.substring(key.indexOf(':') + 1))
                    .filter(subject -> List.of(id.split("[:/@]")).contains(subject))
                    .map(UserId::new);
            judge(
                    place,
                    LeakKind.TEXT,
                    where,
                    Tokens.nameOf(Said.Kind.TEXT, text),
                    new Reader(audience, owner).allowed(key));
        } else if (!NUMBER.matcher(text).matches()) {
            Reader reader = new Reader(audience, Optional.empty());
            ids(place, where, reader, text);
            long name = Tokens.nameOf(Said.Kind.PLAIN, text);
            if (sources.knows(name)) {
                name(place, where, audience, name);
            } else if (!ONE_WORD.matcher(text).matches() && sources.isOfThisPart(name)) {
                judge(place, LeakKind.UNKNOWN, where, name, reader.allowed(""));
            }
        }
    }

    private void name(LeakPlace place, String where, Audience audience, long name) {
        judge(
                place,
                LeakKind.NAME,
                where,
                name,
                (known, it) -> known.mayBeFor(audience, it) || known.mayBeForItsSubject(it));
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
        PortalQuestions questions = new PortalQuestions(
                new PortalQuestions.Asking() {
                    @Override
                    public <R> Optional<R> ask(Query<R> query) {
                        return answered(query, reader, handlers);
                    }
                },
                reader.person().orElseThrow(),
                marks.beginning());
        questions.askAll();
        unasked += questions.unasked();
    }

    private <R> Optional<R> answered(Query<R> query, Reader reader, Handlers handlers) {
        answers++;
        watching.at(LeakPlace.PORTAL, answers);
        String where = where(query, reader);
        R answer;
        String words;
        try {
            answer = handlers.ask(query);
            // Records say all that is in them.
            words = answer.toString();
        } catch (Rejected refused) {
            return Optional.empty();
        } catch (RuntimeException unread) {
            // Each part of the sources meets the same.
            if (sources.isOfThisPart(0)) {
                suspects.note(new Suspect(LeakPlace.PORTAL, LeakKind.UNREAD, where, 0, (_, _) -> false));
            }
            return Optional.empty();
        }
        said(LeakPlace.PORTAL, where, reader, words);
        names(where, reader.audience(), words);
        return Optional.of(answer);
    }

    /** Names in the clear that stand there by themselves; within other words they are like any word. */
    private void names(String where, Audience audience, String words) {
        for (String value : Set.copyOf(Arrays.asList(BETWEEN_VALUES.split(words)))) {
            long name = Tokens.nameOf(Said.Kind.PLAIN, value);
            if (!NUMBER.matcher(value).matches() && sources.knows(name)) {
                name(LeakPlace.PORTAL, where, audience, name);
            }
        }
    }

    /** A mark of this run's says nothing to anybody. */
    private String where(Query<?> query, Reader reader) {
        return reader.person().map(UserId::value).orElse("") + " "
                + query.toString().replace(marks.beginning(), "");
    }

    private void judge(LeakPlace place, LeakKind kind, String where, long name, Allowed allowed) {
        if (sources.isOfThisPart(name) && !allowed.by(sources, name)) {
            suspects.note(new Suspect(place, kind, where, name, allowed));
        }
    }
}
