package io.portico.rest;

import io.portico.views.audit.Telling;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;

/** The API's own way with JSON, apart from the one that everything else in the process shares. */
final class Json {

    /** What a body of JSON may measure; the longest text of a post fits in four-byte characters, and 500 changes. */
    static final int MAX_BODY_BYTES = 1024 * 1024;

    static final int MAX_DEPTH = 16;

    private static final int MAX_FIELD_NAME = 200;
    private static final int MAX_NUMBER = 40;

    private Json() {}

    static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_BODY_BYTES)
                        .maxNameLength(MAX_FIELD_NAME)
                        .maxNumberLength(MAX_NUMBER)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // Amounts and rates are decimals: 0.1 is a tenth.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .addModule(new SimpleModule("portico-rest")
                        .addSerializer(new SortedSetSerializer())
                        .addSerializer(new TellingSerializer()))
                .build();
    }

    private static final class TellingSerializer extends ValueSerializer<Telling> {

        @Override
        public Class<?> handledType() {
            return Telling.class;
        }

        @Override
        public void serialize(Telling value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.inEnglish());
        }

        /** Its kind among the words of a sentence is nothing that a program has to know. */
        @Override
        public void serializeWithType(
                Telling value, JsonGenerator generator, SerializationContext context, TypeSerializer type) {
            serialize(value, generator, context);
        }
    }

    /** Sets come out in one order, so that the same answer is the same bytes after every start. */
    private static final class SortedSetSerializer extends ValueSerializer<Set<?>> {

        @Override
        public Class<?> handledType() {
            return Set.class;
        }

        @Override
        public void serialize(Set<?> value, JsonGenerator generator, SerializationContext context) {
            List<?> sorted = value.stream()
                    .sorted(Comparator.comparing(Object::toString))
                    .toList();
            generator.writeStartArray();
            for (Object element : sorted) {
                generator.writePOJO(element);
            }
            generator.writeEndArray();
        }
    }
}
