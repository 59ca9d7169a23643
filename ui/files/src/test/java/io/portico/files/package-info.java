@NullMarked
package io.portico.files;

import org.jspecify.annotations.NullMarked;
