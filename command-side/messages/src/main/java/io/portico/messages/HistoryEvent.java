package io.portico.messages;

/** An event that belongs into the agency's access history, whether or not it changes who may see or do what. */
public interface HistoryEvent {}
