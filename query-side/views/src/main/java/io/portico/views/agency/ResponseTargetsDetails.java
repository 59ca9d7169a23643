package io.portico.views.agency;

import io.portico.messages.ProjectId;
import io.portico.messages.response.BusinessHours;
import io.portico.messages.response.ResponseTarget;
import java.util.Set;

/**
 * Within what time the agency means to answer.
 *
 * @param timeZone the agency's, in which its hours are
 */
public record ResponseTargetsDetails(
        ResponseTarget reply,
        ResponseTarget urgent,
        ResponseTarget billing,
        Set<ProjectId> billingProjects,
        BusinessHours hours,
        String timeZone) {}
