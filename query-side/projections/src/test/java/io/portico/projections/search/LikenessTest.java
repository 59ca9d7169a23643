package io.portico.projections.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {

    private static Likeness to(String text) {
        return Likeness.to(text).orElseThrow();
    }

    @Test
    void sameWordsAreWhollyAlikeWhateverTheirOrderCaseAccentsAndSigns() {
        assertThat(to("The invoice of Zoë’s café, attached").percent("CAFE attached: the Invoice of Zoe's"))
                .contains(100);
    }

    @Test
    void likenessIsTheShareOfCommonWordsAmongAllWords() {
        assertThat(to("one two three four").percent("three four five six")).contains(33);
        assertThat(to("one two three four").percent("five six seven eight")).contains(0);
    }

    @Test
    void ofAFewWordsNothingIsSaid() {
        assertThat(Likeness.to("Thank you, thank you!")).isEmpty();
        assertThat(to("one two three four").percent("One two three")).isEmpty();
    }
}
