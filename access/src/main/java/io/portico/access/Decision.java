package io.portico.access;

import java.util.List;

/**
 * An answer of the policy.
 *
 * @param allowed yes or no
 * @param seen whether the subject may see the thing at all: a "no" to something seen is forbidden, to something unseen
 *     not found (access.md, rule 11)
 * @param reasons for a yes: the events that made it so
 * @param missing for a no: what is missing; any one of several ways may be named
 */
public record Decision(boolean allowed, boolean seen, List<Reason> reasons, List<Missing> missing) {}
