package io.portico.messages.requestform;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an answer to a field. Pages ask before they send, so that everything wrong is said at once; decisions
 * ask again.
 *
 * @param kind of the field
 * @param required whether the field must be answered
 */
public record AnswerCheck(FieldKind kind, boolean required) {

    public static final int MAX_SHORT = 300;
    public static final int MAX_LONG = 5_000;
    public static final int MAX_LINK = 2_000;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final int LAST_YEAR = 9_999;

    /** What is wrong with what was typed; nothing when it is fine. */
    public Optional<BadInput.Code> ofText(@Nullable String text) {
        try {
            String said = Check.optionalText("text", text, most());
            return said == null ? missing() : wrong(said);
        } catch (BadInput bad) {
            return Optional.of(bad.code());
        }
    }

    /** What is wrong with what was chosen. */
    public Optional<BadInput.Code> ofChoices(Collection<String> chosen, Collection<String> choices) {
        if (chosen.isEmpty()) {
            return missing();
        }
        if (!choices.containsAll(chosen)) {
            return Optional.of(BadInput.Code.UNKNOWN_VALUE);
        }
        boolean tooMany = chosen.size() > (kind == FieldKind.ONE_OF ? 1 : choices.size());
        return tooMany ? Optional.of(BadInput.Code.TOO_MANY) : Optional.empty();
    }

    /** What is wrong with that many files. */
    public Optional<BadInput.Code> ofFiles(int files) {
        if (files == 0) {
            return missing();
        }
        return files > Check.MAX_FILES_PER_POST ? Optional.of(BadInput.Code.TOO_MANY) : Optional.empty();
    }

    private Optional<BadInput.Code> missing() {
        return required ? Optional.of(BadInput.Code.REQUIRED) : Optional.empty();
    }

    /** The most characters that may be typed. */
    public int most() {
        return switch (kind) {
            case LONG_TEXT -> MAX_LONG;
            case LINK -> MAX_LINK;
            case EMAIL -> Check.MAX_EMAIL;
            case SHORT_TEXT, ONE_OF, SEVERAL_OF, DATE, NUMBER, FILE -> MAX_SHORT;
        };
    }

    private Optional<BadInput.Code> wrong(String said) {
        return switch (kind) {
            case LONG_TEXT -> Optional.empty();
            case SHORT_TEXT ->
                said.indexOf('\n') < 0 && said.indexOf('\r') < 0 ? Optional.empty() : is(BadInput.Code.INVALID_TEXT);
            case DATE -> isDay(said) ? Optional.empty() : is(BadInput.Code.INVALID_DATE);
            case NUMBER -> NUMBER.matcher(said).matches() ? Optional.empty() : is(BadInput.Code.INVALID_NUMBER);
            case LINK -> isLink(said) ? Optional.empty() : is(BadInput.Code.INVALID_LINK);
            case EMAIL -> {
                Check.email("text", said);
                yield Optional.empty();
            }
            case ONE_OF, SEVERAL_OF, FILE -> is(BadInput.Code.WRONG_TYPE);
        };
    }

    private static Optional<BadInput.Code> is(BadInput.Code code) {
        return Optional.of(code);
    }

    private static boolean isDay(String said) {
        try {
            int year = LocalDate.parse(said).getYear();
            return year > 0 && year <= LAST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The number without anything that says nothing. */
    public static String plain(String number) {
        BigDecimal value = new BigDecimal(number);
        return (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()).toPlainString();
    }

    private static boolean isLink(String said) {
        try {
            URI link = new URI(said);
            String scheme = link.getScheme();
            return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) && link.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
