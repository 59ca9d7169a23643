package io.portico.rest;

import io.portico.messages.Audience;
import java.util.Set;

/** Whom a project, task or document is open to; nobody is the lock. */
record OpenTo(Set<Audience> audiences) {}
