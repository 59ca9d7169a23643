package io.portico.messages.stored;

import io.portico.messages.sealing.Confidential;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the same example of a record every time, either with everything in it or with nothing optional. */
final class Examples {

    private Examples() {}

    static Object of(Class<?> type, boolean full) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values =
                Stream.of(components).map(component -> value(component, full)).toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no example of " + type, e);
        }
    }

    private static @Nullable Object value(RecordComponent component, boolean full) {
        if (!full && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return value(component.getGenericType(), component.getName(), full);
    }

    private static Object value(Type generic, String name, boolean full) {
        if (generic instanceof ParameterizedType collection) {
            Object element = value(collection.getActualTypeArguments()[0], name, full);
            boolean set = collection.getRawType() == Set.class;
            return full ? (set ? Set.of(element) : List.of(element)) : (set ? Set.of() : List.of());
        }
        Class<?> type = (Class<?>) generic;
        if (type == String.class) {
            return name.equals("value") ? "1" : name;
        } else if (type == long.class) {
            return 7L;
        } else if (type == int.class) {
            return 2;
        } else if (type == boolean.class || type == Boolean.class) {
            return full;
        } else if (type == BigDecimal.class) {
            return new BigDecimal(full ? "2.5" : "3");
        } else if (type == Instant.class) {
            return Instant.parse("2026-11-21T09:30:00Z");
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 21);
        } else if (type == Confidential.class) {
            return Confidential.of(name.equals("email") ? "ann@example.com" : name);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[full ? type.getEnumConstants().length - 1 : 0];
        } else if (type.isRecord()) {
            return of(type, full);
        }
        throw new AssertionError("no example for a " + type + ": add one");
    }
}
