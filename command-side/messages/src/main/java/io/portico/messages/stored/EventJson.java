package io.portico.messages.stored;

import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealingModule;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How events are written and read as JSON, whoever does it. */
public final class EventJson {

    private EventJson() {}

    /** For who only reads events, by their classes in the {@link EventCatalogue}; texts stay sealed. */
    public static JsonMapper reading() {
        JsonMapper.Builder mapper = JsonMapper.builder();
        configure(mapper, (_, _) -> {
            throw new IllegalStateException("who only reads events seals nothing");
        });
        return mapper.build();
    }

    static void configure(JsonMapper.Builder mapper, Confidential.Sealer sealer) {
        mapper.addModule(new SealingModule(sealer))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    }
}
