package io.portico.app.chores;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.AgencyId;
import io.portico.messages.FileId;
import io.portico.messages.ImportId;
import io.portico.messages.Rejected;
import io.portico.messages.file.DiscardUpload;
import io.portico.messages.imports.DropImportFile;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.Tenancy;
import io.portico.views.agency.FilesToSweep;
import io.portico.views.agency.FindFilesToSweep;
import io.portico.views.door.Agencies;
import io.portico.views.door.AgencyDoor;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepingFilesTest {

    private static final Duration UNPOSTED = Duration.ofDays(7);

    private final TreeSet<String> stored = new TreeSet<>();
    /** What the access state knows. */
    private final Set<String> known = new HashSet<>();
    /** What the ledger knows beyond that. */
    private final Set<String> posted = new HashSet<>();

    /** What lies there for imports that are not over. */
    private final Set<String> imported = new HashSet<>();
    /** The uploads that come piece by piece. */
    private final Set<String> coming = new HashSet<>();

    private final List<String> unposted = new ArrayList<>();
    private final List<String> discarded = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private final Notes notes = new Notes();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private SweepingFiles sweeping;

    @BeforeEach
    void begin() {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
        sweeping = new SweepingFiles(
                new House(), new Bytes(), this::below, _ -> Set.copyOf(coming), notes, clock, UNPOSTED);
    }

    private List<String> below(String agencyId, String prefix, int limit) {
        return stored.stream().filter(id -> id.startsWith(prefix)).limit(limit).toList();
    }

    private void aDayLater() {
        now = now.plus(Duration.ofDays(1));
        sweeping.sweep();
    }

    @Test
    void whatNoEventNamesGoesWhenItIsFoundSoADayLater() {
        stored.addAll(List.of("lost", "named"));
        known.add("named");
        sweeping.sweep();
        now = now.plus(Duration.ofHours(23));
        sweeping.sweep();
        assertThat(stored).containsExactly("lost", "named");
        now = now.plus(Duration.ofHours(1));
        sweeping.sweep();
        assertThat(stored).containsExactly("named");
        assertThat(notes.values).isEmpty();
    }

    @Test
    void whoseCommandCameLateStays() {
        stored.add("late");
        sweeping.sweep();
        known.add("late");
        aDayLater();
        known.clear();
        aDayLater();
        assertThat(stored).as("it counts from when it was nobody's again").containsExactly("late");
        aDayLater();
        assertThat(stored).isEmpty();
    }

    @Test
    void theLedgerHasTheLastWord() {
        stored.addAll(List.of("posted", "zlost"));
        posted.add("posted");
        sweeping.sweep();
        aDayLater();
        assertThat(stored).containsExactly("posted");
    }

    @Test
    void whatAnImportNeedsByTheLedgerStaysWhateverTheViewsSay() {
        stored.add("import");
        imported.add("import");
        sweeping.sweep();
        aDayLater();
        assertThat(stored).containsExactly("import");
        imported.clear();
        aDayLater();
        assertThat(stored).isEmpty();
    }

    @Test
    void whatIsStillComingPieceByPieceIsItsOwn() {
        stored.addAll(List.of("whole", "whole.5eed"));
        coming.add("whole");
        sweeping.sweep();
        aDayLater();
        assertThat(stored).containsExactly("whole", "whole.5eed");
        coming.clear();
        aDayLater();
        assertThat(stored).as("it has its day from then on").containsExactly("whole", "whole.5eed");
        aDayLater();
        assertThat(stored).as("pieces are swept where they are known").containsExactly("whole.5eed");
    }

    @Test
    void uploadsThatNobodyPostedAreThrownAwayByACommand() {
        stored.add("forgotten");
        known.add("forgotten");
        unposted.add("forgotten");
        sweeping.sweep();
        assertThat(discarded).containsExactly("forgotten");
    }

    @Test
    void everyFileIsAskedAboutHoweverManyThereAre() {
        IntStream.range(0, 3 * IdWalk.AT_ONCE).forEach(number -> stored.add("f" + number));
        stored.addAll(List.of("f", "Zebra", "_a", "f1"));
        stored.add("piece.1");
        known.addAll(stored);
        sweeping.sweep();
        Set<String> files = new TreeSet<>(stored);
        files.removeAll(Set.of("piece.1", "_a"));
        assertThat(asked).isEqualTo(files);
    }

    private final class House implements Gateway {

        @Override
        public Receipt send(Object command) {
            if (command instanceof DropImportFile(ImportId importId)) {
                throw new Rejected(
                        imported.contains(importId.value()) ? Rejected.Code.IMPORT_ELSEWHERE : Rejected.Code.NOT_FOUND);
            }
            String id = ((DiscardUpload) command).fileId().value();
            if (posted.contains(id)) {
                throw new Rejected(Rejected.Code.FILE_ALREADY_POSTED);
            }
            if (!known.contains(id)) {
                throw new Rejected(Rejected.Code.NOT_FOUND);
            }
            discarded.add(id);
            return new Receipt(true, 1);
        }

        @Override
        public <R> R ask(Object query, Class<R> answer) {
            if (!(query instanceof FindFilesToSweep(List<FileId> files, Instant since))) {
                AgencyDoor acme = new AgencyDoor(
                        new AgencyId("acme"), "acme", "Acme", "Europe/Berlin", "EUR", AgencyDoor.State.OPEN, null);
                return answer.cast(new Agencies(List.of(acme), null));
            }
            assertThat(Tenancy.agencyId()).isEqualTo("acme");
            assertThat(since).isEqualTo(now.minus(UNPOSTED));
            files.forEach(file -> asked.add(file.value()));
            return answer.cast(new FilesToSweep(
                    files.stream().filter(file -> !known.contains(file.value())).toList(),
                    unposted.stream().map(FileId::new).toList()));
        }

        @Override
        public <U> Watching watch(Object query, Class<U> update, Consumer<U> onUpdate, Runnable onLost) {
            throw new AssertionError("sweeping watches nothing");
        }
    }

    private final class Bytes implements FileStore {

        @Override
        public void delete(String agencyId, String fileId) {
            stored.remove(fileId);
        }

        @Override
        public Stored write(String agencyId, String fileId, InputStream bytes, long maxBytes) {
            throw new AssertionError("sweeping stores nothing");
        }

        @Override
        public InputStream read(String agencyId, String fileId, long offset, OptionalLong length) {
            throw new AssertionError("sweeping reads nothing");
        }

        @Override
        public void deleteBelow(String agencyId, String idPrefix) {
            throw new AssertionError("sweeping deletes what it has found, one by one");
        }

        @Override
        public void deleteAgency(String agencyId) {
            throw new AssertionError("sweeping deletes no agency");
        }
    }

    private static final class Notes implements SecretStore {

        private final TreeMap<String, byte[]> values = new TreeMap<>();

        @Override
        public Optional<byte[]> get(String agencyId, String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public boolean putIfAbsent(String agencyId, String name, byte[] value) {
            return values.putIfAbsent(name, value) == null;
        }

        @Override
        public boolean remove(String agencyId, String name) {
            return values.remove(name) != null;
        }

        @Override
        public Map<String, byte[]> list(String agencyId, String prefix, int limit) {
            return values.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(prefix))
                    .limit(limit)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
        }

        @Override
        public boolean put(String agencyId, String name, byte[] value) {
            throw new AssertionError("nothing is overwritten");
        }

        @Override
        public boolean replace(String agencyId, String name, byte[] expected, byte[] value) {
            throw new AssertionError("nothing is replaced");
        }

        @Override
        public void deleteForGood(String agencyId, String name) {
            throw new AssertionError("notes go, and may come again");
        }

        @Override
        public void deleteAgency(String agencyId) {
            throw new AssertionError("no agency is deleted");
        }
    }
}
