package io.portico.web.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InPlaceTest {

    private final UI ui = new UI();
    private final Div place = new Div();
    private final List<Component> parts =
            IntStream.range(0, 8).<Component>mapToObj(i -> new Span("" + i)).toList();
    private final List<Component> touched = new ArrayList<>();

    InPlaceTest() {
        ui.add(place);
        parts.forEach(part -> part.addDetachListener(_ -> touched.add(part)));
    }

    @Test
    void onlyTheFirstIsTouchedWhenItBecomesTheLast() {
        InPlace.arrange(place, parts);
        List<Component> turned = new ArrayList<>(parts);
        Collections.rotate(turned, -1);
        InPlace.arrange(place, turned);
        assertThat(place.getChildren()).containsExactlyElementsOf(turned);
        assertThat(touched).containsExactly(parts.getFirst());
    }

    @Test
    void onlyTheLastIsTouchedWhenItBecomesTheFirst() {
        InPlace.arrange(place, parts);
        List<Component> turned = new ArrayList<>(parts);
        Collections.rotate(turned, 1);
        InPlace.arrange(place, turned);
        assertThat(place.getChildren()).containsExactlyElementsOf(turned);
        assertThat(touched).containsExactly(parts.getLast());
    }

    @Test
    void whateverIsWantedStandsThereAndAsManyAsCanStayUntouchedDo() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Component> before = place.getChildren().toList();
            List<Component> wanted = new ArrayList<>(parts);
            Collections.shuffle(wanted, random);
            wanted = wanted.subList(0, random.nextInt(parts.size() + 1));
            touched.clear();
            InPlace.arrange(place, wanted);
            assertThat(place.getChildren()).containsExactlyElementsOf(wanted);
            assertThat(before.size() - touched.size()).isEqualTo(mostInOrder(before, wanted));
        }
    }

    /** By trying all choices of those that stay. */
    private static int mostInOrder(List<Component> before, List<Component> wanted) {
        return IntStream.range(0, 1 << before.size())
                .filter(choice -> {
                    List<Integer> places = IntStream.range(0, before.size())
                            .filter(i -> (choice >> i & 1) == 1)
                            .mapToObj(i -> wanted.indexOf(before.get(i)))
                            .toList();
                    return !places.contains(-1)
                            && places.stream().sorted().toList().equals(places);
                })
                .map(Integer::bitCount)
                .max()
                .orElseThrow();
    }
}
