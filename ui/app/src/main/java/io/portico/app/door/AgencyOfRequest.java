package io.portico.app.door;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The agency of the request that is being served, where nothing hands the request on. */
final class AgencyOfRequest {

    private AgencyOfRequest() {}

    static String slug() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return HostFilter.agency(request)
                .orElseThrow(() -> new IllegalStateException("the apex has no authorization server"))
                .slug();
    }
}
