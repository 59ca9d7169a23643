package io.portico.app.door;

import io.portico.views.door.AgencyDoor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The agency of the request that is being served, and where it comes from, where nothing hands the request on. */
final class AgencyOfRequest {

    private AgencyOfRequest() {}

    static String slug() {
        return door().slug();
    }

    static String name() {
        return door().name();
    }

    /** From where the request comes. */
    static Visit visit() {
        return Visit.of(request());
    }

    private static AgencyDoor door() {
        return HostFilter.agency(request()).orElseThrow(() -> new IllegalStateException("the apex is no agency's"));
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
