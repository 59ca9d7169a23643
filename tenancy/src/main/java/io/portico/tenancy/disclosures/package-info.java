/** What was shown, handed out or sent to whom: written down beside the work, and kept for as long as the agency says. */
@NullMarked
package io.portico.tenancy.disclosures;

import org.jspecify.annotations.NullMarked;
