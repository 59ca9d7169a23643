package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lies in a data folder, as bytes, for those who look whether something that should be gone is. */
final class Remains {

    /** A text as it is stored: the name of its key, and what only that key opens. */
    private static final Pattern TOKEN = Pattern.compile("v1\\.[A-Za-z0-9:._-]+\\.[A-Za-z0-9_-]{20,}");

    private final Path data;
    /** What nobody may find any more, by what it is. */
    final Map<String, byte[]> gone = new LinkedHashMap<>();

    Remains(Path data) {
        this.data = data;
    }

    /** Looks for the text in every form in which it may lie somewhere. */
    void everyForm(String text) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            gone.put(text + " in " + charset, text.getBytes(charset));
        }
        // Of Base64 the middle is the same only from every third byte on, so each of the three beginnings is looked
        // for.
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int start = 0; start < 3; start++) {
            int length = (bytes.length - start) / 3 * 3;
            byte[] part = Arrays.copyOfRange(bytes, start, start + length);
            gone.put(text + " in Base64 from " + start, Base64.getEncoder().encode(part));
            gone.put(
                    text + " in Base64 for addresses from " + start,
                    Base64.getUrlEncoder().encode(part));
        }
    }

    /** What is found, and where. */
    List<String> found() {
        List<String> found = new ArrayList<>();
        contents()
                .forEach((file, bytes) -> gone.forEach((what, form) -> {
                    if (contains(bytes, form)) {
                        found.add(what + " in " + data.relativize(file));
                    }
                }));
        return found;
    }

    Map<Path, byte[]> contents() {
        Map<Path, byte[]> contents = new HashMap<>();
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    contents.put(file, Files.readAllBytes(file));
                } catch (NoSuchFileException gone) {
                    // A file of the moment.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(contents).hasSizeGreaterThan(3);
        return contents;
    }

    /** All sealed texts that lie anywhere. */
    Set<String> tokens() {
        Set<String> tokens = new TreeSet<>();
        for (byte[] bytes : contents().values()) {
            Matcher matcher = TOKEN.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            while (matcher.find()) {
                tokens.add(matcher.group());
            }
        }
        return tokens;
    }

    static boolean contains(byte[] bytes, byte[] sought) {
        outer:
        for (int at = 0; at <= bytes.length - sought.length; at++) {
            for (int i = 0; i < sought.length; i++) {
                if (bytes[at + i] != sought[i]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
