/** The demonstration: two invented agencies, told as a story of commands sent through the front door at instants long past. */
@NullMarked
package io.portico.app.demo;

import org.jspecify.annotations.NullMarked;
