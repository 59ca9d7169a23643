package io.portico.app.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.evidence.Verify;
import io.portico.messages.UserId;
import io.portico.tenancy.Actor;
import io.portico.tenancy.EvidencePress;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what a bundle answers, and the verifier confirms, against what was listed at the time. */
record BundleReading(RunningHouse house, String agencyId, UserId reader) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param seenThen what each person was shown at several instants, {@code kind:id} */
    void atTwoInstants(NavigableMap<Instant, Map<UserId, Set<String>>> seenThen) throws IOException {
        if (seenThen.size() < 2) {
            return;
        }
        Instant middle = new ArrayList<>(seenThen.keySet()).get((seenThen.size() - 1) / 2);
        Instant last = seenThen.lastKey();
        Path file = Files.createTempFile("read", ".zip");
        try {
            Tenancy.run(new Work(agencyId, Actor.person(reader.value())), () -> save(file, middle, last));
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            int code = Verify.run(List.of(file.toString()), new PrintStream(said, true, UTF_8));
            assertThat(code).as(said.toString(UTF_8)).isZero();
            Map<Instant, Map<UserId, Set<String>>> answered = answers(file);
            for (Instant at : List.of(middle, last)) {
                Map<UserId, Set<String>> then = answered.getOrDefault(at, Map.of());
                seenThen.get(at).forEach((person, seen) -> assertThat(then.getOrDefault(person, Set.of()))
                        .as("what %s saw at %s, by the bundle", person, at)
                        .isEqualTo(seen));
            }
        } finally {
            Files.delete(file);
        }
    }

    private void save(Path file, Instant from, Instant to) {
        EvidencePress.Bundle bundle = house.bean(EvidencePress.class).prepare(from, to, true);
        try (OutputStream out = Files.newOutputStream(file)) {
            bundle.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Instant, Map<UserId, Set<String>>> answers(Path file) throws IOException {
        Map<Instant, Map<UserId, Set<String>>> answers = new HashMap<>();
        try (ZipFile bundle = new ZipFile(file.toFile())) {
            for (ZipEntry entry : bundle.stream()
                    .filter(one -> one.getName().startsWith("answers/"))
                    .toList()) {
                new String(bundle.getInputStream(entry).readAllBytes(), UTF_8)
                        .lines()
                        .forEach(line -> {
                            JsonNode answer = JSON.readTree(line);
                            Set<String> sees = new HashSet<>();
                            answer.path("sees").forEach(thing -> sees.add(thing.stringValue()));
                            answers.computeIfAbsent(
                                            Instant.parse(answer.path("at").stringValue()), _ -> new HashMap<>())
                                    .put(new UserId(answer.path("person").stringValue()), sees);
                        });
            }
        }
        return answers;
    }
}
