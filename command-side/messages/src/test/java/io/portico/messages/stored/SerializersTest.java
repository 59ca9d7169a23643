package io.portico.messages.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.InvitationAccepted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.Test;

class SerializersTest {

    private static final String AT = "2026-11-21T09:30:00Z";

    private final Serializer events = Serializers.ofEvents((key, clear) -> "v1." + key + ".sealed");
    private final Serializer messages = Serializers.ofMessages((key, clear) -> "v1." + key + ".sealed");

    private static SerializedObject<String> stored(String type, String json) {
        return new SimpleSerializedObject<>(json, String.class, new SimpleSerializedType(type, "1"));
    }

    @Test
    void anEventIsStoredUnderItsNameAndRevisionAndReadBack() {
        EndChanged event = new EndChanged(new UserId("ann"), LocalDate.of(2026, 11, 21));
        SerializedObject<String> stored = events.serialize(event, String.class);
        assertThat(stored.getType().getName()).isEqualTo("end-changed");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(stored.getData()).isEqualTo("{\"userId\":\"ann\",\"endsOn\":\"2026-11-21\"}");
        assertThat(events.<String, Object>deserialize(stored)).isEqualTo(event);
    }

    @Test
    void anEventOfAnUnknownNameSaysThatItIsUnknown() {
        assertThat(events.<String, Object>deserialize(stored("end-forgotten", "{}")))
                .isInstanceOf(UnknownSerializedType.class);
        assertThat(events.classForType(new SimpleSerializedType("end-forgotten", "1")))
                .isEqualTo(UnknownSerializedType.class);
    }

    @Test
    void anAggregateWithAnEventOfAnUnknownNameIsNotLoadedAndAStreamOfAllMaySetItAside() {
        KnownHistory history = new KnownHistory();
        GenericDomainEventEntry<String> ofAnAggregate =
                new GenericDomainEventEntry<>("person", "acme/ann", 3, "id", AT, "end-forgotten", "1", "{}", "{}");
        TrackedDomainEventData<String> inAStream =
                new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(7), ofAnAggregate);

        assertThatThrownBy(() -> history.upcast(Stream.of(new InitialEventRepresentation(ofAnAggregate, events)))
                        .toList())
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("acme/ann");
        assertThat(history.upcast(Stream.of(new InitialEventRepresentation(inAStream, events)))
                        .toList())
                .hasSize(1);
    }

    @Test
    void anEventIsNotReadUnderItsClassName() {
        assertThat(events.<String, Object>deserialize(
                        stored(InvitationAccepted.class.getName(), "{\"userId\":\"ann\"}")))
                .isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void whatIsNoEventIsNotStored() {
        assertThatThrownBy(() -> events.serialize("text", String.class)).isInstanceOf(SerializationException.class);
    }

    @Test
    void aPropertyNobodyKnowsIsNotDropped() {
        assertThatThrownBy(() -> events.deserialize(stored("invitation-accepted", "{\"userId\":\"ann\",\"new\":1}")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void metadataOfEventsIsReadBack() {
        MetaData metadata = MetaData.with("agency", "acme");
        assertThat(events.<String, Object>deserialize(events.serialize(metadata, String.class)))
                .isEqualTo(metadata);
    }

    @Test
    void tokensAreReadBackSoThatReplaysGoOn() {
        TrackingToken at = GapAwareTrackingToken.newInstance(9, List.of(3L, 5L));
        for (TrackingToken token : List.of(
                at,
                new GlobalSequenceTrackingToken(7),
                ReplayToken.createReplayToken(at, GapAwareTrackingToken.newInstance(2, List.of())),
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(1)),
                new MergedTrackingToken(at, GapAwareTrackingToken.newInstance(11, List.of())))) {
            assertThat(messages.<byte[], Object>deserialize(messages.serialize(token, byte[].class)))
                    .isEqualTo(token);
        }
    }

    @Test
    void refusalsAndPlainTypesCrossTheBus() {
        for (Object answer :
                List.of(new Rejected(Rejected.Code.LAST_OWNER, Map.of("userId", "ann")).details(), "text", 7L, true)) {
            assertThat(messages.<String, Object>deserialize(messages.serialize(answer, String.class)))
                    .isEqualTo(answer);
        }
    }

    @Test
    void messagesOfForeignClassesAreNotRead() {
        assertThatThrownBy(() -> messages.deserialize(stored("javax.swing.JEditorPane", "{}")))
                .isInstanceOf(SerializationException.class);
    }
}
