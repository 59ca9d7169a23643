package io.portico.rest;

import io.portico.messages.BadInput;
import io.portico.views.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters behind the question mark: each at most once, empty counting as missing. */
final class Parameters {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final int MAX_TEXT = 200;

    private final HttpServletRequest request;

    Parameters(HttpServletRequest request) {
        this.request = request;
    }

    @Nullable
    String text(String name) {
        return text(name, MAX_TEXT);
    }

    @Nullable
    String text(String name, int maxLength) {
        String[] values = request.getParameterValues(name);
        if (values == null || (values.length == 1 && values[0].isEmpty())) {
            return null;
        }
        if (values.length > 1) {
            throw new BadInput(name, BadInput.Code.TOO_MANY);
        }
        if (values[0].length() > maxLength) {
            throw new BadInput(name, BadInput.Code.TOO_LONG);
        }
        return values[0];
    }

    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new BadInput(name, BadInput.Code.REQUIRED);
        }
        return text;
    }

    PageRequest page() {
        Integer limit = number("limit");
        return new PageRequest(limit == null ? PageRequest.DEFAULT_LIMIT : limit, text("after"));
    }

    @Nullable
    Integer number(String name) {
        String text = text(name);
        if (text != null && !NUMBER.matcher(text).matches()) {
            throw new BadInput(name, BadInput.Code.WRONG_TYPE);
        }
        return text == null ? null : Integer.valueOf(text);
    }

    int requiredNumber(String name) {
        Integer number = number(name);
        if (number == null) {
            throw new BadInput(name, BadInput.Code.REQUIRED);
        }
        return number;
    }

    /** Whether a thread is to be read from its newest posts back. */
    boolean fromEnd() {
        String from = text("from");
        if (from != null && !from.equals("START") && !from.equals("END")) {
            throw new BadInput("from", BadInput.Code.UNKNOWN_VALUE);
        }
        return "END".equals(from);
    }

    /** Whether a list that shows the newest first is to be followed from its oldest on. */
    boolean oldestFirst() {
        String order = text("order");
        if (order != null && !order.equals("NEWEST") && !order.equals("OLDEST")) {
            throw new BadInput("order", BadInput.Code.UNKNOWN_VALUE);
        }
        return "OLDEST".equals(order);
    }

    /** A switch that is on where nothing is said of it. */
    boolean unlessFalse(String name) {
        return flag(name, true);
    }

    /** A switch that is off where nothing is said of it. */
    boolean ifTrue(String name) {
        return flag(name, false);
    }

    private boolean flag(String name, boolean otherwise) {
        String text = text(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new BadInput(name, BadInput.Code.WRONG_TYPE);
        }
        return text == null ? otherwise : text.equals("true");
    }

    @Nullable
    Instant instant(String name) {
        String text = text(name);
        return text == null ? null : named(name, text, Scalars::instant);
    }

    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        String text = text(name);
        return text == null ? null : named(name, text, value -> type.cast(Scalars.constant(type, value)));
    }

    /** Several constants with commas between them; none when the parameter is missing. */
    <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        String text = text(name);
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(",", -1))
                        .map(one -> named(name, one, value -> type.cast(Scalars.constant(type, value))))
                        .collect(Collectors.toUnmodifiableSet());
    }

    <T> @Nullable T id(String name, Function<String, T> type) {
        String text = text(name);
        return text == null ? null : named(name, text, type);
    }

    <T> T requiredId(String name, Function<String, T> type) {
        return named(name, required(name), type);
    }

    private static <T> T named(String name, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (BadInput bad) {
            throw new BadInput(name, bad.code());
        }
    }
}
