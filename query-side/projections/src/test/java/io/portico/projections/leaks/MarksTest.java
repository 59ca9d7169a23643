package io.portico.projections.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.projections.ViewsUnderTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {

    @TempDir
    Path folder;

    private ViewsUnderTest views;
    private Marks marks;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        marks = new Marks(views.confidences);
    }

    @AfterEach
    void end() {
        views.close();
    }

    @Test
    void aTextIsKnownByItsWordInAnyCase() {
        String token = "v1.user:u1." + "a".repeat(40);
        String word = marks.open("acme", token).orElseThrow();

        assertThat(marks.in("x" + word.toUpperCase(Locale.ROOT) + "y").values()).containsExactly(token);
        assertThat(word).startsWith(marks.beginning());
    }

    /** Whoever names a brand so neither breaks a run nor puts a leak into it. */
    @Test
    void aWordThatSomebodyWroteStandsForNothing() {
        Marks others = new Marks(views.confidences);
        String foreign = others.open("acme", "v1.user:u1." + "a".repeat(40)).orElseThrow();

        for (String written : List.of("zqzzzzzzzzzzzzzqz", "zq0000000000000qz", foreign)) {
            assertThat(marks.in(written)).isEmpty();
        }
    }
}
