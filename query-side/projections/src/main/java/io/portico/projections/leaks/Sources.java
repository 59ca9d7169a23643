package io.portico.projections.leaks;

import io.portico.access.Readership;
import io.portico.messages.Audience;
import io.portico.messages.UserId;
import io.portico.projections.leaks.Said.Kind;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.StoredEvent;
import io.portico.tenancy.Tenancy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * For whose eyes each string of the ledger can be, as all events that say it have it. Of a large ledger it holds a part at a time:
 * those strings whose names in memory leave the part's number when they are divided by the number of parts.
 */
final class Sources {

    /** More than fit into memory beside an application at work. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static final int AT_ONCE = 500;

    /** At about a hundred bytes each. */
    private static final int MOST = 250_000;

    private static final String UPLOADED = "file-uploaded";
    private static final String FILE = "fileId";

    private static final int OUTSIDE = bit(Audience.CLIENT) | bit(Audience.PARTNER);
    private static final int SUBJECT = 4;
    /** What the policy is asked about again and again: a document, while it is open and after. */
    private static final int OPENED = 8;

    private static final int DECIDED = 16;

    private final LedgerRows ledger;
    private final int part;
    private final int parts;
    private final Map<Long, Integer> readers = new HashMap<>();
    /** Who wrote or uploaded what is not said yet, and reads it before anybody else does. */
    private final Map<Long, String> heldBy = new HashMap<>();

    private final Map<String, Integer> openTo = new HashMap<>();
    private final Map<String, List<Long>> current = new HashMap<>();
    /** The names of files that are in no conversation and no document yet, by the ids of those files. */
    private final Map<String, Long> unposted = new HashMap<>();

    private long position = -1;
    private long events;
    private long texts;
    private String upTo = "";

    Sources(LedgerRows ledger, int part, int parts) {
        this.ledger = ledger;
        this.part = part;
        this.parts = parts;
    }

    /** Reads what the agency of the current work has in the ledger beyond what was read. */
    void readOn() {
        List<StoredEvent> rows = ledger.ofAgency(Tenancy.agencyId(), position, AT_ONCE);
        while (!rows.isEmpty()) {
            for (StoredEvent row : rows) {
                take(row);
            }
            position = rows.getLast().position();
            if (readers.size() > MOST) {
                throw new TooMany();
            }
            rows = ledger.ofAgency(Tenancy.agencyId(), position, AT_ONCE);
        }
    }

    /** How many events there are. */
    long events() {
        return events;
    }

    /** How many sealed texts they hold, each as often as it is said. */
    long texts() {
        return texts;
    }

    /** The identifier of the last event; empty when there is none. */
    String upTo() {
        return upTo;
    }

    private void take(StoredEvent row) {
        events++;
        upTo = row.id();
        JsonNode payload = Said.payload(row);
        String document = payload.path("documentId").stringValue("");
        if (row.type().equals("document-opened")) {
            open(document, audiences(payload));
            return;
        }
        List<Said> said = Said.by(row, payload);
        if (row.type().startsWith("document-") && !said.isEmpty()) {
            current.put(document, new ArrayList<>());
        }
        for (Said one : said) {
            if (one.kind() == Kind.TEXT) {
                texts++;
            }
            long name = Tokens.nameOf(one.kind(), one.value());
            if (isOfThisPart(name)) {
                put(one, name, payload, document);
            }
            if (one.path().endsWith(FILE)) {
                file(row, one, payload, document);
            }
        }
        if (row.type().equals(UPLOADED)) {
            said.stream().filter(one -> one.kind() == Kind.TEXT).forEach(one -> {
                long name = Tokens.nameOf(Kind.TEXT, one.value());
                if (isOfThisPart(name)) {
                    unposted.put(payload.path(FILE).stringValue(""), name);
                }
            });
        }
    }

    /** What a file was called when it was uploaded is for those whom what it was posted in is for. */
    private void file(StoredEvent row, Said file, JsonNode payload, String document) {
        if (!row.type().equals(UPLOADED) && file.readers() != Readership.NOT_YET) {
            Long name = unposted.remove(file.value());
            if (name != null) {
                put(file, name, payload, document);
            }
        }
    }

    private void put(Said said, long name, JsonNode payload, String document) {
        switch (said.readers()) {
            case NOT_YET -> {
                readers.putIfAbsent(name, 0);
                heldBy.put(
                        name,
                        payload.path("author")
                                .stringValue(payload.path("uploadedBy").stringValue("")));
            }
            case OPENED -> {
                current.computeIfAbsent(document, _ -> new ArrayList<>()).add(name);
                readers.merge(
                        name, DECIDED | OPENED | openTo.getOrDefault(document, 0), (before, more) -> before | more);
            }
            case AGENCY, SUBJECT, AUDIENCE, OUTSIDE -> {
                int now = DECIDED | bits(said.readers(), payload);
                // What is sealed or secret is as secret as the most secret that says it; a name in the clear may be
                // that of two
                // things.
                readers.merge(
                        name,
                        now,
                        (before, more) -> (before & DECIDED) == 0
                                ? more
                                : said.kind() == Kind.PLAIN ? before | more : before & more);
            }
        }
    }

    private static int bits(Readership readers, JsonNode payload) {
        return switch (readers) {
            case OUTSIDE -> OUTSIDE | SUBJECT;
            case SUBJECT -> SUBJECT;
            case AUDIENCE -> bit(Audience.valueOf(payload.path("audience").stringValue("")));
            case AGENCY, NOT_YET, OPENED -> 0;
        };
    }

    private void open(String document, int audiences) {
        openTo.put(document, audiences);
        // What it says now, and that there is such a document at all.
        Stream.concat(
                        current.getOrDefault(document, List.of()).stream(),
                        Stream.of(Tokens.nameOf(Kind.ID, document)).filter(this::isOfThisPart))
                .forEach(name -> readers.merge(name, audiences, (before, more) -> before | more));
    }

    private static int audiences(JsonNode payload) {
        int bits = 0;
        for (JsonNode audience : payload.path("audiences")) {
            bits |= bit(Audience.valueOf(audience.stringValue()));
        }
        return bits;
    }

    private static int bit(Audience audience) {
        return switch (audience) {
            case CLIENT -> 1;
            case PARTNER -> 2;
        };
    }

    boolean isOfThisPart(long name) {
        return Long.remainderUnsigned(name, parts) == part;
    }

    /** Whether the audience can read it at all. Of what is in another part nothing is said. */
    boolean mayBeFor(Audience audience, long name) {
        return has(bit(audience), name);
    }

    /** Whether whose it is can read it. */
    boolean mayBeForItsSubject(long name) {
        return has(SUBJECT, name);
    }

    /** Whether they wrote it to be said later, or not at all. */
    boolean isHeldBy(UserId person, long name) {
        return person.value().equals(heldBy.get(name));
    }

    /** Whether anybody outside can read it at some time, if the policy says so. */
    boolean mayBeOutside(long name) {
        return has(OUTSIDE | OPENED, name);
    }

    private boolean has(int bits, long name) {
        return (readers.getOrDefault(name, 0) & bits) != 0;
    }

    boolean knows(long name) {
        return readers.containsKey(name);
    }

    /**
     * Those of the names of ids that are ids of things of several kinds: whoever meets one cannot know of which. Ids that are made at
     * random never are.
     */
    Set<Long> ambiguous(Set<Long> names) {
        Map<Long, Set<String>> kinds = new HashMap<>();
        if (!names.isEmpty()) {
            each(row -> Said.ids(row, (kind, id) -> {
                long name = Tokens.nameOf(Kind.ID, id);
                if (names.contains(name)) {
                    kinds.computeIfAbsent(name, _ -> new HashSet<>()).add(kind);
                }
            }));
        }
        return kinds.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Those of the names that are as well what events call a state or a kind: whoever meets one cannot know which it is. */
    Set<Long> constants(Set<Long> names) {
        Set<Long> found = new HashSet<>();
        if (!names.isEmpty()) {
            each(row -> Said.constants(row, constant -> {
                long name = Tokens.nameOf(Kind.PLAIN, constant);
                if (names.contains(name)) {
                    found.add(name);
                }
            }));
        }
        return found;
    }

    private void each(Consumer<StoredEvent> reader) {
        List<StoredEvent> rows = ledger.ofAgency(Tenancy.agencyId(), -1, AT_ONCE);
        while (!rows.isEmpty()) {
            rows.forEach(reader);
            rows = ledger.ofAgency(Tenancy.agencyId(), rows.getLast().position(), AT_ONCE);
        }
    }

    /** Where the strings of those names were said first. */
    Map<Long, Source> named(Set<Long> names) {
        Map<Long, Source> found = new HashMap<>();
        if (!names.isEmpty()) {
            each(row -> Said.by(row, Said.payload(row)).forEach(said -> {
                long name = Tokens.nameOf(said.kind(), said.value());
                if (names.contains(name)) {
                    found.putIfAbsent(name, new Source(row.id(), row.type() + "." + said.path()));
                }
            }));
        }
        return found;
    }

    /**
     * An event that said something.
     *
     * @param component where in it, as {@code event.path}
     */
    record Source(String eventId, String component) {}
}
