package io.portico.messages.viewas;

import io.portico.messages.ViewAsId;

/** Commands to a look through another's eyes. */
public sealed interface ViewAsCommand permits BeginViewAs, BeginTryOut, EndViewAs {
    ViewAsId viewAsId();
}
