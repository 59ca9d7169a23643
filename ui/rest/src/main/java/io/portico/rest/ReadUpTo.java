package io.portico.rest;

import io.portico.messages.PostId;

/**
 * How far the caller has read a thread.
 *
 * @param upTo the last post they have read
 */
record ReadUpTo(PostId upTo) {}
