package io.portico.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Resource;
import io.portico.access.Saying;
import io.portico.access.Sentence;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.account.SecondFactor;
import io.portico.messages.account.SignInMethod;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ErasureGround;
import io.portico.messages.person.Language;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledThings;
import io.portico.views.audit.ReasonLine;
import io.portico.views.audit.RuleTelling;
import io.portico.views.audit.Telling;
import io.portico.views.audit.Telling.Count;
import io.portico.views.audit.Telling.Day;
import io.portico.views.audit.Telling.OneOf;
import io.portico.views.audit.Telling.Plain;
import io.portico.views.audit.Telling.Right;
import io.portico.views.audit.Telling.RightsOf;
import io.portico.views.audit.Telling.Several;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What the policy and the access history say, in every language. */
class TellingsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatCanBeSaidHasWordsInEveryLanguageAndNothingElseHas(Language language) throws Exception {
        Stream<Class<? extends Enum<?>>> lists = Stream.of(
                Saying.class,
                Told.class,
                RuleTelling.class,
                Audience.class,
                AccessMode.class,
                Language.class,
                ThreadName.class,
                PersonKind.class,
                RuledThings.class,
                ErasureGround.class,
                SignInMethod.class,
                SecondFactor.class);
        List<String> said = lists.flatMap(list ->
                        Arrays.stream(list.getEnumConstants()).map(value -> list.getSimpleName() + "." + value.name()))
                .toList();
        assertThat(words(language).keySet())
                .hasSizeGreaterThan(200)
                .contains("Resource.AGENCY")
                .filteredOn(key -> !key.equals("Resource.AGENCY"))
                .containsExactlyInAnyOrderElementsOf(said);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguagePutsTheSameValuesIntoItsWords(Language language) throws Exception {
        PropertyResourceBundle english = words(Language.EN);
        PropertyResourceBundle words = words(language);
        for (String key : words.keySet()) {
            String said = words.getString(key);
            assertThat(places(said)).as(key).isEqualTo(places(english.getString(key)));
            assertThat(said).as(key).isNotBlank().doesNotContain("'");
            assertThat(new MessageFormat(said, language.locale()).format(new Object[] {2, 2, 2, 2}))
                    .as(key)
                    .doesNotContain("{", "}", "null", "#", "|");
        }
    }

    @Test
    void whatIsSaidInGermanIsNotLeftInEnglish() throws Exception {
        PropertyResourceBundle english = words(Language.EN);
        PropertyResourceBundle german = words(Language.DE);
        assertThat(german.keySet())
                .filteredOn(key -> german.getString(key).equalsIgnoreCase(english.getString(key)))
                .containsExactlyInAnyOrder(
                        "Told.ENDING_RULES_CHANGED",
                        "RuledThings.BUDGETS",
                        "SecondFactor.PASSKEY",
                        "SignInMethod.PASSKEY");
    }

    @Test
    void policySpeaksWithNamesInTheReadersLanguage() {
        Sentence open = new Sentence(Saying.TASK_OPEN, List.of(new TaskId("t1"), Audience.CLIENT));
        Telling telling = Tellings.of(open, named -> named.equals("task:t1") ? "Launch page" : named);
        assertThat(english(telling)).isEqualTo("Task Launch page is open to clients");
        assertThat(german(telling)).isEqualTo("Die Aufgabe „Launch page“ ist für Kunden offen");
    }

    @Test
    void setsAndSwitchesAreCalledWhatTheReaderKnowsThemBy() {
        Sentence lacks =
                new Sentence(Saying.SET_LACKS, List.of(new PermissionSetId("CLIENT"), Permission.TASKS_STATUS));
        Telling telling = Tellings.of(lacks, named -> "Client");
        assertThat(english(telling)).isEqualTo("The permission set Client lacks “tasks.status”");
        assertThat(telling.in(Locale.GERMANY, new Telling.Labels() {
                    @Override
                    public String permission(String wireName) {
                        return "Status ändern";
                    }

                    @Override
                    public String permissionSet(String id, String name) {
                        return id.equals("CLIENT") ? "Kunde" : name;
                    }
                }))
                .isEqualTo("Dem Rechteset „Kunde“ fehlt „Status ändern“");
    }

    @Test
    void daysAreWrittenAndCountsAreSpokenAsInTheReadersLanguage() {
        Sentence ended = new Sentence(Saying.ACCOUNT_ENDED, List.of(new UserId("clara"), DAY));
        assertThat(english(Tellings.of(ended, _ -> "Clara")))
                .isEqualTo("The account of Clara ended on 1 December 2026");
        assertThat(german(Tellings.of(ended, _ -> "Clara")))
                .isEqualTo("Das Konto von Clara endete am 1. Dezember 2026");
        assertThat(english(Told.CHANGES_APPLIED.with(new Count(1)))).isEqualTo("One change of access made as one");
        assertThat(german(Told.CHANGES_APPLIED.with(new Count(3))))
                .isEqualTo("3 Zugriffsänderungen auf einmal gemacht");
    }

    @Test
    void standingRuleIsASentence() {
        RuledPeople clients = new RuledPeople(null, null, null, Audience.CLIENT);
        Telling rule = RuleTelling.of(clients, null, List.of(RuledThings.TASKS, RuledThings.FILES), "Acme");
        assertThat(english(rule)).isEqualTo("Clients never see tasks and files within Acme");
        assertThat(german(rule)).isEqualTo("Kunden dürfen nie sehen: Aufgaben und Dateien · in „Acme“");
    }

    @Test
    void wholeAgencyAndThingsWithoutANameAreSaidAllTheSame() {
        assertThat(german(Tellings.of(
                        new Sentence(Saying.NEVER_OUTSIDE, List.of(new Resource.WholeAgency(), "")), named -> named)))
                .isEqualTo("Das ist nie für Personen von außen: die Agentur als Ganzes");
        assertThat(english(Tellings.of(
                        new Sentence(Saying.BRAND_GIVEN, List.of(new UserId("anna"), new BrandId("b"))),
                        named -> named)))
                .isEqualTo("user:anna has the brand brand:b");
    }

    /** With Axon Server answers travel as JSON. */
    @Test
    void everyWordSurvivesTheBus() {
        Telling telling = Told.ENDING_RULES_CHANGED.with(
                Told.UNSEEN_SUSPENDED.with(new Count(90)),
                new Several(List.of(new Plain("one"), OneOf.of(Audience.CLIENT), new Day(DAY)), true),
                new Right("tasks.view"),
                new RightsOf("CLIENT", "Client"));
        ReasonLine line = new ReasonLine(4, null, null, null, null, null, telling);
        JsonMapper mapper = JsonMapper.builder().build();
        assertThat(mapper.readValue(mapper.writeValueAsString(line), ReasonLine.class))
                .isEqualTo(line);
    }

    private static String english(Telling telling) {
        return telling.in(Locale.UK, Telling.Labels.PLAIN);
    }

    private static String german(Telling telling) {
        return telling.in(Locale.GERMANY, Telling.Labels.PLAIN);
    }

    private static TreeSet<String> places(String said) {
        return PLACE.matcher(said)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each language by itself: the bundle would answer what it lacks in English. */
    private static PropertyResourceBundle words(Language language) throws Exception {
        String file = language == Language.EN ? "tellings.properties" : "tellings_" + language.tag() + ".properties";
        try (var stream = Telling.class.getResourceAsStream(file)) {
            return new PropertyResourceBundle(stream);
        }
    }
}
