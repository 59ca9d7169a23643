package io.portico.views.agency;

import io.portico.messages.PostId;
import io.portico.views.PersonName;
import java.time.Instant;

/**
 * How far somebody has read a thread.
 *
 * @param upTo the last post they have seen
 * @param at when they had come that far
 */
public record SeenLine(PersonName person, PostId upTo, Instant at) {}
