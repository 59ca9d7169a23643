package io.portico.app.door;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Puts the CSRF token into every page, for what the page or a script of the reader's own sends to the REST doors. */
@Component
final class CsrfMetas implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> add(page.getVaadinRequest(), page.getDocument()));
    }

    private static void add(VaadinRequest request, Document page) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            meta(page.head(), "_csrf", token.getToken());
            meta(page.head(), "_csrf_header", token.getHeaderName());
        }
    }

    private static void meta(Element head, String name, String content) {
        head.select("meta[name=" + name + "]").remove();
        head.appendElement("meta").attr("name", name).attr("content", content);
    }
}
