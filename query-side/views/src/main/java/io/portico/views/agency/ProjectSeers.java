package io.portico.views.agency;

import io.portico.views.PersonName;
import java.util.List;

/**
 * Who outside sees a project, by whatever way.
 *
 * @param count how many they are
 * @param first the first of them as they came, clients before partners; no more than {@link #MOST}
 */
public record ProjectSeers(int count, List<PersonName> first) {

    /** The most that a row names. */
    public static final int MOST = 10;
}
