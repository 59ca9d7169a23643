package io.portico.messages.erasure;

import io.portico.messages.UserId;

/** Says that nothing of the person can be read any more; for the house. */
public record CompleteErasure(UserId userId) implements ErasureCommand {}
