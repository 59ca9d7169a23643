/** Uploaded files: their uploader's alone until a post carries them. */
@NullMarked
package io.portico.messages.file;

import org.jspecify.annotations.NullMarked;
