package io.portico.messages.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.UserId;
import io.portico.messages.agency.AgencyLanguageChosen;
import io.portico.messages.person.Language;
import io.portico.messages.person.LanguageChosen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

/** Names, revisions and shapes of events are for ever: what was once stored must be readable as long as there is a ledger. */
class EventCatalogueTest {

    private static final Path PINNED = Path.of("src/test/resources/catalogue.txt");
    private final Serializer serializer = Serializers.ofEvents((key, clear) -> "v1." + key + "." + clear.length());

    @Test
    void everyEventIsWrittenAsItIsPinned() throws IOException {
        List<String> now = EventCatalogue.all().values().stream()
                .flatMap(event -> Stream.of(true, false).map(full -> line(Examples.of(event, full))))
                .distinct()
                .toList();
        if (Boolean.getBoolean("catalogue.accept")) {
            Files.write(PINNED, now);
        }
        assertThat(now)
                .as("the event catalogue; a changed line needs a new revision and an upcaster, a removed line is never "
                        + "right; accept new events by running this test with -Dcatalogue.accept=true")
                .isEqualTo(Files.readAllLines(PINNED));
    }

    @Test
    void everyPinnedEventIsReadBackAndWrittenTheSame() throws IOException {
        for (String pinned : Files.readAllLines(PINNED)) {
            String[] parts = pinned.split(" ", 3);
            Object event = serializer.deserialize(
                    new SimpleSerializedObject<>(parts[2], String.class, new SimpleSerializedType(parts[0], parts[1])));
            assertThat(line(event)).isEqualTo(pinned);
        }
    }

    @Test
    void aChoiceOfALanguageThatIsNotSpokenReadsAsNone() {
        LanguageChosen choice = serializer.deserialize(new SimpleSerializedObject<>(
                "{\"userId\":\"u1\",\"language\":\"tlh\"}",
                String.class,
                new SimpleSerializedType("language-chosen", "1")));
        assertThat(choice).isEqualTo(new LanguageChosen(new UserId("u1"), null));
        AgencyLanguageChosen agencys = serializer.deserialize(new SimpleSerializedObject<>(
                "{\"agencyId\":\"a1\",\"language\":\"tlh\"}",
                String.class,
                new SimpleSerializedType("agency-language-chosen", "1")));
        assertThat(agencys).isEqualTo(new AgencyLanguageChosen(new AgencyId("a1"), Language.EN));
        assertThatThrownBy(() -> Language.ofTag("tlh")).isInstanceOf(BadInput.class);
    }

    private String line(Object event) {
        SerializedObject<String> stored = serializer.serialize(event, String.class);
        return stored.getType().getName() + " " + stored.getType().getRevision() + " " + stored.getData();
    }
}
