package io.portico.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who chooses German is spoken to in German, on every page and in every corner of it. */
record Speaking(Visitor omar, Visitor clara, Visitor heidi) {

    private static final ResourceBundle ENGLISH = words(Locale.ROOT);
    private static final ResourceBundle GERMAN = words(Locale.GERMANY);

    /** Fewer letters than these between the values are in the sentences of any language. */
    private static final int TELLING_LETTERS = 6;

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    void unfolds() {
        thePagesBeforeSignInFollowTheBrowser();
        theAgencyReadsGerman();
        thePortalReadsGerman();
    }

    private void thePagesBeforeSignInFollowTheBrowser() {
        heidi.goes("/login");
        heidi.sees("Mit Passkey anmelden");
        speaksGerman(heidi, "login");
        heidi.goes("/forgot");
        heidi.sees("Link senden");
        speaksGerman(heidi, "forgot");
        heidi.goes("/invitations/no-such-link");
        heidi.sees("Dieser Link funktioniert nicht mehr");
        speaksGerman(heidi, "invitation");
    }

    private void theAgencyReadsGerman() {
        omar.goes("/profile");
        omar.selects("Language", "Deutsch");
        omar.presses("Save");
        omar.sees("Gilt für die Seiten und für E-Mails an Sie.");
        omar.looksGood("german-profile");
        for (String path : List.of(
                "",
                "projects",
                "clients",
                "partners",
                "companies",
                "people",
                "billing",
                "access",
                "access/requests",
                "access/reviews",
                "access/rules",
                "settings",
                "settings/permission-sets",
                "settings/permission-sets/new",
                "settings/terms",
                "profile",
                "projects/no-such-project")) {
            omar.goes("/" + path);
            speaksGerman(omar, path);
        }
        omar.goes("/projects");
        omar.follows("New website");
        omar.sees("Neue Aufgabe");
        speaksGerman(omar, "project");
        omar.looksGood("german-project");
        omar.presses("Neue Aufgabe");
        omar.sees("Frist");
        speaksGerman(omar, "new task");
        omar.goes("/profile");
        omar.selects("Sprache", "Wie im Browser");
        omar.presses("Speichern");
        omar.sees("For the pages, and for e-mails to you.");
    }

    private void thePortalReadsGerman() {
        clara.goes("/profile");
        clara.selects("Language", "Deutsch");
        clara.presses("Save");
        clara.sees("Gilt für die Seiten und für E-Mails an Sie.");
        for (String path : List.of("", "projects", "billing", "profile", "projects/no-such-project")) {
            clara.goes("/" + path);
            speaksGerman(clara, path);
        }
        clara.goes("/");
        clara.looksGood("german-portal");
        clara.goes("/profile");
        clara.selects("Sprache", "Wie im Browser");
        clara.presses("Speichern");
        clara.sees("For the pages, and for e-mails to you.");
    }

    private static void speaksGerman(Visitor visitor, String where) {
        assertThat(visitor.language()).as("the language of " + where).isEqualTo("de");
        TreeSet<String> english = new TreeSet<>();
        for (String said : visitor.everythingSaid()) {
            if (isEnglish(said)) {
                english.add(said);
            }
        }
        assertThat(english).as("said in English on " + where).isEmpty();
    }

    private static boolean isEnglish(String said) {
        return ENGLISH.keySet().stream().anyMatch(key -> {
            String words = ENGLISH.getString(key);
            if (words.equals(GERMAN.getString(key)) || words.contains(",choice,")) {
                return false;
            }
            if (!words.contains("{")) {
                return words.equals(said) && !isGerman(said);
            }
            String letters = PLACE.matcher(words).replaceAll("").replaceAll("[^A-Za-z]", "");
            return letters.length() >= TELLING_LETTERS
                    && pattern(words).matcher(said).matches();
        });
    }

    private static boolean isGerman(String said) {
        return GERMAN.keySet().stream().anyMatch(key -> GERMAN.getString(key).equals(said));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(PLACE.splitAsStream(words + " ")
                .map(part -> Pattern.quote(part.strip()))
                .collect(Collectors.joining("\\s?.+?\\s?")));
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                "io.portico.web.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
