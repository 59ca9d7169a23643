package io.portico.projections.reading;

import io.portico.messages.PostId;
import java.time.Instant;

/**
 * How far somebody has read.
 *
 * @param position of the post; 0 when it lies too far back to be known here
 */
record Mark(PostId upTo, long position, Instant at) {}
