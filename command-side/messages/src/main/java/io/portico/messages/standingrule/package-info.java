/** Standing rules: what some people outside never see, whatever else says so. */
@NullMarked
package io.portico.messages.standingrule;

import org.jspecify.annotations.NullMarked;
