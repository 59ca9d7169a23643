package io.portico.views.agency;

import io.portico.messages.Audience;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that people outside can be asked to approve.
 *
 * @param file a file of their thread; null for the task itself
 * @param approvers who would be asked; when there is nobody, nobody can answer
 */
public record ApprovalChoice(Audience audience, @Nullable FileLine file, List<PersonName> approvers) {}
