@NullMarked
package io.portico.files.exports;

import org.jspecify.annotations.NullMarked;
