package io.portico.messages.company;

import io.portico.messages.CompanyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The company is called this from now on. */
@StoredAs("company-renamed")
@Revision("1")
public record CompanyRenamed(CompanyId companyId, String name) implements CompanyEvent {}
