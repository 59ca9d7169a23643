package io.portico.rest;

import io.portico.messages.BadInput;
import io.portico.messages.Change;
import io.portico.messages.Check;
import io.portico.messages.Id;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes a body's record of a tree and tells all that is wrong with it at once. Types are strict. A component that is not
 * marked nullable must be there.
 */
final class Binder {

    /** What an array may hold. */
    static final int MAX_ITEMS = Check.MAX_IDS;

    private final List<FieldProblem> unknown = new ArrayList<>();
    private final List<FieldProblem> wrong = new ArrayList<>();
    private final List<FieldProblem> missing = new ArrayList<>();

    private Binder() {}

    static <T extends Record> T bind(JsonNode tree, Class<T> type) {
        Binder binder = new Binder();
        T bound = type.cast(binder.record("", tree, type));
        List<FieldProblem> problems = Stream.of(binder.unknown, binder.wrong, binder.missing)
                .flatMap(List::stream)
                .toList();
        if (bound == null || !problems.isEmpty()) {
            throw Refused.fields(problems);
        }
        return bound;
    }

    private @Nullable Object record(String path, JsonNode node, Class<?> type) {
        if (!node.isObject()) {
            return wrong(path, BadInput.Code.WRONG_TYPE);
        }
        RecordComponent[] components = type.getRecordComponents();
        Set<String> names =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        node.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> unknown.add(FieldProblem.of(within(path, name), BadInput.Code.UNKNOWN_FIELD)));
        int before = wrong.size() + missing.size();
        boolean edits = type.isAnnotationPresent(Edits.class);
        Object[] values = Arrays.stream(components)
                .map(component -> component(within(path, component.getName()), node, component, edits))
                .toArray();
        return wrong.size() + missing.size() > before ? null : made(type, components, values);
    }

    private @Nullable Object component(String path, JsonNode node, RecordComponent component, boolean edits) {
        JsonNode value = node.get(component.getName());
        if (component.getType() == Change.class) {
            return value == null ? null : change(path, value, component.getGenericType());
        }
        if (value == null || value.isNull()) {
            if (!optional(component) || (edits && value != null)) {
                missing.add(FieldProblem.of(path, BadInput.Code.REQUIRED));
            }
            return component.getType() == boolean.class ? false : null;
        }
        Object converted = converted(path, value, component.getGenericType());
        if (edits && converted instanceof String text && text.isBlank()) {
            missing.add(FieldProblem.of(path, BadInput.Code.REQUIRED));
        }
        // A placeholder keeps primitives happy; the record is never made when anything is wrong.
        return converted == null && component.getType() == boolean.class ? false : converted;
    }

    private Change<?> change(String path, JsonNode value, Type type) {
        return Change.to(
                value.isNull() ? null : converted(path, value, ((ParameterizedType) type).getActualTypeArguments()[0]));
    }

    private @Nullable Object converted(String path, JsonNode value, Type type) {
        try {
            if (type instanceof ParameterizedType parameterized) {
                List<Object> items = items(path, value, parameterized.getActualTypeArguments()[0]);
                return parameterized.getRawType() == Set.class ? new LinkedHashSet<>(items) : items;
            }
            Class<?> plain = (Class<?>) type;
            if (plain == boolean.class || plain == Boolean.class) {
                return value.isBoolean() ? value.booleanValue() : wrong(path, BadInput.Code.WRONG_TYPE);
            }
            if (plain == Integer.class || plain == int.class) {
                return value.isIntegralNumber() && value.canConvertToInt()
                        ? (Object) value.intValue()
                        : wrong(path, BadInput.Code.WRONG_TYPE);
            }
            if (plain == long.class) {
                return value.isIntegralNumber() && value.canConvertToLong()
                        ? (Object) value.longValue()
                        : wrong(path, BadInput.Code.WRONG_TYPE);
            }
            if (plain == BigDecimal.class) {
                return value.isNumber() ? value.decimalValue() : wrong(path, BadInput.Code.WRONG_TYPE);
            }
            if (plain.isRecord() && !Id.class.isAssignableFrom(plain)) {
                return record(path, value, plain);
            }
            return value.isString() ? text(value.stringValue(), plain) : wrong(path, BadInput.Code.WRONG_TYPE);
        } catch (BadInput bad) {
            return wrong(path, bad.code());
        }
    }

    private static Object text(String text, Class<?> type) {
        if (type == LocalDate.class) {
            return Scalars.day(text);
        }
        if (type == Instant.class) {
            return Scalars.instant(text);
        }
        if (type.isEnum()) {
            return Scalars.constant(type, text);
        }
        if (Id.class.isAssignableFrom(type)) {
            return Scalars.id(type, text);
        }
        if (!wellFormed(text)) {
            throw new BadInput("", BadInput.Code.INVALID_TEXT);
        }
        return text;
    }

    /** Half a surrogate pair is no character and could not be stored. */
    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c <= 0xFFFF && Character.isSurrogate((char) c));
    }

    private List<Object> items(String path, JsonNode value, Type type) {
        List<Object> items = new ArrayList<>();
        if (!value.isArray()) {
            wrong(path, BadInput.Code.WRONG_TYPE);
        } else if (value.size() > MAX_ITEMS) {
            wrong(path, BadInput.Code.TOO_MANY);
        } else {
            for (int i = 0; i < value.size(); i++) {
                Object item = converted(path + "[" + i + "]", value.get(i), type);
                if (item != null) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private @Nullable Object wrong(String path, BadInput.Code code) {
        wrong.add(FieldProblem.of(path, code));
        return null;
    }

    static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String within(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static Object made(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not a body: " + type, e);
        }
    }
}
