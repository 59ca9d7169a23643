package io.portico.messages;

import io.portico.messages.sealing.Confidential;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of what comes in, used by the constructors of commands. Every limit has a name here. */
public final class Check {

    public static final int MAX_NAME = 200;
    public static final int MAX_PERSON_NAME = 100;
    public static final int MAX_TITLE = 300;
    public static final int MAX_EMAIL = 254;
    public static final int MAX_PHONE = 40;
    public static final int MAX_REASON = 1_000;
    public static final int MAX_NOTE = 10_000;
    public static final int MAX_TEXT = 50_000;
    public static final int MAX_IDS = 500;
    public static final int MAX_FILES_PER_POST = 20;
    public static final int MAX_SLUG = 40;
    /** The most money there is, in minor units. */
    public static final long MAX_AMOUNT = 1_000_000_000_000L;
    /** The most digits a number may have. */
    public static final int MAX_DIGITS = 20;

    private static final int MAX_ID = 64;
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\.]+(\\.[^\\s@<>\"(),:;\\[\\]\\\\.]+)*");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

    private Check() {}

    public static void id(String field, @Nullable String value) {
        if (value == null || !isId(value)) {
            throw new BadInput(field, BadInput.Code.INVALID_ID);
        }
    }

    /** Letters, digits, and after the first {@code _} and {@code -}. By hand: lists are made of ids by the hundred. */
    private static boolean isId(String value) {
        if (value.isEmpty() || value.length() > MAX_ID) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letter && (i == 0 || (c != '_' && c != '-'))) {
                return false;
            }
        }
        return true;
    }

    /** The value, which must be there. */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new BadInput(field, BadInput.Code.REQUIRED);
        }
        return value;
    }

    /** A required text: trimmed of surrounding blanks, not empty, within the limit, without control characters. */
    public static String text(String field, @Nullable String value, int maxLength) {
        String text = optionalText(field, value, maxLength);
        if (text == null) {
            throw new BadInput(field, BadInput.Code.REQUIRED);
        }
        return text;
    }

    /** As {@link #text}, but may be missing; a blank text counts as missing. */
    public static @Nullable String optionalText(String field, @Nullable String value, int maxLength) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        if (text.length() > maxLength) {
            throw new BadInput(field, BadInput.Code.TOO_LONG);
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r')) {
            throw new BadInput(field, BadInput.Code.INVALID_TEXT);
        }
        return text.isEmpty() ? null : text;
    }

    /** A required confidential text; what is sealed already was checked when it was clear. */
    public static Confidential text(String field, @Nullable Confidential value, int maxLength) {
        Confidential text = optionalText(field, value, maxLength);
        if (text == null) {
            throw new BadInput(field, BadInput.Code.REQUIRED);
        }
        return text;
    }

    public static @Nullable Confidential optionalText(String field, @Nullable Confidential value, int maxLength) {
        if (value == null || value.token().isPresent()) {
            return value;
        }
        String text = optionalText(field, value.clear().orElse(null), maxLength);
        return text == null ? null : Confidential.of(text);
    }

    /** An e-mail address, lower-cased: Portico treats addresses as equal whatever their case. */
    public static Confidential email(String field, @Nullable Confidential value) {
        Confidential email = text(field, value, MAX_EMAIL);
        return email.clear().map(clear -> Confidential.of(email(field, clear))).orElse(email);
    }

    public static String email(String field, @Nullable String value) {
        String email = text(field, value, MAX_EMAIL).toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(email).matches()) {
            throw new BadInput(field, BadInput.Code.INVALID_EMAIL);
        }
        return email;
    }

    public static String slug(String field, @Nullable String value) {
        String slug = text(field, value, MAX_SLUG);
        if (!SLUG.matcher(slug).matches()) {
            throw new BadInput(field, BadInput.Code.INVALID_SLUG);
        }
        return slug;
    }

    public static String timeZone(String field, @Nullable String value) {
        String zone = text(field, value, MAX_NAME);
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw new BadInput(field, BadInput.Code.INVALID_TIME_ZONE);
        }
    }

    public static String currency(String field, @Nullable String value) {
        String code = text(field, value, MAX_NAME);
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new BadInput(field, BadInput.Code.INVALID_CURRENCY);
        }
    }

    /** An amount from so many minor units to {@link #MAX_AMOUNT}, in a currency that exists. */
    public static Money money(String field, @Nullable Money value, long least) {
        Money money = present(field, value);
        if (money.amount() < least || money.amount() > MAX_AMOUNT) {
            throw new BadInput(field + ".amount", BadInput.Code.OUT_OF_RANGE);
        }
        return new Money(money.amount(), currency(field + ".currency", money.currency()));
    }

    /** A set of at most {@link #MAX_IDS}; missing counts as empty. */
    public static <T> Set<T> set(String field, @Nullable Set<T> values) {
        if (values == null) {
            return Set.of();
        }
        if (values.size() > MAX_IDS) {
            throw new BadInput(field, BadInput.Code.TOO_MANY);
        }
        return Set.copyOf(values);
    }

    /** The second day must not lie before the first, when both are given. */
    public static void order(String field, @Nullable LocalDate first, @Nullable LocalDate second) {
        if (first != null && second != null && second.isBefore(first)) {
            throw new BadInput(field, BadInput.Code.BEFORE_START);
        }
    }
}
