package io.portico.messages;

/** An event that touches who may see or do what. The access state is the fold over these, and nothing else. */
public interface AccessEvent extends HistoryEvent {}
