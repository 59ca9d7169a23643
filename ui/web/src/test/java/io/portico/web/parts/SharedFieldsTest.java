package io.portico.web.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two people edit one thing: nothing is overwritten unseen, and nothing that was written is lost. */
class SharedFieldsTest {

    private record Thing(int version, String name, @Nullable String phone) {}

    private Thing now = new Thing(1, "Clara", "1");
    private final TextField name = new TextField();
    private final TextField phone = new TextField();
    private final SharedFields<Thing> shared = new SharedFields<>(now, () -> now);
    private final List<Thing> sent = new ArrayList<>();

    SharedFieldsTest() {
        shared.show(name, Thing::name, Objects::toString);
        shared.show(phone, thing -> Objects.requireNonNullElse(thing.phone(), ""), Objects::toString);
    }

    private boolean save() {
        return shared.save(seen -> {
            if (seen.version() != now.version()) {
                throw new Rejected(Rejected.Code.STALE_VERSION);
            }
            sent.add(new Thing(seen.version(), name.getValue(), phone.getValue()));
        });
    }

    @Test
    void whatDoesNotCrossIsDoneAndShownBothAtOnce() {
        name.setValue("Carla");
        now = new Thing(2, "Clara", "2");
        assertThat(save()).isTrue();
        assertThat(sent).containsExactly(new Thing(2, "Carla", "2"));
        assertThat(phone.isInvalid()).isFalse();
    }

    @Test
    void whatCrossesIsSaidAndKeptAndSavedOnlyWhenItIsSavedOnceMore() {
        name.setValue("Carla");
        now = new Thing(2, "Klara", "2");
        assertThat(save()).isFalse();
        assertThat(sent).isEmpty();
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).contains("Klara");
        assertThat(name.getValue()).isEqualTo("Carla");
        assertThat(phone.getValue()).isEqualTo("2");
        assertThat(shared.changed(name)).isTrue();
        assertThat(shared.changed(phone)).isFalse();
        assertThat(save()).isTrue();
        assertThat(sent).containsExactly(new Thing(2, "Carla", "2"));
    }

    @Test
    void bothWroteTheSame() {
        name.setValue("Klara");
        now = new Thing(2, "Klara", "1");
        assertThat(save()).isTrue();
        assertThat(shared.changed(name)).isFalse();
    }

    @Test
    void whoeverIsAlwaysTooLateIsToldSo() {
        phone.setValue("7");
        assertThatThrownBy(() -> shared.save(_ -> {
                    throw new Rejected(Rejected.Code.STALE_VERSION);
                }))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> shared.save(_ -> {
                    throw new Rejected(Rejected.Code.FORBIDDEN);
                }))
                .hasMessageContaining("FORBIDDEN");
    }
}
