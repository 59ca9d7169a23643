/** All of an agency in one sealed file, to be taken into another installation. */
@NullMarked
package io.portico.tenancy.archive;

import org.jspecify.annotations.NullMarked;
