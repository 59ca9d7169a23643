package io.portico.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Id;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.stored.EventCatalogue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whoever lets an event say something new says who can read it. */
class EventTextsTest {

    @Test
    void everyTextOfEveryEventHasItsReaders() {
        assertThat(texts(true).keySet())
                .as(
                        "components of events that hold words, sealed or not; who can read them is written down in EventTexts")
                .containsExactlyInAnyOrderElementsOf(EventTexts.all().keySet());
    }

    @Test
    void everyIdThatIsASecretIsSaidByAnEvent() {
        assertThat(texts(false).keySet()).containsAll(EventTexts.ids().keySet());
        assertThat(EventTexts.ids())
                .doesNotContainKeys(EventTexts.all().keySet().toArray(String[]::new));
    }

    @Test
    void notesReasonsAndWhatIsWaitingAreForNobodyOutside() {
        assertThat(EventTexts.of("note-posted", "text")).isEqualTo(Readership.AGENCY);
        assertThat(EventTexts.of("agency-note-changed", "note")).isEqualTo(Readership.AGENCY);
        assertThat(EventTexts.of("task-shared", "reason")).isEqualTo(Readership.AGENCY);
        assertThat(EventTexts.of("reply-held", "text")).isEqualTo(Readership.NOT_YET);
        assertThat(EventTexts.of("something-new", "text"))
                .as("when in doubt, nobody")
                .isEqualTo(Readership.AGENCY);
    }

    /** All strings of all events, or all ids, by where they stand. */
    private static SortedMap<String, Type> texts(boolean words) {
        SortedMap<String, Type> found = new TreeMap<>();
        EventCatalogue.all().forEach((name, event) -> walk(name, "", event, words, found));
        return found;
    }

    private static void walk(String event, String path, Class<?> type, boolean words, Map<String, Type> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            String at = path.isEmpty() ? component.getName() : path + "." + component.getName();
            step(event, at, component.getGenericType(), words, found);
        }
    }

    private static void step(String event, String at, Type type, boolean words, Map<String, Type> found) {
        if (type instanceof ParameterizedType of && Collection.class.isAssignableFrom((Class<?>) of.getRawType())) {
            step(event, at + "[]", of.getActualTypeArguments()[0], words, found);
        } else if (type == Confidential.class || type == String.class) {
            if (words) {
                found.put(event + "." + at, type);
            }
        } else if (type instanceof Class<?> one && Id.class.isAssignableFrom(one)) {
            if (!words) {
                found.put(event + "." + at, type);
            }
        } else if (type instanceof Class<?> one && one.isRecord()) {
            walk(event, at, one, words, found);
        }
    }
}
