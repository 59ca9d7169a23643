package io.portico.app.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * What the server and its firewall refuse before any door is reached, such as addresses that cannot be read, is told to
 * programs in the same form as everything else that is refused.
 */
@Component
final class BeforeTheDoors
        implements RequestRejectedHandler, WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(BeforeTheDoors.class);

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        LOG.debug("a request was refused before the doors", rejected);
        if (Problem.forPrograms(request)) {
            Problem.MALFORMED.write(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Inside the server's own report, which is silent where this one has spoken. */
    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private static final class Report extends ErrorReportValve {

        Report() {
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable cause) {
            boolean unsaid = response.getStatus() == HttpServletResponse.SC_BAD_REQUEST
                    && response.getContentWritten() == 0
                    && isForPrograms(request);
            if (unsaid && response.setErrorReported()) {
                write(request, response);
            } else {
                super.report(request, response, cause);
            }
        }

        /** Of an address that is too long to be read, nothing is known. */
        private static boolean isForPrograms(Request request) {
            return request.getCoyoteRequest().requestURI().getLength() > 0 && Problem.forPrograms(request);
        }

        private static void write(Request request, Response response) {
            try {
                Problem.MALFORMED.write(request, response);
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                LOG.debug("nobody is there any more to be told", e);
            }
        }
    }
}
