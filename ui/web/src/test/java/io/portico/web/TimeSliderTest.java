package io.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.server.VaadinSession;
import io.portico.messages.Rejected;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.audit.ChangesAround;
import io.portico.views.audit.FindChangesAround;
import io.portico.views.audit.SightChangeKind;
import io.portico.views.audit.SightMark;
import io.portico.web.parts.House;
import io.portico.web.parts.TimeSlider;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = PagesTest.Rooms.class)
@ViewPackages(packages = "io.portico.web")
class TimeSliderTest extends SpringBrowserlessTest {

    private static final Work HERS = new Work("north", Actor.person(FakeGateway.CLARA.value()));
    private static final Instant FIRST = Instant.parse("2020-11-21T10:14:30.250Z");
    private static final Instant SECOND = FIRST.plusSeconds(3_600);
    private static final Instant THIRD = SECOND.plusSeconds(3_600);
    private static final List<SightMark> MARKS = List.of(
            new SightMark(FIRST, SightChangeKind.THINGS, "a", 1, 0),
            new SightMark(SECOND, SightChangeKind.THINGS, "b", 2, 0),
            new SightMark(SECOND, SightChangeKind.WORDS, "c", 0, 0),
            new SightMark(SECOND, SightChangeKind.THINGS, "d", 3, 1),
            new SightMark(THIRD, SightChangeKind.WORK, "e", 0, 0));

    @Autowired
    private FakeGateway gateway;

    @Autowired
    private ObjectProvider<House> house;

    private final List<Instant> moves = new ArrayList<>();

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        gateway.forget();
        gateway.knowClara();
        Tenancy.run(HERS, super::initVaadinEnvironment);
    }

    private TimeSlider slider(Function<House, TimeSlider> make) {
        List<TimeSlider> made = new ArrayList<>();
        Tenancy.run(HERS, () -> {
            TimeSlider slider = make.apply(house.getObject());
            UI.getCurrent().add(slider);
            made.add(slider);
        });
        return made.getFirst();
    }

    private TimeSlider known(Instant at) {
        return slider(house -> new TimeSlider(house, MARKS, at, moves::add));
    }

    private TimeSlider lookingFor(Instant at) {
        return slider(house -> new TimeSlider(house, FakeGateway.CLARA, at, moves::add));
    }

    @Test
    void changesOfTheSameInstantAreOneStepInBothDirections() {
        TimeSlider slider = known(THIRD);
        assertThat(text(slider)).contains("Change 3 of 3");
        press(slider, "Change before");
        assertThat(text(slider)).contains("Change 2 of 3", "5 came into sight, 1 went out of it", "something was said");
        press(slider, "Change before");
        press(slider, "Next change");
        assertThat(moves).containsExactly(SECOND, FIRST, SECOND);
    }

    @Test
    void instantThatIsWrittenDownIsOneToTheSecondAndNotOfTheFuture() {
        TimeSlider slider = known(FIRST);
        DateTimePicker field = part(slider, DateTimePicker.class);
        assertThat(field.getValue().getSecond()).isEqualTo(30);
        write(field, field.getValue().withSecond(0));
        assertThat(moves).containsExactly(FIRST.minusMillis(30_250));
        write(field, LocalDateTime.parse("2999-01-01T00:00:00"));
        assertThat(moves).hasSize(1);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("This is still to come. Please choose an earlier day or time.");
    }

    @Test
    void pageDoesNotWaitForTheChanges() throws InterruptedException {
        gateway.answer(FindChangesAround.class, new ChangesAround(MARKS, 0, 0, true));
        TimeSlider slider = lookingFor(THIRD);
        assertThat(text(slider)).contains("Looking for the changes");
        say(slider, "Change 3 of 3");
        press(slider, "Change before");
        assertThat(moves).containsExactly(SECOND);
    }

    @Test
    void whereTheyCannotBeHadAnInstantCanBeWrittenDownAllTheSame() throws InterruptedException {
        gateway.fail(FindChangesAround.class, new Rejected(Rejected.Code.FORBIDDEN));
        TimeSlider slider = lookingFor(THIRD);
        say(slider, "The changes could not be found");
        DateTimePicker field = part(slider, DateTimePicker.class);
        write(field, field.getValue().minusDays(1));
        assertThat(moves).hasSize(1);
    }

    private static void write(DateTimePicker field, LocalDateTime value) {
        Tenancy.run(HERS, () -> {
            LocalDateTime before = field.getValue();
            field.setValue(value);
            ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, before, true));
        });
    }

    private static void press(TimeSlider slider, String label) {
        Tenancy.run(HERS, () -> all(slider)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> label.equals(button.getAriaLabel().orElse("")))
                .forEach(Button::click));
    }

    private static void say(TimeSlider slider, String words) throws InterruptedException {
        for (int turn = 0; turn < 500 && !text(slider).contains(words); turn++) {
            Thread.sleep(10);
            VaadinSession session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
        }
        assertThat(text(slider)).contains(words);
    }

    private static String text(TimeSlider slider) {
        return slider.getElement().getTextRecursively();
    }

    private static <T> T part(TimeSlider slider, Class<T> type) {
        return all(slider).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(TimeSliderTest::all));
    }
}
