package io.portico.messages.reading;

/** Commands about how far somebody has read. */
public sealed interface ReadingCommand permits ReadThread {}
