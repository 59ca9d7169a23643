package io.portico.rest;

import io.portico.messages.Change;
import io.portico.messages.Id;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.views.audit.Telling;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records and bodies filled with something that is valid everywhere. */
final class Samples {

    static final Instant AT = Instant.parse("2026-11-21T09:30:00Z");

    private Samples() {}

    static Object instance(Class<?> type) {
        return value("", type);
    }

    /** A body with every field, as JSON would have it. */
    static Map<String, Object> body(Class<?> type) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            body.put(component.getName(), json(component.getName(), component.getGenericType()));
        }
        if (type == AccessChange.class) {
            body.keySet().retainAll(Set.of("type", "projectId", "userId"));
        }
        if (type == RuledPeople.class || type == RuledPlace.class || type == ReviewScope.class) {
            // Of these at most one may be given.
            body.keySet().retainAll(Set.of(type == RuledPeople.class ? "companyId" : "brandId"));
        }
        return body;
    }

    static Object json(String name, Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type item = parameterized.getActualTypeArguments()[0];
            return parameterized.getRawType() == Change.class ? json(name, item) : List.of(json(name, item));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == boolean.class || plain == Boolean.class) {
            return true;
        }
        if (plain.isRecord() && !Id.class.isAssignableFrom(plain)) {
            return body(plain);
        }
        if (plain == long.class
                || plain == Long.class
                || plain == int.class
                || plain == Integer.class
                || plain == BigDecimal.class) {
            return value(name, type);
        }
        if (plain == FieldKind.class) {
            // Every field of a sample has choices.
            return FieldKind.ONE_OF.name();
        }
        return plain.isEnum()
                ? Scalars.wireName(plain.getEnumConstants()[0])
                : value(name, type).toString();
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            if (parameterized.getRawType() == Map.class) {
                return Map.of(value(name, arguments[0]), value(name, arguments[1]));
            }
            Object item = value(name, arguments[0]);
            return parameterized.getRawType() == Set.class ? Set.of(item) : List.of(item);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return text(name);
        }
        if (plain == Confidential.class) {
            return Confidential.of(text(name));
        }
        if (plain == Instant.class) {
            return AT;
        }
        if (plain == LocalDate.class) {
            return LocalDate.parse("2027-01-02");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return true;
        }
        if (plain == int.class || plain == Integer.class) {
            return switch (name) {
                case "undoSendSeconds" -> 20;
                case "days" -> 365;
                case "holdSeconds", "column" -> 0;
                default -> 1;
            };
        }
        if (plain == long.class || plain == Long.class) {
            return 5L;
        }
        if (plain == BigDecimal.class) {
            return new BigDecimal("2.5");
        }
        if (plain == Telling.class) {
            return Telling.of("Told.AGENCY_RESUMED");
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : record(plain);
    }

    private static Object record(Class<?> type) {
        if (Id.class.isAssignableFrom(type)) {
            return Scalars.id(type, "some-id");
        }
        try {
            RecordComponent[] components = type.getRecordComponents();
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getName(), component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type, e);
        }
    }

    private static String text(String name) {
        return switch (name) {
            case "id", "fieldId", "choiceIds" -> "some-id";
            case "email" -> "ann@acme.example";
            case "slug", "reference" -> "acme";
            case "resource" -> "task:some-id";
            case "redirectUris", "webhook" -> "https://app.example/back";
            case "timeZone" -> "Europe/Berlin";
            case "currency" -> "EUR";
            case "charset" -> "UTF_8";
            // A file of an import has one column.
            case "mapping" ->
                "{\"columns\":[{\"column\":0,\"field\":\"NAME\"}],\"statuses\":[],\"priorities\":[],\"projectId\":\"some-id\"}";
            case "password" -> "a pass phrase nobody guesses";
            default -> "Some " + (name.isEmpty() ? "text" : name);
        };
    }
}
