package io.portico.messages;

/** Something came in that no state of the world would accept: refused at the door with the field's name. */
public final class BadInput extends RuntimeException {

    /** What is wrong with a field. */
    public enum Code {
        REQUIRED,
        TOO_LONG,
        TOO_MANY,
        WRONG_TYPE,
        UNKNOWN_FIELD,
        UNKNOWN_VALUE,
        INVALID_ID,
        INVALID_TEXT,
        INVALID_EMAIL,
        INVALID_SLUG,
        INVALID_TIME_ZONE,
        INVALID_CURRENCY,
        INVALID_DATE,
        INVALID_NUMBER,
        INVALID_LINK,
        INVALID_PASSWORD,
        COMMON_PASSWORD,
        BEFORE_START,
        IN_THE_PAST,
        OUT_OF_RANGE,
        /** The bytes are no text at all. */
        NOT_TEXT,
        /** The bytes are a text, but not in those letters. */
        WRONG_CHARSET,
        /** The text is not written as it should be: a quote without its end, a brace too many. */
        NOT_WELL_FORMED,
        TOO_DEEP
    }

    private final String field;
    private final Code code;

    public BadInput(String field, Code code) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
    }

    public String field() {
        return field;
    }

    public Code code() {
        return code;
    }

    /** The refusal in the form in which it crosses the bus. */
    public Details details() {
        return new Details(field, code);
    }

    /** A refused field as data. */
    public record Details(String field, Code code) {
        public BadInput toBadInput() {
            return new BadInput(field, code);
        }
    }
}
