/**
 * What shows afterwards that nobody touched the record: the tree over an agency's ledger, checkpoints signed of it, and bundles
 * of both which are checked without a server. Nothing here reads a clock or a network.
 */
@NullMarked
package io.portico.evidence;

import org.jspecify.annotations.NullMarked;
