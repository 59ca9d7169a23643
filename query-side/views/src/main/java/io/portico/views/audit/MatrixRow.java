package io.portico.views.audit;

import io.portico.messages.CompanyId;
import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.Footing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside, and why they see each project, or why not.
 *
 * @param companyId null for who belongs to none
 */
public record MatrixRow(
        UserId id,
        String name,
        PersonKind kind,
        @Nullable CompanyId companyId,
        @Nullable String company,
        List<Footing> cells) {}
