package io.portico.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.views.Percent;
import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void partsAreRoundedToTheNearestForEverybodyAlike() {
        assertThat(Percent.of(0, 3)).isZero();
        assertThat(Percent.of(1, 3)).isEqualTo(33);
        assertThat(Percent.of(2, 3)).isEqualTo(67);
        assertThat(Percent.of(3, 3)).isEqualTo(100);
    }

    @Test
    void onlyTheWholeIsAHundredAndMoreIsNoMoreThanThat() {
        assertThat(Percent.of(999, 1000)).isEqualTo(99);
        assertThat(Percent.of(1001, 1000)).isEqualTo(100);
    }

    @Test
    void ofNothingThereIsNoPart() {
        assertThat(Percent.of(0, 0)).isNull();
    }
}
