/** The access history, taken along as files. */
@NullMarked
package io.portico.messages.historyexport;

import org.jspecify.annotations.NullMarked;
