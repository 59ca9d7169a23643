package io.portico.access;

import io.portico.messages.AccessEvent;

/**
 * A change that would help a "no".
 *
 * @param missing what it would make good
 * @param change the event it would cause
 * @param enough whether it alone would make the "no" a "yes", by this same policy
 */
public record Cure(Missing missing, AccessEvent change, boolean enough) {}
