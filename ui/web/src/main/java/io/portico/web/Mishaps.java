package io.portico.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.tenancy.Gateway.Unavailable;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;
import java.io.IOException;

/**
 * Says on the page when something that somebody did there came to nothing and nobody had thought of it: a page that stands
 * still looks as if it had obeyed. The cause is for the log.
 */
@SpringComponent
final class Mishaps implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(new Teller()));
    }

    /** Logs as Vaadin does, and tells. */
    static final class Teller extends DefaultErrorHandler {

        private static final long serialVersionUID = 1L;

        @Override
        public void error(ErrorEvent event) {
            Throwable cause = event.getThrowable();
            if (!isExpected(cause)) {
                super.error(event);
            }
            // A browser that goes away in the middle of something hears nothing any more.
            if (UI.getCurrent() != null && !(cause instanceof IOException)) {
                tell(cause);
            }
        }

        private static boolean isExpected(Throwable cause) {
            return cause instanceof BadInput || cause instanceof Rejected || cause instanceof Unavailable;
        }

        private static void tell(Throwable cause) {
            if (cause instanceof RuntimeException failure && isExpected(cause)) {
                Notice.attempt(() -> {
                    throw failure;
                });
            } else {
                Notice.refused(Words.say("failed"));
            }
        }
    }
}
