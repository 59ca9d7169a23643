package io.portico.views.agency;

import java.util.List;

/** All request forms of the agency, newest first. */
public record RequestForms(List<RequestFormSummary> items) {}
