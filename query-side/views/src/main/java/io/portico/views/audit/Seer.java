package io.portico.views.audit;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import java.util.List;

/** A person who can see a thing. */
public record Seer(UserId userId, String name, PersonKind kind, List<ReasonLine> reasons) {}
