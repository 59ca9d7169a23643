package io.portico.files;

/**
 * A file that lies in the store; until a command records it, no event names it and nobody can ask for it.
 *
 * @param name harmless to show and to save under
 * @param mediaType what the bytes are, whatever the sender called them
 * @param sha256 of the clear bytes, lower-case hex
 */
public record Received(String name, String mediaType, long sizeBytes, String sha256) {}
