package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The day on which a person's access ends was set or taken away. */
@StoredAs("end-changed")
@Revision("1")
public record EndChanged(UserId userId, @Nullable LocalDate endsOn) implements PersonEvent {}
