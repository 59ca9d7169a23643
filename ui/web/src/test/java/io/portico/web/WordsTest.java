package io.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Rejected;
import io.portico.messages.person.Language;
import io.portico.web.parts.Refusal;
import io.portico.web.parts.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern KEY = Pattern.compile("say\\(\\s*\"([a-zA-Z0-9.]+[a-zA-Z0-9])\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z0-9.]+)\"");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([a-z.]+);");
    private static final Pattern ENUM = Pattern.compile("(?m)^\\s*(?:\\w+ )*enum (\\w+)");
    private static final Pattern BUILT_IN = Pattern.compile("set\\(\\s*\"([A-Z_]+)\",\\s*\"([A-Za-z ]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @Test
    void everyKeyThatThePagesNameHasWords() throws IOException {
        Map<String, String> words = words(Language.EN);
        TreeSet<String> missing = new TreeSet<>();
        Matcher keys = KEY.matcher(sources());
        int named = 0;
        while (keys.find()) {
            named++;
            if (!words.containsKey(keys.group(1))) {
                missing.add(keys.group(1));
            }
        }
        assertThat(named).isGreaterThan(200);
        assertThat(missing).isEmpty();
    }

    /** A key is named whole or by its beginning, is a value of a closed list, or belongs to such a key by its ending. */
    @Test
    void noWordsAreLeftThatNoPageSays() throws IOException {
        Set<String> named = LITERAL.matcher(sources())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        named.addAll(valuesOfLists());
        List<String> beginnings =
                named.stream().filter(one -> one.endsWith(".")).toList();
        List<String> ends = named.stream().filter(one -> one.startsWith(".")).toList();
        Predicate<String> isNamed =
                key -> named.contains(key) || beginnings.stream().anyMatch(key::startsWith);
        assertThat(words(Language.EN).keySet()).filteredOn(isNamed.negate()).allMatch(key -> ends.stream()
                .anyMatch(end -> key.endsWith(end) && isNamed.test(key.substring(0, key.length() - end.length()))));
    }

    /** Every value of every closed list that is declared anywhere in the house and known to the pages, as a key. */
    private static Set<String> valuesOfLists() throws IOException {
        Set<String> values = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../.."))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.toString().contains("/src/main/"))
                    .toList()) {
                String source = read(file);
                String name = file.getFileName().toString().replace(".java", "");
                Matcher place = PACKAGE.matcher(source);
                if (place.find()) {
                    ENUM.matcher(source)
                            .results()
                            .map(found -> found.group(1))
                            .map(list -> place.group(1) + "." + (list.equals(name) ? name : name + "$" + list))
                            .flatMap(WordsTest::constants)
                            .forEach(values::add);
                }
            }
        }
        assertThat(values).hasSizeGreaterThan(200);
        return values;
    }

    /** None of a list that the pages do not know. */
    private static Stream<String> constants(String list) {
        try {
            Class<?> type = Class.forName(list, false, WordsTest.class.getClassLoader());
            return Arrays.stream(type.getEnumConstants()).map(value -> type.getSimpleName() + "." + value);
        } catch (ClassNotFoundException unknown) {
            return Stream.of();
        }
    }

    @Test
    void everyLanguageHasWordsForTheSameAndNoneAreEmpty() throws IOException {
        for (Language language : Language.values()) {
            assertThat(words(language).keySet())
                    .as(language.tag())
                    .isEqualTo(words(Language.EN).keySet());
            assertThat(words(language)).as(language.tag()).noneSatisfy((key, said) -> assertThat(said)
                    .isBlank());
        }
    }

    @Test
    void noKeyIsGivenWordsTwice() throws IOException {
        for (Language language : Language.values()) {
            assertThat(lines(language).stream().collect(Collectors.groupingBy(Line::key, Collectors.counting())))
                    .hasSizeGreaterThan(200)
                    .allSatisfy((key, times) -> assertThat(times).as(key).isEqualTo(1));
        }
    }

    @Test
    void noWordsHoldAStraightApostrophe() throws IOException {
        for (Language language : Language.values()) {
            assertThat(words(language))
                    .noneSatisfy((key, said) -> assertThat(said).contains("'"));
        }
    }

    @Test
    void everyLanguagePutsTheSameValuesIntoItsWordsAndCountsAtTheSameNumbers() throws IOException {
        Map<String, String> english = words(Language.EN);
        for (Language language : Language.values()) {
            words(language).forEach((key, said) -> {
                assertThat(places(said)).as("%s in %s", key, language).isEqualTo(places(english.get(key)));
                assertThat(limits(said)).as("%s in %s", key, language).isEqualTo(limits(english.get(key)));
            });
        }
    }

    @Test
    void everythingIsSaidWithValuesInIt() throws IOException {
        for (Language language : Language.values()) {
            words(language).forEach((key, said) -> {
                if (said.contains("{")) {
                    for (int count : new int[] {0, 1, 2, 1000}) {
                        Object[] values = new Object[4];
                        Arrays.fill(values, count);
                        assertThat(new MessageFormat(said, language.locale()).format(values))
                                .as("%s in %s", key, language)
                                .doesNotContain("{", "}", "null", "#", "|");
                    }
                }
            });
        }
    }

    /** What is the same in both languages is a name, a mark or a word of both; each is looked at once and listed. */
    @Test
    void nothingIsLeftInEnglishUnseen() throws IOException {
        Map<String, String> german = words(Language.DE);
        TreeMap<String, String> same = new TreeMap<>();
        words(Language.EN).forEach((key, said) -> {
            if (said.equals(german.get(key)) && said.matches("(?s).*[a-zA-Z]{3}.*")) {
                same.put(said, key);
            }
        });
        assertThat(same.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/same-in-german.txt")));
    }

    /** The calendars, uploads and password fields of Vaadin speak English unless they are taught. */
    @Test
    void whateverSpeaksByItselfIsTaughtTheLanguageOfTheReader() throws IOException {
        assertThat(sources()
                        .replaceAll("(?s)final class Tongues .*?\\n}\\n", "")
                        .replaceAll("\\(\\s+", "("))
                .doesNotContain("etLocale(Words.locale())")
                .doesNotContainPattern("(?<!teach\\()new PasswordField\\(")
                .doesNotContainPattern("(?<!teach\\()new MultiSelectComboBox<>\\(");
    }

    @Test
    void everyPermissionSetThatCameWithPorticoIsCalledSomethingInEveryLanguage() throws IOException {
        Map<String, String> words = words(Language.EN);
        Matcher sets = BUILT_IN.matcher(
                Files.readString(Path.of("../../access/src/main/java/io/portico/access/PermissionSets.java")));
        int found = 0;
        while (sets.find()) {
            found++;
            assertThat(words).containsEntry("BuiltInSet." + sets.group(1), sets.group(2));
        }
        assertThat(found).isEqualTo((int) words.keySet().stream()
                .filter(key -> key.startsWith("BuiltInSet."))
                .count());
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
        Words.Spoken german = Words.in(Locale.GERMANY);
        assertThat(german.say("readers.at", "Clara Novak", 2, "Acme"))
                .isEqualTo("Clara Novak und 2 weitere Personen bei Acme werden das lesen");
        assertThat(german.say("readers.at", "Clara Novak", 0, "Acme")).isEqualTo("Clara Novak bei Acme wird das lesen");
    }

    private static TreeSet<String> places(String said) {
        return PLACE.matcher(said)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> limits(String said) {
        return said.contains("{")
                ? Arrays.stream(new MessageFormat(said, Locale.ROOT).getFormatsByArgumentIndex())
                        .map((Format format) ->
                                format instanceof ChoiceFormat choice ? Arrays.toString(choice.getLimits()) : "")
                        .toList()
                : List.of();
    }

    private static Map<String, String> words(Language language) throws IOException {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "io.portico.web.words",
                language == Language.EN ? Locale.ROOT : language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> words = new LinkedHashMap<>();
        // The bundle would answer what a language lacks in English: only what it has itself counts.
        lines(language).forEach(line -> words.put(line.key(), bundle.getString(line.key())));
        return words;
    }

    private static List<Line> lines(Language language) throws IOException {
        String file = language == Language.EN ? "words.properties" : "words_" + language.tag() + ".properties";
        return Files.readAllLines(Path.of("src/main/resources/io/portico/web", file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> new Line(line.substring(0, line.indexOf('=')).strip()))
                .toList();
    }

    private static String sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("../app/src/main/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(path -> path.toString().endsWith(".java"))
                        .map(WordsTest::read)
                        .forEach(sources::add);
            }
        }
        return String.join("\n", sources);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Line(String key) {}
}
