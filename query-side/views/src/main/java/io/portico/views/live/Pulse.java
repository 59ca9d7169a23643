package io.portico.views.live;

/** Something changed: ask again. It carries no content, so that only the policy decides what is shown. */
public record Pulse(String key) {}
