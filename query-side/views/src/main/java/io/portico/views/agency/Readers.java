package io.portico.views.agency;

import io.portico.messages.CompanyId;
import io.portico.views.PersonName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who outside can read a thread.
 *
 * @param companyId whose people they all are; null where they are of several companies, of none, or nobody
 */
public record Readers(List<PersonName> items, @Nullable CompanyId companyId) {}
