package io.portico.views.agency;

import io.portico.messages.BadInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands behind the question mark of an address: values of one parameter are separated by commas, null is a
 * parameter that is not there, and what cannot be read is {@link BadInput} of that parameter.
 */
final class Asked {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Asked() {}

    static boolean flag(Function<String, @Nullable String> parameters, String name) {
        Boolean flag = single(parameters, name, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadInput(name, BadInput.Code.WRONG_TYPE);
        });
        return flag != null && flag;
    }

    static LocalDate day(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            // Said below, as of what does not look like a day.
        }
        throw new BadInput("", BadInput.Code.INVALID_DATE);
    }

    static <E extends Enum<E>> Set<E> constants(
            Function<String, @Nullable String> parameters, String name, Class<E> type) {
        return values(parameters, name, text -> constant(type, text));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadInput("", BadInput.Code.UNKNOWN_VALUE));
    }

    static <T> @Nullable T single(
            Function<String, @Nullable String> parameters, String name, Function<String, T> reading) {
        String text = parameters.apply(name);
        return text == null || text.isEmpty() ? null : read(name, text, reading);
    }

    static <T> Set<T> values(Function<String, @Nullable String> parameters, String name, Function<String, T> reading) {
        String text = parameters.apply(name);
        if (text == null || text.isEmpty()) {
            return Set.of();
        }
        String[] parts = text.split(",", -1);
        if (parts.length > TaskParameters.MAX_VALUES) {
            throw new BadInput(name, BadInput.Code.TOO_MANY);
        }
        Set<T> values = new LinkedHashSet<>();
        for (String part : parts) {
            values.add(read(name, part, reading));
        }
        return values;
    }

    static <T> T read(String name, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (BadInput bad) {
            throw new BadInput(name, bad.code());
        }
    }
}
