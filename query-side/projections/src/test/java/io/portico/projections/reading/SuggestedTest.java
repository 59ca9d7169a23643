package io.portico.projections.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.views.PersonName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestedTest {

    private final List<UserId> opened = new ArrayList<>();

    @Test
    void aNameIsSuggestedWhateverItsAccents() {
        PersonName eva = person("eva", "Éva Müller-Weiß");
        List<PersonName> names = List.of(eva, person("paul", "Paul"));
        for (String typed : List.of("Eva", "ÉVA", "mul", "weiss", "eva mu")) {
            assertThat(suggested(names, typed)).as(typed).containsExactly(eva);
        }
        assertThat(suggested(names, " ")).isEqualTo(names);
        assertThat(suggested(names, "va")).isEmpty();
        assertThat(suggested(names, "…")).isEmpty();
    }

    @Test
    void noMoreNamesAreOpenedThanItTakes() {
        List<PersonName> names = IntStream.range(0, 1_000)
                .mapToObj(number -> person("p" + number, "Paul " + number))
                .toList();
        assertThat(suggested(names, "")).isEqualTo(names.subList(0, 8));
        assertThat(opened).hasSize(8);
        opened.clear();
        assertThat(suggested(names, "paul")).isEqualTo(names.subList(0, 8));
        assertThat(opened).hasSizeLessThan(100);
    }

    @Test
    void whoeverMatchesIsFoundHoweverFarDownTheyAre() {
        List<PersonName> names = IntStream.range(0, 1_000)
                .mapToObj(number -> person("p" + number, "Paul " + number))
                .toList();
        assertThat(suggested(names, "999")).containsExactly(names.getLast());
    }

    private List<PersonName> suggested(List<PersonName> names, String typed) {
        Map<UserId, PersonName> byId = new LinkedHashMap<>();
        names.forEach(name -> byId.put(name.id(), name));
        return Suggested.of(
                byId.keySet().stream(),
                some -> {
                    opened.addAll(some);
                    return some.stream().map(byId::get).toList();
                },
                typed);
    }

    private static PersonName person(String id, String name) {
        return new PersonName(new UserId(id), name, PersonKind.EMPLOYEE);
    }
}
