/** Files on a server that speaks the S3 protocol. */
@NullMarked
package io.portico.s3;

import org.jspecify.annotations.NullMarked;
