package io.portico.messages.response;

import io.portico.messages.AgencyId;

/** What is known of how soon an agency means to answer. It is the agency's alone; no view of people outside handles it. */
public sealed interface ResponseEvent permits ResponseTargetsSet {
    AgencyId agencyId();
}
