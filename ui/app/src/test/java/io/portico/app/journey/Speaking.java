package io.portico.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who chooses German is spoken to in German, on every page and in every corner of it. */
record Speaking(Visitor omar, Visitor clara, Visitor heidi) {

    private static final List<String> BUNDLES = List.of("io.portico.web.words", "io.portico.views.audit.tellings");
    private static final Map<String, String> ENGLISH = words(Locale.ROOT);
    private static final Map<String, String> GERMAN = words(Locale.GERMANY);

    /** Fewer letters than these between the values are in the sentences of any language. */
    private static final int TELLING_LETTERS = 6;

    private static final String ANYTHING = "{}";
    private static final Pattern PLACE = Pattern.compile("\\{}|\\d+");
    private static final Map<String, List<Pattern>> IN_ENGLISH = patterns(ENGLISH);
    private static final Map<String, List<Pattern>> IN_GERMAN = patterns(GERMAN);
    /** Languages are offered by their own names, so that those find theirs who read no other. */
    private static final String ITS_OWN_NAME = "English";

    private static final byte[] SKETCH = "%PDF-1.4 what Omar drew".getBytes(StandardCharsets.UTF_8);

    private static final byte[] TABLE = """
            Titel;Stand;Frist;Projekt
            Zelt aufstellen;Offen;31.02.2027;Herbstmesse
            ;Offen;;Herbstmesse
            """.getBytes(StandardCharsets.UTF_8);

    /** What has a page of its own; what it is called is German already. */
    private record Opened(String task, String document, String budget, String invoice, String form, String post) {}

    void unfolds() {
        thePagesBeforeSignInFollowTheBrowser();
        Opened opened = opensAProject();
        theAgencyReadsGerman(opened);
        thePortalReadsGerman(opened);
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

    private void theAgencyReadsGerman(Opened opened) {
        omar.goes("/profile");
        omar.selects("Language", "Deutsch");
        omar.presses("Save");
        omar.sees("Gilt für die Seiten und für E-Mails an Sie.");
        omar.looksGood("german-profile");
        for (String path : List.of(
                "",
                "projects",
                "imports",
                "tasks",
                "tasks?as=BOARD",
                "tasks?as=TIMELINE",
                "tasks?group=STATUS&due=OVERDUE",
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
                "request-forms",
                "request-forms/new",
                "profile",
                "projects/no-such-project")) {
            omar.goes("/" + path);
            speaksGerman(omar, path);
        }
        omar.goes("/projects");
        omar.follows("New website");
        omar.sees("Neue Aufgabe");
        speaksGerman(omar, "project");
        omar.isShown("german-project");
        omar.presses("Neue Aufgabe");
        omar.sees("Frist");
        speaksGerman(omar, "new task");
        omar.presses("Abbrechen");
        aTask();
        whoSeesWhatAndWhy();
        whatOpensOverThePage();
        whatHasAPageOfItsOwn(opened);
        anImport();
        omar.goes("/profile");
        omar.selects("Sprache", "Wie im Browser");
        omar.presses("Speichern");
        omar.sees("For the pages, and for e-mails to you.");
    }

    private void aTask() {
        omar.follows("Launch page");
        omar.sees("Beschreibung");
        speaksGerman(omar, "task");
        omar.turnsTo("Kunden");
        omar.attaches("skizze.pdf", SKETCH);
        speaksGerman(omar, "task with a file");
        omar.presses("skizze.pdf wieder entfernen");
        omar.hasReady("skizze.pdf", 0);
        omar.letsHoursPass(3);
        omar.sees("vor 3 Stunden");
    }

    /** What the policy says and the history tells has words of its own. */
    private void whoSeesWhatAndWhy() {
        omar.goes("/access");
        omar.asksAboutCell("Clara Novak");
        omar.sees("Clara Novak hat die Einladung angenommen");
        speaksGerman(omar, "matrix cell");
        omar.presses("Schließen");
        omar.turnsTo("Wer sah was");
        omar.picks("Person", "Clara Novak");
        omar.presses("Anzeigen");
        omar.sees("Clara Novak hat die Einladung angenommen");
        speaksGerman(omar, "who saw what");
        omar.looksGood("german-who-saw-what");
        omar.turnsTo("Warum, warum nicht");
        omar.picks("Person", "Paula Berg");
        omar.picks("Worum es geht", "A bigger button");
        omar.presses("Erklären");
        omar.sees("Nein, Paula Berg darf nicht");
        omar.sees("Was fehlt:");
        speaksGerman(omar, "why not");
        omar.looksGood("german-why-not");
        omar.turnsTo("Verlauf");
        omar.sees("trotz Anfrage nicht bekommen");
        speaksGerman(omar, "access history");
        omar.looksGood("german-history");
        omar.goes("/clients");
        omar.follows("Clara Novak");
        omar.isOn("Clara Novak");
        speaksGerman(omar, "client");
        omar.goes("/access/rules");
        omar.follows("Paula & tasks");
        omar.sees("Paula Berg darf nie sehen: Aufgaben");
        speaksGerman(omar, "standing rule");
    }

    private void whatOpensOverThePage() {
        omar.goes("/tasks?status=DONE");
        omar.presses("Diesen Filter speichern");
        omar.sees("Name");
        speaksGerman(omar, "saving a filter");
        omar.presses("Abbrechen");
        omar.goes("/projects");
        omar.isOn("Projekte");
        omar.opensFinder("/");
        omar.types("launch");
        omar.seesMarked("Launch");
        speaksGerman(omar, "search");
        omar.leavesDialog();
        omar.opensFinder("Control+k");
        omar.sees("Aktionen");
        speaksGerman(omar, "palette");
        omar.leavesDialog();
        omar.hits("?");
        omar.sees("Von einer Aufgabe zur nächsten");
        speaksGerman(omar, "shortcuts");
        omar.presses("Schließen");
    }

    private void thePortalReadsGerman(Opened opened) {
        clara.goes("/profile");
        clara.selects("Language", "Deutsch");
        clara.presses("Save");
        clara.sees("Gilt für die Seiten und für E-Mails an Sie.");
        for (String path :
                List.of("", "projects", "tasks", "request-forms", "billing", "profile", "projects/no-such-project")) {
            clara.goes("/" + path);
            speaksGerman(clara, path);
        }
        clara.goes("/projects");
        clara.follows("New website");
        clara.follows("Launch page");
        clara.sees("Antwort senden");
        speaksGerman(clara, "portal task");
        fits(clara, "/tasks/" + opened.task, "Messestand", "portal task with a reply");
        fits(clara, "/documents/" + opened.document, "Ablauf", "portal document");
        fits(clara, "/request-forms/" + opened.form, "Ein neues Schild", "portal form");
        clara.presses("Anfrage senden");
        clara.sees("Bitte ausfüllen.");
        speaksGerman(clara, "portal form that is not complete");
        clara.goes("/");
        clara.isShown("german-portal");
        clara.goes("/profile");
        clara.selects("Sprache", "Wie im Browser");
        clara.presses("Speichern");
        clara.sees("For the pages, and for e-mails to you.");
    }

    /** At doors, which have no words. */
    private Opened opensAProject() {
        omar.goes("/");
        String brand = omar.firstOf("/brands", "Acme Shoes");
        Map<String, Object> sum = Map.of("amount", 120_000, "currency", "EUR");
        Map<String, List<String>> clients = Map.of("audiences", List.of("CLIENT"));
        String project = omar.tells("POST", "/projects", Map.of("brandId", brand, "title", "Herbstmesse"));
        omar.tells("PUT", "/projects/" + project + "/open-to", clients);
        String task = omar.tells("POST", "/tasks", Map.of("projectId", project, "name", "Messestand"));
        omar.tells("PUT", "/tasks/" + task + "/open-to", clients);
        String post =
                omar.tells("POST", "/tasks/" + task + "/threads/CLIENT", Map.of("text", "Das war für uns selbst"));
        String document = omar.tells(
                "POST", "/projects/" + project + "/documents", Map.of("title", "Ablauf", "text", "Erst das Zelt"));
        omar.tells("PUT", "/documents/" + document + "/open-to", clients);
        String budget = omar.tells("POST", "/projects/" + project + "/budgets", Map.of("name", "Messebau"));
        omar.tells("POST", "/budgets/" + budget + "/items", Map.of("name", "Zelt", "amount", sum));
        String invoice = omar.tells(
                "POST",
                "/invoices",
                Map.of(
                        "number",
                        "2026-001",
                        "brandId",
                        brand,
                        "projectId",
                        project,
                        "date",
                        "2026-03-01",
                        "dueDate",
                        "2026-03-15",
                        "lines",
                        List.of(Map.of("text", "Zelt", "unitPrice", sum))));
        omar.tells("POST", "/invoices/" + invoice + "/send", Map.of());
        String form = omar.tells(
                "POST",
                "/request-forms",
                Map.of(
                        "title",
                        "Ein neues Schild",
                        "projectId",
                        project,
                        "fields",
                        List.of(Map.of("kind", "LONG_TEXT", "label", "Was steht darauf?", "required", true))));
        omar.tells("POST", "/request-forms/" + form + "/publish", Map.of());
        return new Opened(task, document, budget, invoice, form, post);
    }

    private void whatHasAPageOfItsOwn(Opened opened) {
        fits(omar, "/documents/" + opened.document, "Ablauf", "document");
        fits(omar, "/budgets/" + opened.budget, "Messebau", "budget");
        fits(omar, "/invoices/" + opened.invoice, "Rechnung 2026-001", "invoice");
        fits(omar, "/posts/" + opened.post + "/exposure", "Wer hat das bekommen?", "exposure report");
        fits(omar, "/request-forms/" + opened.form, "Ein neues Schild", "request form");
    }

    private void anImport() {
        omar.goes("/imports");
        omar.brings("messe.csv", TABLE);
        omar.isOn("messe.csv");
        omar.sees("Was wird was");
        speaksGerman(omar, "import");
        omar.fits("import");
        omar.presses("Zeigen, was daraus wird");
        omar.sees("Alles bleibt intern.");
        speaksGerman(omar, "preview of an import");
        omar.fits("preview of an import");
        omar.presses("Ändern");
        omar.presses("Datei verwerfen");
        omar.sees("Bisherige Importe");
    }

    private static void fits(Visitor visitor, String path, String title, String where) {
        visitor.goes(path);
        visitor.isOn(title);
        speaksGerman(visitor, where);
        visitor.fits(where);
    }

    private static void speaksGerman(Visitor visitor, String where) {
        assertThat(visitor.language()).as("the language of " + where).isEqualTo("de");
        TreeSet<String> english = new TreeSet<>();
        for (String said : visitor.everythingSaid()) {
            if (isEnglish(said) && !said.equals(ITS_OWN_NAME)) {
                english.add(said);
            }
        }
        assertThat(english).as("said in English on " + where).isEmpty();
    }

    private static boolean isEnglish(String said) {
        return ENGLISH.keySet().stream().anyMatch(key -> {
            String words = said(ENGLISH, key);
            if (words.equals(GERMAN.get(key))) {
                return false;
            }
            if (!words.contains("{")) {
                return words.equals(said) && !isGerman(said);
            }
            return isOneOf(IN_ENGLISH, key, said) && !isOneOf(IN_GERMAN, key, said);
        });
    }

    private static boolean isOneOf(Map<String, List<Pattern>> spoken, String key, String said) {
        return spoken.getOrDefault(key, List.of()).stream()
                .anyMatch(pattern -> pattern.matcher(said).matches());
    }

    private static boolean isGerman(String said) {
        return GERMAN.containsValue(said);
    }

    /** All words with values in them, in every form that a count gives them, as far as they tell a language. */
    private static Map<String, List<Pattern>> patterns(Map<String, String> words) {
        return words.keySet().stream()
                .filter(key -> said(words, key).contains("{"))
                .collect(Collectors.toMap(Function.identity(), key -> forms(said(words, key))
                        .filter(form -> form.replaceAll("[^\\p{L}]", "").length() >= TELLING_LETTERS)
                        .map(Speaking::pattern)
                        .toList()));
    }

    private static Stream<String> forms(String words) {
        MessageFormat format = new MessageFormat(words, Locale.ROOT);
        return IntStream.rangeClosed(0, 2)
                .mapToObj(count -> format.format(Arrays.stream(format.getFormatsByArgumentIndex())
                        .map(each -> each instanceof ChoiceFormat ? (Object) count : ANYTHING)
                        .toArray()))
                .distinct();
    }

    /** A count stands for any, and so does whatever was put in. */
    private static Pattern pattern(String form) {
        return Pattern.compile(PLACE.splitAsStream(form + " ")
                .map(part -> Pattern.quote(part.strip()))
                .collect(Collectors.joining("\\s?.+?\\s?")));
    }

    private static String said(Map<String, String> words, String key) {
        return Objects.requireNonNull(words.get(key));
    }

    /** Whatever any bundle has in that language; each key is told apart by where it is from. */
    private static Map<String, String> words(Locale locale) {
        Map<String, String> words = new HashMap<>();
        for (String name : BUNDLES) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    name,
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            bundle.keySet().forEach(key -> words.put(name + ":" + key, bundle.getString(key)));
        }
        return words;
    }
}
