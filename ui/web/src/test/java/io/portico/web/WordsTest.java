package io.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Rejected;
import io.portico.web.parts.Refusal;
import io.portico.web.parts.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern KEY = Pattern.compile("say\\(\\s*\"([a-zA-Z.]+[a-zA-Z])\"");

    @Test
    void everyKeyThatThePagesNameHasWords() throws IOException {
        ResourceBundle bundle = ResourceBundle.getBundle("io.portico.web.words");
        TreeSet<String> missing = new TreeSet<>();
        int named = 0;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher keys = KEY.matcher(Files.readString(source));
                while (keys.find()) {
                    named++;
                    if (!bundle.containsKey(keys.group(1))) {
                        missing.add(keys.group(1));
                    }
                }
            }
        }
        assertThat(named).isGreaterThan(200);
        assertThat(missing).isEmpty();
    }

    @Test
    void noKeyIsGivenWordsTwice() throws IOException {
        Map<String, Long> lines =
                Files.readAllLines(Path.of("src/main/resources/io/portico/web/words.properties")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        assertThat(lines).hasSizeGreaterThan(200).allSatisfy((key, times) -> assertThat(times)
                .isEqualTo(1));
    }

    @Test
    void noWordsHoldAStraightApostrophe() {
        ResourceBundle bundle = ResourceBundle.getBundle("io.portico.web.words");
        assertThat(bundle.keySet()).noneMatch(key -> bundle.getString(key).contains("'"));
    }

    @Test
    void everyRefusalHasWordsOfItsOwn() {
        assertThat(Stream.of(Rejected.Code.values()).map(code -> Refusal.words(new Rejected(code))))
                .doesNotHaveDuplicates()
                .allMatch(words -> words.length() > 10);
    }

    @Test
    void readersAreCountedInPlainWords() {
        assertThat(Words.say("readers.at", "Clara Novak", 2, "Acme"))
                .isEqualTo("Clara Novak and 2 others at Acme will read this");
        assertThat(Words.say("readers.at", "Clara Novak", 0, "Acme")).isEqualTo("Clara Novak at Acme will read this");
    }
}
