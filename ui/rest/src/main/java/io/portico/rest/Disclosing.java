package io.portico.rest;

import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.disclosures.Disclosures;
import io.portico.views.audit.DisclosedHow;
import io.portico.views.audit.DisclosedThrough;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes what the current work is shown, and by which way, before it is shown. */
@Component
public final class Disclosing {

    private static final String BEARER = "io.portico.rest.bearer";
    private static final String NO_PERSONAL_TOKEN = "";

    private final Disclosures log;

    Disclosing(Disclosures log) {
        this.log = log;
    }

    /**
     * Says that a request is proven by a token. Whoever checks credentials says so here.
     *
     * @param tokenId of a personal token; null for any other
     */
    public static void bearer(HttpServletRequest request, @Nullable String tokenId) {
        request.setAttribute(BEARER, tokenId == null ? NO_PERSONAL_TOKEN : tokenId);
    }

    /** Notes it. Throws when it cannot be noted: then it must not be shown. */
    public void note(DisclosedHow how, List<String> things) {
        HttpServletRequest request =
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        ? attributes.getRequest()
                        : null;
        boolean headOnly = request != null && request.getMethod().equals("HEAD");
        if (things.isEmpty() || headOnly) {
            return;
        }
        Work work = Tenancy.current();
        String bearer = request == null ? null : (String) request.getAttribute(BEARER);
        String token = NO_PERSONAL_TOKEN.equals(bearer) ? null : bearer;
        log.note(work, token, how.name(), through(work, request, bearer).name(), things);
    }

    private static DisclosedThrough through(Work work, @Nullable HttpServletRequest request, @Nullable String bearer) {
        if (work.actor().kind() == Actor.Kind.READER) {
            return DisclosedThrough.LINK;
        }
        if (request == null) {
            return DisclosedThrough.LIVE;
        }
        return bearer == null ? DisclosedThrough.PAGE : DisclosedThrough.API;
    }
}
