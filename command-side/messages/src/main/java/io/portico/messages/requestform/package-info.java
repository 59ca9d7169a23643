/** Request forms: what an agency asks of those who want something, and what they answer (features.md 3.9). */
@NullMarked
package io.portico.messages.requestform;

import org.jspecify.annotations.NullMarked;
