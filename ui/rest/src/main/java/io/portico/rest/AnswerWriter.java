package io.portico.rest;

import io.portico.views.audit.DisclosedHow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as JSON, or as what a door that has nothing else names, whatever the caller says it would accept. */
final class AnswerWriter implements HandlerMethodReturnValueHandler {

    private static final String ROOT = "/api/v1/";

    private final JsonMapper mapper;
    private final Disclosing disclosing;

    AnswerWriter(JsonMapper mapper, Disclosing disclosing) {
        this.mapper = mapper;
        this.disclosing = disclosing;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == Answer.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException {
        HttpServletResponse response = webRequest.getNativeResponse(HttpServletResponse.class);
        if (!(returned instanceof Answer answer) || response == null) {
            throw new IllegalStateException("a door answers with an Answer");
        }
        container.setRequestHandled(true);
        Object body = answer.body();
        byte[] bytes =
                body == null ? new byte[0] : body instanceof byte[] ready ? ready : mapper.writeValueAsBytes(body);
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request != null && answer.headers().containsKey("Content-Disposition")) {
            disclosing.note(DisclosedHow.EXPORTED, List.of(exported(request)));
        }
        response.setStatus(answer.status());
        response.setHeader("Cache-Control", "no-store");
        answer.headers().forEach(response::setHeader);
        if (body != null) {
            response.setContentType(answer.headers().getOrDefault("Content-Type", "application/json"));
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }

    /** What is taken away as a file is named by the door that hands it out. */
    static String exported(HttpServletRequest request) {
        String path = request.getRequestURI();
        return "export:" + (path.startsWith(ROOT) ? path.substring(ROOT.length()) : path);
    }
}
