/** Live updates: pages say what they show and are told when to ask again. */
@NullMarked
package io.portico.views.live;

import org.jspecify.annotations.NullMarked;
