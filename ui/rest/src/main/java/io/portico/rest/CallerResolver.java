package io.portico.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the doors who knocks, as the doorkeeper found, and the attempt to do something once. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    private final Attempts attempts;

    CallerResolver(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Attempt.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("not a request");
        }
        if (parameter.getParameterType() == Attempt.class) {
            return new Attempt(request, attempts);
        }
        if (request.getAttribute(Doorkeeper.CALLER) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("nobody was let in here");
    }
}
