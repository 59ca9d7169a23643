package io.portico.messages.stored;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes events under their catalogue names, and nothing but them and their metadata. What is stored under a name that
 * is not in the catalogue is read as {@link UnknownSerializedType}: who reads a stream of all agencies must be able to
 * set one event aside, and who reads one aggregate is refused by {@link KnownHistory}.
 */
final class EventSerializer extends Jackson3Serializer {

    EventSerializer(Builder builder) {
        super(builder);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (type.getName().equals(MetaData.class.getName())) {
            return MetaData.class;
        }
        return EventCatalogue.classOf(type.getName()).orElse(UnknownSerializedType.class);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == void.class || type == Void.class) {
            return SimpleSerializedType.emptyType();
        }
        if (MetaData.class.isAssignableFrom(type)) {
            return new SimpleSerializedType(MetaData.class.getName(), null);
        }
        Class<?> event = type;
        String name = EventCatalogue.nameOf(event)
                .orElseThrow(() -> new SerializationException(event.getName() + " is not in the event catalogue"));
        return new SimpleSerializedType(name, getRevisionResolver().revisionOf(event));
    }
}
