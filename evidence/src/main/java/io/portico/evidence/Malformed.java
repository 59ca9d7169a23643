package io.portico.evidence;

/** What was read is not what it should be; the message is a sentence that says what. */
public final class Malformed extends RuntimeException {

    public Malformed(String sentence) {
        super(sentence);
    }

    public Malformed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
