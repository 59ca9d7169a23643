package io.portico.rest;

import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.door.FindStanding;
import io.portico.views.door.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks who knocks and whether this door is theirs, before a byte of the body is read: 401 comes before 403 and 404, and
 * they before 400. The policy is asked again by every command and query; here only the door's own right is checked.
 */
final class Doorkeeper implements HandlerInterceptor {

    static final String CALLER = "io.portico.rest.caller";

    private final Gateway gateway;

    Doorkeeper(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Door door = method.getMethodAnnotation(Door.class);
        if (door == null) {
            throw new Refused(ProblemCode.NOT_FOUND);
        }
        Optional<Work> work = Tenancy.currentIfAny();
        boolean apex = work.isEmpty() || work.get().agencyId().equals(Work.NO_AGENCY);
        switch (door.value()) {
            case ANYWHERE -> {}
            case PUBLIC -> require(!apex, ProblemCode.NOT_FOUND);
            case OPERATOR -> {
                require(apex, ProblemCode.NOT_FOUND);
                require(
                        work.isPresent() && work.get().actor().kind() == Actor.Kind.OPERATOR,
                        ProblemCode.UNAUTHENTICATED);
            }
            case AGENCY, PORTAL, MEMBER -> {
                require(!apex, ProblemCode.NOT_FOUND);
                request.setAttribute(CALLER, admitted(request, work.orElseThrow(), door));
            }
        }
        require(!expectsMore(request, method), ProblemCode.STALE_VERSION);
        return true;
    }

    /**
     * Whether the caller names a version and the door knows none: what has no tag never has the one that is expected
     * (RFC 9110, section 13.1.1), and silence would overwrite what the caller wants kept.
     */
    private static boolean expectsMore(HttpServletRequest request, HandlerMethod method) {
        return !reads(request)
                && Versions.expected(request.getHeader(Versions.HEADER)) != null
                && Arrays.stream(method.getMethodParameters())
                        .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                        .noneMatch(header -> header != null && header.name().equals(Versions.HEADER));
    }

    private Caller admitted(HttpServletRequest request, Work work, Door door) {
        Caller caller = caller(request, work, door);
        require(
                switch (door.value()) {
                    case AGENCY -> !caller.external();
                    case PORTAL -> caller.external();
                    default -> true;
                },
                ProblemCode.NOT_FOUND);
        boolean reads = reads(request);
        if (work.actor().kind() == Actor.Kind.PERSON && work.onBehalfOf() != null) {
            // Rule 14: a look reads the portal and does nothing else. The house refuses its commands as well.
            require((door.value() == Side.PORTAL && reads) || door.throughOthersEyes(), ProblemCode.FORBIDDEN);
        }
        require(
                door.needs().length == 0 || Arrays.stream(door.needs()).anyMatch(caller.permissions()::contains),
                reads ? ProblemCode.NOT_FOUND : ProblemCode.FORBIDDEN);
        Permission[] scopes = door.scopes().length == 0 ? door.needs() : door.scopes();
        require(
                scopes.length == 0
                        || Arrays.stream(scopes)
                                .anyMatch(scope -> Scopes.allow(caller.scopes(), scope)
                                        && (door.needs().length == 0
                                                || caller.permissions().contains(scope))),
                ProblemCode.INSUFFICIENT_SCOPE);
        return caller;
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private Caller caller(HttpServletRequest request, Work work, Door door) {
        Actor.Kind kind = work.actor().kind();
        require(kind == Actor.Kind.PERSON || kind == Actor.Kind.PROGRAM, ProblemCode.UNAUTHENTICATED);
        Standing standing = gateway.ask(new FindStanding(), Standing.class);
        PersonKind personKind = standing.kind();
        if (!standing.enters() || personKind == null) {
            throw new Refused(ProblemCode.UNAUTHENTICATED);
        }
        require(!standing.termsPending() || door.beforeTerms(), ProblemCode.TERMS_NOT_ACCEPTED);
        return new Caller(standing.id(), personKind, standing.permissions(), Scopes.of(request));
    }

    private static void require(boolean holds, ProblemCode otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }
}
