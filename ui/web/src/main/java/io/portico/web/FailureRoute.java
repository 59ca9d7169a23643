package io.portico.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Words;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is shown when a page could not be made. The cause is for the log, never for the page. */
@ParentLayout(Room.class)
@AnonymousAllowed
final class FailureRoute extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailureRoute.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("a page could not be made", parameter.getException());
        H1 title = new H1(Words.say("failed"));
        title.addClassName("hidden");
        Button again = new Button(
                Words.say("tryAgain"), _ -> getUI().ifPresent(ui -> ui.getPage().reload()));
        add(title, new EmptyState(Glyph.MISSING, Words.say("failed"), Words.say("failed.text"), again));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return Words.say("failed");
    }
}
