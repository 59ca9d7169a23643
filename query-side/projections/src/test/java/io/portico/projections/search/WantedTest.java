package io.portico.projections.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.projections.search.Wanted.Fit;
import io.portico.views.Passage;
import io.portico.views.Passage.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantedTest {

    @Test
    void wordsFitByTheirBeginningsWhateverTheirCaseAndAccents() {
        assertThat(fit("cafe MEN", "Die neue Menükarte des Cafés", "")).isEqualTo(Fit.TITLE);
        assertThat(fit("strasse", "Straße", "")).isEqualTo(Fit.TITLE);
        assertThat(fit("Straße", "STRASSE 7", "")).isEqualTo(Fit.TITLE);
        assertThat(fit("lodz", "Łódź", "")).isEqualTo(Fit.TITLE);
        assertThat(fit("çığ", "ÇIĞ", "")).isEqualTo(Fit.TITLE);
        assertThat(fit("проект", "Новый ПРОЕКТ", "")).isEqualTo(Fit.TITLE);
        assertThat(fit("2026-014", "INV-2026-014", "")).isEqualTo(Fit.TITLE);
    }

    @Test
    void wordsDoNotFitByTheirMiddles() {
        assertThat(fits("karte", "Menükarte", "")).isFalse();
        assertThat(fits("page home", "Homepage", "Home")).isFalse();
    }

    @Test
    void everyWordMustBeThereInTheTitleOrInTheText() {
        assertThat(fit("home copy", "Homepage", "The copy is late")).isEqualTo(Fit.TEXT);
        assertThat(fits("home copy", "Homepage", "The text is late")).isFalse();
    }

    @Test
    void accentsOfTheirOwnAreNoLettersAndEndNoWord() {
        assertThat(fit("menukarte", "Menu\u0308karte", "")).isEqualTo(Fit.TITLE);
        assertThat(fit("softly", "soft\u00adly", "")).isEqualTo(Fit.TITLE);
    }

    @Test
    void whatHasNoLettersAsksForNothing() {
        assertThat(Wanted.of("  … – !").isNothing()).isTrue();
        assertThat(Wanted.of("").isNothing()).isTrue();
    }

    @Test
    void marksStandWhereTheWordsAreInTheTextAsItIsWritten() {
        assertThat(marked("stras mu", "Straße in München")).containsExactly("Straß", "Mü");
        assertThat(marked("str", "Straße")).containsExactly("Str");
        assertThat(marked("stras", "Straße")).containsExactly("Straß");
        assertThat(marked("menu", "Menu\u0308karte, menu")).containsExactly("Menu\u0308", "menu");
        assertThat(marked("b", "\uD83D\uDE80 big")).containsExactly("b");
    }

    @Test
    void theLongestOfSeveralWordsIsMarked() {
        assertThat(marked("ho home", "Homepage")).containsExactly("Home");
    }

    @Test
    void anExcerptBeginsBeforeTheFirstWordThatWasLookedFor() {
        String text = "Lorem ipsum ".repeat(40) + "and then the kickoff on Monday. " + "More words ".repeat(40);

        Passage excerpt = Wanted.of("kickoff").excerpt(text);

        assertThat(excerpt.text()).startsWith("… ").endsWith("…").hasSizeLessThan(170);
        assertThat(marksOf(excerpt)).containsExactly("kickoff");
        assertThat(excerpt.marks().getFirst().from()).isLessThan(60);
    }

    @Test
    void aShortTextIsShownWholeOnOneLine() {
        Passage excerpt = Wanted.of("two").excerpt("one\n\n  two\tthree");

        assertThat(excerpt).isEqualTo(new Passage("one two three", List.of(new Mark(4, 7))));
    }

    @Test
    void anExcerptCutsNoCharacterInHalf() {
        String text = "a" + "\uD83D\uDE80".repeat(100);

        assertThat(Wanted.of("a").excerpt(text).text()).doesNotMatch(".*[\\uD800-\\uDBFF]…");
    }

    private static boolean fits(String wanted, String title, String text) {
        return Card.of(title, text).fit(Wanted.of(wanted)).isPresent();
    }

    private static Fit fit(String wanted, String title, String text) {
        return Card.of(title, text).fit(Wanted.of(wanted)).orElseThrow();
    }

    private static List<String> marked(String wanted, String text) {
        return marksOf(Wanted.of(wanted).marked(text));
    }

    private static List<String> marksOf(Passage passage) {
        return passage.marks().stream()
                .map(mark -> passage.text().substring(mark.from(), mark.to()))
                .toList();
    }
}
