package io.portico.views.agency;

import io.portico.messages.CompanyId;
import java.util.List;

/** A company with the people known there. */
public record CompanyDetails(CompanyId id, String name, List<ContactLine> contacts) {}
