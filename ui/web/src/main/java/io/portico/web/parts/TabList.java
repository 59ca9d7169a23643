package io.portico.web.parts;

import com.vaadin.flow.component.Component;

/** Tabs that say to everybody what they are. */
public final class TabList {

    /** The part that scrolls can be focused by scripts, and so counts as something in the list that is no tab. */
    private static final String TABS_ONLY = """
            const tabs = this.localName === 'vaadin-tabs' ? this : this.querySelector('vaadin-tabs');
            tabs.updateComplete.then(() => tabs.shadowRoot.getElementById('scroll')?.removeAttribute('tabindex'));
            """;

    private TabList() {}

    /** Takes out of the list whatever is no tab; returns the tabs. */
    public static <T extends Component> T plain(T tabs) {
        tabs.addAttachListener(_ -> tabs.getElement().executeJs(TABS_ONLY));
        return tabs;
    }
}
