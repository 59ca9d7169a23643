package io.portico.rest;

import io.portico.files.MalwareScan;
import io.portico.files.UploadRefused;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.StoreFull;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever was thrown behind the API's doors into a problem document; nothing internal gets out. */
final class Problems implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ProblemAnswers answers;

    Problems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return null;
        }
        if (response.isCommitted()) {
            // Bytes are on their way already: the only honest answer is to break off, which the container does.
            return null;
        }
        Refused refused = refusal(exception);
        if (refused.code() == ProblemCode.INTERNAL) {
            LOG.error("{} failed", request.getMethod(), exception);
        }
        if (exception instanceof HttpRequestMethodNotSupportedException method
                && method.getSupportedMethods() != null) {
            response.setHeader("Allow", String.join(", ", method.getSupportedMethods()));
        }
        try {
            answers.write(response, refused);
        } catch (IOException callerIsGone) {
            LOG.debug("nobody is left to read the answer", callerIsGone);
        }
        return new ModelAndView();
    }

    private static Refused refusal(Throwable thrown) {
        return switch (thrown) {
            case Refused refused -> refused;
            case Rejected rejected -> Refused.of(rejected);
            case BadInput bad -> Refused.fields(List.of(FieldProblem.of(bad.field(), bad.code())));
            case Gateway.Unavailable unavailable -> new Refused(ProblemCode.of(unavailable.why()));
            case StoreFull _ -> new Refused(ProblemCode.STORAGE_FULL);
            case FileStore.TooLarge _ -> new Refused(ProblemCode.TOO_LARGE);
            case UploadRefused upload -> new Refused(ProblemCode.of(upload.why()));
            case FileStore.Unavailable unavailable -> {
                LOG.error("The store of files failed", unavailable);
                yield new Refused(ProblemCode.FILES_UNAVAILABLE);
            }
            case MalwareScan.Found _ -> new Refused(ProblemCode.FILE_NOT_CLEAN);
            case MalwareScan.Unavailable unavailable -> {
                LOG.error("An upload could not be scanned", unavailable);
                yield new Refused(ProblemCode.FILE_NOT_SCANNED);
            }
            case HttpRequestMethodNotSupportedException _ -> new Refused(ProblemCode.METHOD_NOT_ALLOWED);
            case HttpMediaTypeException _ -> new Refused(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
            case NoHandlerFoundException _ -> new Refused(ProblemCode.NOT_FOUND);
            case NoResourceFoundException _ -> new Refused(ProblemCode.NOT_FOUND);
            case ServletRequestBindingException _ -> new Refused(ProblemCode.MALFORMED);
            default -> new Refused(ProblemCode.INTERNAL);
        };
    }
}
