package io.portico.web.parts;

import com.vaadin.flow.component.html.Anchor;

/** Leads to a file that the browser keeps instead of showing it. */
public final class Download extends Anchor {

    /** @param address below the house's own */
    public Download(String address, String words) {
        super(address, words);
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
    }
}
