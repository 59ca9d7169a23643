package io.portico.messages.stored;

import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealingModule;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
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
        mapper.addModule(new SealingModule(sealer))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                // Tracking tokens name their classes; without this a replay's token is written and never read back.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("io.portico.")
                        .build());
    }
}
