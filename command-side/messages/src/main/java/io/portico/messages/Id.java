package io.portico.messages;

/** An id: opaque text, unique within its kind and agency, at least 122 random bits where a person could guess. */
public interface Id {

    /** The most characters an id may have. */
    int MAX_LENGTH = 64;

    /** The id as it goes over the wire. */
    String value();

    /** The word for what it names, such as {@code task}. */
    String kind();

    /** {@code kind:value}, for example the name of the key that seals its texts. */
    default String named() {
        return kind() + ":" + value();
    }
}
