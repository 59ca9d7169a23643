package io.portico.projections.threads;

/** In which chunk a post lies. */
record PostPlace(String chunk) {}
