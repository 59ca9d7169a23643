package io.portico.app.door;

import io.portico.views.door.AgencyDoor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The agency of the request that is being served, where nothing hands the request on. */
final class AgencyOfRequest {

    private AgencyOfRequest() {}

    static String slug() {
        return door().slug();
    }

    static String name() {
        return door().name();
    }

    private static AgencyDoor door() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return HostFilter.agency(request).orElseThrow(() -> new IllegalStateException("the apex is no agency's"));
    }
}
