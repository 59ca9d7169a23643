package io.portico.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenAnybodyReads() throws IOException {
        Path file = folder.resolve("archive.zip");
        Files.write(file, archive(Map.of("a", "first"), Map.of("b/c", ""), Map.of("d", "x".repeat(100_000))));
        try (ZipFile read = new ZipFile(file.toFile())) {
            assertThat(read.stream().map(ZipEntry::getName)).containsExactly("a", "b/c", "d");
            assertThat(new String(read.getInputStream(read.getEntry("a")).readAllBytes(), UTF_8))
                    .isEqualTo("first");
            assertThat(read.getEntry("d").getSize()).isEqualTo(100_000);
            assertThat(read.getEntry("d").getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(read.getEntry("d").getExtra()).isNull();
            assertThat(read.getEntry("d").getTimeLocal()).isEqualTo("1980-01-01T00:00:00");
        }
        assertThat(ArchiveReader.read(Files.newInputStream(file)).stream()
                        .map(one -> one.part().name()))
                .containsExactly("a", "b/c", "d");
    }

    @Test
    void moreEntriesThanTwoBytesCountAreReadByUsAndByOthers() throws IOException {
        Path file = folder.resolve("many.zip");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ArchiveWriter writer = new ArchiveWriter(out);
            for (int i = 0; i < 70_000; i++) {
                writer.put("e/" + i, new byte[] {(byte) i});
            }
            writer.finish();
        }
        assertThat(ArchiveReader.read(Files.newInputStream(file))).hasSize(70_000);
        try (ZipFile read = new ZipFile(file.toFile())) {
            assertThat(read.size()).isEqualTo(70_000);
            assertThat(read.getInputStream(read.getEntry("e/69999")).readAllBytes())
                    .containsExactly((byte) 69_999);
        }
    }

    /** A hole of more than four gigabytes stands for what comes before; nothing of it is on the disk. */
    @Test
    void entriesBeyondFourGigabytesAreFoundByOthers() throws IOException {
        Path file = folder.resolve("far.zip");
        long far = 5L << 30;
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(far);
        }
        try (OutputStream out = new FileOutputStream(file.toFile(), true)) {
            ArchiveWriter writer = new ArchiveWriter(out, far);
            writer.put("a", "near".getBytes(UTF_8));
            writer.put("b", "far".getBytes(UTF_8));
            writer.finish();
        }
        try (ZipFile read = new ZipFile(file.toFile())) {
            assertThat(new String(read.getInputStream(read.getEntry("b")).readAllBytes(), UTF_8))
                    .isEqualTo("far");
        }
    }

    @Test
    void anotherArchiveOfTheSameContentsIsRefused() throws IOException {
        byte[] ours = archive(Map.of("a", "first"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("a");
            byte[] content = "first".getBytes(UTF_8);
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        }
        refused(out.toByteArray());
        refused(Ed25519.join(ours, new byte[1]));
        refused(Ed25519.join(new byte[1], ours));
        refused(Arrays.copyOf(ours, ours.length - 1));
        refused(new byte[0]);
        for (int length = 0; length < ours.length; length++) {
            refused(Arrays.copyOf(ours, length));
        }
        assertThat(ArchiveReader.read(new ByteArrayInputStream(ours))).hasSize(1);
    }

    @Test
    void entriesThatAreMissingDoubledUnlistedOrElsewhereAreRefused() throws IOException {
        Made made = Made.by(1, 30);
        Map<String, byte[]> contents = Made.contents(made.bundle());
        assertThat(contents.keySet())
                .containsExactly(
                        "checkpoint.note", "events/000000000000.jsonl", "answers/000000000000.jsonl", "manifest.note");
        List<String> names = new ArrayList<>(contents.keySet());
        for (int i = 0; i < names.size(); i++) {
            List<String> fewer = new ArrayList<>(names);
            fewer.remove(i);
            notABundle(contents, fewer);
            List<String> doubled = new ArrayList<>(names);
            doubled.add(i, names.get(i));
            notABundle(contents, doubled);
            for (int j = 0; j < i; j++) {
                List<String> elsewhere = new ArrayList<>(names);
                Collections.swap(elsewhere, i, j);
                notABundle(contents, elsewhere);
            }
        }
        contents.put("more", new byte[0]);
        names.add(1, "more");
        notABundle(contents, names);
        names.remove(1);
        open(rebuilt(contents, names));
    }

    /** Listed and signed, and still not where events or answers are looked for. */
    @Test
    void listedEntriesOfOtherNamesAreRefused() throws IOException {
        Made made = Made.by(1, 30);
        for (String name :
                List.of("more", "events/000000000001.jsonl", "answers/000000000001.jsonl", "events/0.jsonl")) {
            Map<String, byte[]> contents = new LinkedHashMap<>();
            Made.contents(made.bundle()).forEach((each, content) -> {
                if (each.equals("manifest.note")) {
                    contents.put(name, "{}\n".getBytes(UTF_8));
                }
                contents.put(each, content);
            });
            Path file = folder.resolve("other");
            Files.write(file, Made.archive(contents, made.keys.getLast()));
            assertThatThrownBy(() -> Verifier.verify(file, List.of(), null))
                    .as(name)
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void manyEventsAreCutIntoPiecesInOneWay() throws IOException {
        Made made = new Made();
        Instant at = Instant.parse("2026-03-03T14:00:00Z");
        for (int i = 0; i < 25_000; i++) {
            made.otherHappened(at.plusSeconds(i));
        }
        made.from = at.plusSeconds(12_000);
        made.to = at.plusSeconds(24_999);
        byte[] bundle = made.bundle();
        Map<String, byte[]> contents = Made.contents(bundle);
        assertThat(contents.keySet())
                .containsExactly(
                        "checkpoint.note",
                        "events/000000000000.jsonl",
                        "events/000000010000.jsonl",
                        "events/000000020000.jsonl",
                        "manifest.note");
        Path file = folder.resolve("large");
        Files.write(file, bundle);
        Report report = Verifier.verify(file, List.of(), null);
        assertThat(report.exitCode()).as(report.sentences().toString()).isZero();
        assertThat(report.sentences().toString())
                .contains("Of 25000 events 13000 stand there in full, and 12000 without");

        // The same lines, cut elsewhere.
        byte[] first = contents.get("events/000000000000.jsonl");
        byte[] second = contents.get("events/000000010000.jsonl");
        int line = new String(second, UTF_8).indexOf('\n') + 1;
        contents.put("events/000000000000.jsonl", Ed25519.join(first, Arrays.copyOf(second, line)));
        contents.put("events/000000010000.jsonl", Arrays.copyOfRange(second, line, second.length));
        Files.write(file, Made.archive(contents, made.keys.getLast()));
        assertThatThrownBy(() -> Verifier.verify(file, List.of(), null)).isInstanceOf(Malformed.class);
    }

    private void notABundle(Map<String, byte[]> contents, List<String> names) throws IOException {
        byte[] archive = rebuilt(contents, names);
        assertThatThrownBy(() -> open(archive)).as(names.toString()).isInstanceOf(Malformed.class);
    }

    private void open(byte[] archive) throws IOException {
        Path file = folder.resolve("rebuilt");
        Files.write(file, archive);
        Bundle.open(file);
    }

    private static byte[] rebuilt(Map<String, byte[]> contents, List<String> names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveWriter writer = new ArchiveWriter(out);
        for (String name : names) {
            writer.put(name, contents.get(name));
        }
        writer.finish();
        return out.toByteArray();
    }

    @SafeVarargs
    private static byte[] archive(Map<String, String>... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveWriter writer = new ArchiveWriter(out);
        for (Map<String, String> one : entries) {
            for (Map.Entry<String, String> entry : one.entrySet()) {
                writer.put(entry.getKey(), entry.getValue().getBytes(UTF_8));
            }
        }
        writer.finish();
        return out.toByteArray();
    }

    private static void refused(byte[] archive) {
        assertThatThrownBy(() -> ArchiveReader.read(new ByteArrayInputStream(archive)))
                .isInstanceOf(Malformed.class);
    }
}
