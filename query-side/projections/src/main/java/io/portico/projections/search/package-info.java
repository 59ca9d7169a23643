/** Finding things by the words in them: a catalogue of what has words, and its texts in memory while somebody searches. */
@NullMarked
package io.portico.projections.search;

import org.jspecify.annotations.NullMarked;
