package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Shows other parts in a place without touching those that stay: whoever is on one of them by keyboard stays there. */
public final class InPlace {

    private InPlace() {}

    /** Takes out of the place what is not wanted there any more, and puts in what is missing, in that order. */
    public static void arrange(Component place, List<? extends Component> wanted) {
        Element inside = place.getElement();
        List<Element> elements = wanted.stream().map(Component::getElement).toList();
        inside.getChildren().filter(child -> !elements.contains(child)).toList().forEach(inside::removeChild);
        for (int i = 0; i < elements.size(); i++) {
            if (inside.indexOfChild(elements.get(i)) != i) {
                inside.insertChild(i, elements.get(i));
            }
        }
    }
}
