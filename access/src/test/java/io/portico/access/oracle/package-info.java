/** Random histories and a second, naive reading of access.md, for every module that must agree with the policy. */
@NullMarked
package io.portico.access.oracle;

import org.jspecify.annotations.NullMarked;
