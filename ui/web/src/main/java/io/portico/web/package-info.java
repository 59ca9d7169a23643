/** The pages: which address shows what to whom. They send commands and questions and decide nothing. */
@NullMarked
package io.portico.web;

import org.jspecify.annotations.NullMarked;
