package io.portico.web.agency;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.views.audit.ReasonLine;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.util.List;

/** The facts that made something so: what, by whom, when, and by which rule. */
final class Reasons extends UnorderedList {

    Reasons(House house, List<ReasonLine> reasons) {
        addClassName("reasons");
        reasons.forEach(reason -> {
            ListItem item = new ListItem(new Span(Words.say(reason.text())));
            if (reason.at() != null) {
                String when = house.times().toTheSecond(reason.at());
                String by = reason.byName();
                item.add(new Span(by == null ? when : Words.say("reason.by", by, when)));
            }
            if (reason.why() != null) {
                Span why = new Span(Words.say("reason.why", reason.why()));
                why.addClassName("why");
                item.add(why);
            }
            Span rule = new Span(Words.say("reason.rule", reason.rule()));
            rule.addClassName("quiet");
            item.add(rule);
            add(item);
        });
    }
}
