/** The REST API and all bytes: doors that turn requests into commands and queries, show what comes back, and decide nothing. */
@NullMarked
package io.portico.rest;

import org.jspecify.annotations.NullMarked;
