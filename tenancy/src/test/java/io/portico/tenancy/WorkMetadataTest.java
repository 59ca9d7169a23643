package io.portico.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class WorkMetadataTest {

    @Test
    void whatIsWrittenIsReadBackForEveryKindOfActor() {
        for (Actor.Kind kind : Actor.Kind.values()) {
            for (Work work : List.of(
                    new Work("acme", new Actor(kind, "a1")),
                    new Work("acme", new Actor(kind, "a1"), Actor.person("b2")))) {
                MetaData written = WorkMetadata.of(work);
                assertThat(WorkMetadata.in(written)).contains(work);
                assertThat(written.values())
                        .allSatisfy(value -> assertThat(value).isInstanceOf(String.class));
            }
        }
    }

    @Test
    void metadataWithoutAgencyIsNoWork() {
        assertThat(WorkMetadata.in(Map.of("actor", "a1", "actorKind", "PERSON")))
                .isEmpty();
    }

    @Test
    void halfABindingIsRefused() {
        for (Map<String, ?> half : List.<Map<String, ?>>of(
                Map.of("agency", "acme"),
                Map.of("agency", "acme", "actor", "a1"),
                Map.of("agency", "acme", "actorKind", "PERSON"),
                Map.of("agency", "acme", "actor", "a1", "actorKind", "GHOST"),
                Map.of("agency", 7, "actor", "a1", "actorKind", "PERSON"),
                Map.of("agency", "a/b", "actor", "a1", "actorKind", "PERSON"),
                Map.of("agency", "acme", "actor", "a1", "actorKind", "PERSON", "onBehalfOf", "b2"))) {
            assertThatIllegalArgumentException().as("%s", half).isThrownBy(() -> WorkMetadata.in(half));
        }
    }

    @Test
    void replacingWorkLeavesNothingOfTheOldOne() {
        MetaData old = WorkMetadata.of(new Work("acme", Actor.person("a1"), Actor.person("b2")))
                .and("traceId", "t");
        Work work = new Work("acme", Actor.system("reminders"));
        MetaData replaced = WorkMetadata.replacedIn(old, work);
        assertThat(WorkMetadata.in(replaced)).contains(work);
        assertThat(replaced.get("traceId")).isEqualTo("t");
    }
}
