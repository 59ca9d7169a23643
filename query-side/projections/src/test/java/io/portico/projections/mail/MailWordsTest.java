package io.portico.projections.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.person.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MailWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void everyLanguageHasTheSameWordsWithTheSameValuesInThem() throws IOException {
        Map<String, String> english = words(Language.EN);
        for (Language language : Language.values()) {
            Map<String, String> words = words(language);
            assertThat(words.keySet()).as(language.tag()).isEqualTo(english.keySet());
            words.forEach((key, said) -> {
                assertThat(said).as("%s in %s", key, language).isNotBlank().doesNotContain("'");
                assertThat(places(said)).as("%s in %s", key, language).isEqualTo(places(english.get(key)));
                assertThat(new MessageFormat(said, language.locale()).format(new Object[] {"Acme", "Ann"}))
                        .doesNotContain("{", "}");
            });
        }
        assertThat(words(Language.DE))
                .allSatisfy((key, said) -> assertThat(said).isNotEqualTo(english.get(key)));
    }

    @Test
    void everyKeyIsSaidByAMailAndEveryNoticeHasItsWords() throws IOException {
        String source = Files.readString(Path.of("src/main/java/io/portico/projections/mail/MailTexts.java"));
        TreeSet<String> notices = new TreeSet<>();
        for (AccountNotice notice : AccountNotice.values()) {
            if (notice != AccountNotice.ACCESS_DECLINED) {
                notices.add(notice.name());
                assertThat(words(Language.EN)).containsKeys(notice + ".subject", notice + ".text");
            }
        }
        assertThat(words(Language.EN).keySet())
                .allMatch(key -> source.contains('"' + key + '"')
                        || notices.contains(key.substring(0, Math.max(0, key.indexOf('.')))));
    }

    @Test
    void daysAreWrittenAsTheLanguageWritesThem() {
        assertThat(new MailWords(Locale.GERMANY).day(LocalDate.parse("2026-12-04")))
                .isEqualTo("4. Dezember 2026");
        assertThat(new MailWords(Locale.UK).day(LocalDate.parse("2026-12-04"))).isEqualTo("4 December 2026");
    }

    private static TreeSet<String> places(String said) {
        return PLACE.matcher(said).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> words(Language language) throws IOException {
        String file = language == Language.EN ? "mails.properties" : "mails_" + language.tag() + ".properties";
        Properties read = new Properties();
        read.load(Files.newBufferedReader(Path.of("src/main/resources/io/portico/projections/mail", file)));
        Map<String, String> words = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        return words;
    }
}
