package io.portico.web.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.views.audit.SightChangeKind;
import io.portico.views.audit.SightChanges;
import io.portico.views.audit.SightMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SightLineTest {

    private static final Instant BEGIN = Instant.parse("2026-11-21T10:14:30.250Z");
    private static final int PAGE = 200;

    private static SightMark mark(long second, SightChangeKind kind, int gained) {
        return new SightMark(BEGIN.plusSeconds(second), kind, "e" + second, gained, 0);
    }

    private static SightLine around(long second, List<SightMark> marks) {
        return SightLine.around(BEGIN.plusSeconds(second), after -> {
            int from = after == null ? 0 : Integer.parseInt(after);
            int to = Math.min(marks.size(), from + PAGE);
            return new SightChanges(marks.subList(from, to), to == marks.size() ? null : String.valueOf(to));
        });
    }

    @Test
    void whatHappenedInTheSameInstantIsOneStopAlsoWhereAPageEnds() {
        List<SightMark> marks = new ArrayList<>();
        for (int i = 0; i < PAGE - 1; i++) {
            marks.add(mark(i, SightChangeKind.WORDS, 0));
        }
        marks.add(mark(PAGE, SightChangeKind.THINGS, 2));
        marks.add(mark(PAGE, SightChangeKind.WORK, 0));
        marks.add(mark(PAGE, SightChangeKind.THINGS, 3));
        SightLine line = around(0, marks);
        assertThat(line.stops()).hasSize(PAGE);
        assertThat(line.stops().getLast().marks()).hasSize(3);
        assertThat(line.stops()).isEqualTo(SightLine.of(marks).stops());
        assertThat(line.isWhole()).isTrue();
    }

    @Test
    void ofManyTheNearestAreShownAndItIsSaidHowManyThereAreBesides() {
        List<SightMark> marks = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            marks.add(mark(i, SightChangeKind.WORDS, 0));
        }
        SightLine line = around(3_000, marks);
        assertThat(line.stops()).hasSize(2 * SightLine.MOST);
        assertThat(line.stops().get(SightLine.MOST - 1).at()).isEqualTo(BEGIN.plusSeconds(3_000));
        assertThat(line.earlier()).isEqualTo(3_001 - SightLine.MOST);
        assertThat(line.later()).isEqualTo(1_999 - SightLine.MOST);
        assertThat(line.all()).isEqualTo(5_000);
        assertThat(line.number(SightLine.MOST - 1)).isEqualTo(3_001);
        assertThat(around(9_000, marks).later()).isZero();
        assertThat(around(-1, marks).earlier()).isZero();
    }
}
