/** The agency's people as identity management programs bring and take them (SCIM 2.0: RFC 7643, RFC 7644). */
@NullMarked
package io.portico.rest.scim;

import org.jspecify.annotations.NullMarked;
