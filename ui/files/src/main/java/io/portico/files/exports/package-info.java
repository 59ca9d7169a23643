/** The access history in the forms that other programs read. */
@NullMarked
package io.portico.files.exports;

import org.jspecify.annotations.NullMarked;
