package io.portico.messages.stored;

import io.portico.messages.sealing.Confidential;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The two serializers. Both write JSON, days and instants as ISO 8601, confidential texts as sealed tokens, and refuse
 * to read a property they do not know: what is not understood is not dropped.
 */
public final class Serializers {

    private Serializers() {}

    /**
     * For events and their metadata: type names are those of the {@link EventCatalogue}. What is not in it can neither
     * be stored nor be read as an event: it comes out as Axon's {@code UnknownSerializedType}, which processors set
     * aside and {@link KnownHistory} keeps from aggregates.
     *
     * @param sealer seals under the keys of the agency of the current work
     */
    public static Serializer ofEvents(Confidential.Sealer sealer) {
        return new EventSerializer(settings(sealer));
    }

    /** For everything else that travels or is kept: commands, queries, answers, metadata, tracking tokens. */
    public static Serializer ofMessages(Confidential.Sealer sealer) {
        return new MessageSerializer(settings(sealer));
    }

    private static Jackson3Serializer.Builder settings(Confidential.Sealer sealer) {
        return Jackson3Serializer.builder().jsonMapperBuilderCustomizer(mapper -> configure(mapper, sealer));
    }

    private static void configure(JsonMapper.Builder mapper, Confidential.Sealer sealer) {
        EventJson.configure(mapper, sealer);
        // Tracking tokens name their classes; without this a replay's token is written and never read back.
        mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("io.portico.")
                .build());
    }
}
