package io.portico.web.agency;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Words;

/** The four steps of an import, and at which of them one is. */
final class ImportSteps extends OrderedList {

    /** The steps. */
    enum Step {
        FILE,
        MAPPING,
        PREVIEW,
        IMPORT
    }

    ImportSteps(Step now) {
        addClassName("import-steps");
        getElement().setAttribute("aria-label", Words.say("imports.steps"));
        int number = 0;
        for (Step step : Step.values()) {
            number++;
            Span mark = new Span(step.compareTo(now) < 0 ? "" : Integer.toString(number));
            if (step.compareTo(now) < 0) {
                mark.add(Glyph.YES.draw());
            }
            mark.addClassName("step-mark");
            ListItem item = new ListItem(mark, new Span(Words.say("imports.step." + step.name())));
            if (step == now) {
                item.addClassName("now");
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}
