package io.portico.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** All that happened, up to yesterday, so that deadlines lie around today whenever it is told. */
final class DemoStory {

    private DemoStory() {}

    static List<Scene> scenes(LocalDate today) {
        return Stream.of(Northlight.scenes(today), HarborAndPine.scenes(today))
                .flatMap(List::stream)
                .toList();
    }
}
