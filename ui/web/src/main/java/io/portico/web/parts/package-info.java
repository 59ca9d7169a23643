/** What pages are made of, written once and used on both sides: chips, badges, lists, conversations, consequences. */
@NullMarked
package io.portico.web.parts;

import org.jspecify.annotations.NullMarked;
