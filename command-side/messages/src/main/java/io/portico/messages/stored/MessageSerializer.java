package io.portico.messages.stored;

import java.util.List;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Reads only classes that Portico, Axon or the JDK's plain types would have written. */
final class MessageSerializer extends Jackson3Serializer {

    private static final List<String> ALLOWED =
            List.of("io.portico.", "org.axonframework.", "java.lang.", "java.util.", "java.time.", "[");

    MessageSerializer(Builder builder) {
        super(builder);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        if (!SerializedType.emptyType().equals(type) && ALLOWED.stream().noneMatch(type.getName()::startsWith)) {
            throw new SerializationException("a message of type " + type.getName() + " is not read");
        }
        return super.classForType(type);
    }
}
