package io.portico.views.agency;

import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;

/** A program that acts for the agency; deactivated once it was removed. */
public record ProgramLine(UserId id, String name, PermissionSetId role, AccountState state) {}
