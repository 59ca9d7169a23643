package io.portico.web.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** How much is done, as a bar and in words. */
public final class Progress extends Div {

    private static final int WHOLE_PERCENT = 100;

    public Progress(int percent) {
        String words = Words.say("progress", percent);
        ProgressBar bar = new ProgressBar(0, WHOLE_PERCENT, Math.clamp(percent, 0, WHOLE_PERCENT));
        bar.getElement().setAttribute("aria-label", words);
        add(bar, new Span(words));
        addClassName("progress");
    }
}
