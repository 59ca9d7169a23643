package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.FilterId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.savedfilter.ChangeFilter;
import io.portico.messages.savedfilter.FilterForgotten;
import io.portico.messages.savedfilter.FilterSaved;
import io.portico.messages.savedfilter.ForgetFilter;
import io.portico.messages.savedfilter.SaveFilter;
import io.portico.messages.savedfilter.SavedFilterCommand;
import org.junit.jupiter.api.Test;

/** Filters that people save for themselves. */
class SavedFiltersTest {

    private static final FilterId LATE = new FilterId("late");

    private final House house = House.furnished();
    private final UserId mona = house.employeeOf("mona", "MEMBER");

    private static SaveFilter saving(UserId person, FilterId id) {
        return new SaveFilter(person, id, House.words("Late"), House.words("due=OVERDUE"));
    }

    @Test
    void aFilterIsSavedChangedAndForgotten() {
        assertThat(house.eventsOf(() -> house.by(mona, saving(mona, LATE))))
                .singleElement()
                .isInstanceOf(FilterSaved.class);
        assertThat(house.eventsOf(() ->
                        house.by(mona, new ChangeFilter(mona, LATE, House.words("Mine"), House.words("assignee=me")))))
                .singleElement()
                .isInstanceOf(FilterSaved.class);
        house.nothingHappens(
                () -> house.by(mona, new ChangeFilter(mona, LATE, House.words("Mine"), House.words("assignee=me"))));
        assertThat(house.eventsOf(() -> house.by(mona, new ForgetFilter(mona, LATE))))
                .containsExactly(new FilterForgotten(mona, LATE));
        house.nothingHappens(() -> house.by(mona, new ForgetFilter(mona, LATE)));
    }

    @Test
    void nobodySavesOrForgetsForSomebodyElse() {
        house.by(mona, saving(mona, LATE));
        refused(Rejected.Code.NOT_FOUND, saving(mona, new FilterId("other")));
        refused(Rejected.Code.NOT_FOUND, new ForgetFilter(mona, LATE));
        refused(Rejected.Code.NOT_FOUND, new ChangeFilter(mona, LATE, House.words("x"), House.words("sort=OLDEST")));
    }

    @Test
    void whatWasNeverSavedCannotBeChangedAndWhatWasNotTwice() {
        house.by(House.OLGA, saving(House.OLGA, LATE));
        refused(Rejected.Code.ALREADY_EXISTS, saving(House.OLGA, LATE));
        refused(
                Rejected.Code.NOT_FOUND,
                new ChangeFilter(House.OLGA, new FilterId("none"), House.words("x"), House.words("sort=OLDEST")));
    }

    @Test
    void thereAreNeverMoreThanOneFindsOnesWayAmong() {
        for (int i = 0; i < 50; i++) {
            house.by(House.OLGA, saving(House.OLGA, new FilterId("f" + i)));
        }
        refused(Rejected.Code.TOO_MANY_FILTERS, saving(House.OLGA, LATE));
    }

    private void refused(Rejected.Code code, SavedFilterCommand command) {
        assertThatThrownBy(() -> house.by(House.OLGA, command))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(code));
    }
}
