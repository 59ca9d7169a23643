/** What people and programs prove themselves with: passwords, tokens, links; of each only a digest is kept, or nothing. */
@NullMarked
package io.portico.tenancy.credentials;

import org.jspecify.annotations.NullMarked;
