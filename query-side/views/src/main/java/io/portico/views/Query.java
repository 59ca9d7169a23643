package io.portico.views;

/**
 * A question. Who asks is never part of it: that is the bound work's actor, which nobody can forge.
 *
 * @param <R> the record that answers it
 */
public interface Query<R> {
    /** The class of the answer. */
    Class<R> answers();
}
