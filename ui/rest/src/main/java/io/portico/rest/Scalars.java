package io.portico.rest;

import io.portico.messages.BadInput;
import io.portico.messages.Id;
import io.portico.messages.person.Language;
import io.portico.messages.person.Permission;
import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Single values as they come over the wire, in bodies and in parameters. */
final class Scalars {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int MAX_INSTANT = 40;

    private Scalars() {}

    static LocalDate day(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            throw new BadInput("", BadInput.Code.INVALID_DATE);
        }
        throw new BadInput("", BadInput.Code.INVALID_DATE);
    }

    static Instant instant(String text) {
        try {
            if (text.length() <= MAX_INSTANT) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException noSuchInstant) {
            throw new BadInput("", BadInput.Code.INVALID_DATE);
        }
        throw new BadInput("", BadInput.Code.INVALID_DATE);
    }

    /** The constant of that name on the wire. */
    static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> wireName(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInput("", BadInput.Code.UNKNOWN_VALUE));
    }

    static String wireName(Object constant) {
        return switch (constant) {
            case Permission permission -> permission.wireName();
            case Language language -> language.tag();
            default -> ((Enum<?>) constant).name();
        };
    }

    /** An id of the given class; what cannot be one is bad input. */
    static <T> T id(Class<T> type, String value) {
        try {
            return type.getDeclaredConstructor(String.class).newInstance(value);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof BadInput bad) {
                throw bad;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no " + Id.class, e);
        }
    }
}
