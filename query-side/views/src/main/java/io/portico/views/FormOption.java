package io.portico.views;

/** Something to choose in a field of a request form; answers name it by its id. */
public record FormOption(String id, String text) {}
