package io.portico.messages.response;

/** Commands about how soon an agency means to answer. */
public sealed interface ResponseCommand permits SetResponseTargets {}
