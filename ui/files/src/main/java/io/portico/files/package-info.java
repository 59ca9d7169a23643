/** Bytes that people bring: what they are, what they may be called, whether they are clean, and what they look like. */
@NullMarked
package io.portico.files;

import org.jspecify.annotations.NullMarked;
