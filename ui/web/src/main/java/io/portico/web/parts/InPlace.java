package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Shows other parts in a place without touching those that stay: whoever is on one of them by keyboard stays there. */
public final class InPlace {

    private InPlace() {}

    /**
     * Takes out of the place what is not wanted there any more, and puts in what is missing, in that order. Of those that
     * change places as few as possible are touched: the others stay, and these move around them.
     */
    public static void arrange(Component place, List<? extends Component> wanted) {
        Element inside = place.getElement();
        List<Element> elements = wanted.stream().map(Component::getElement).toList();
        Set<Element> staying = staying(inside, elements);
        inside.getChildren().filter(child -> !staying.contains(child)).toList().forEach(inside::removeChild);
        for (int i = 0; i < elements.size(); i++) {
            if (!staying.contains(elements.get(i))) {
                inside.insertChild(i, elements.get(i));
            }
        }
    }

    /** The longest line of them that is in its order already. */
    private static Set<Element> staying(Element inside, List<Element> wanted) {
        int[] place = wanted.stream().mapToInt(inside::indexOfChild).toArray();
        int[] length = new int[place.length];
        // Each is the last of the longest line from it on; looked for from the end, it is read from the beginning.
        for (int i = place.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < place.length; j++) {
                length[i] = place[i] < place[j] ? Math.max(length[i], length[j]) : length[i];
            }
            length[i] += place[i] < 0 ? 0 : 1;
        }
        int left = Arrays.stream(length).max().orElse(0);
        int last = -1;
        Set<Element> staying = new HashSet<>();
        for (int i = 0; i < place.length; i++) {
            if (place[i] > last && length[i] == left) {
                staying.add(wanted.get(i));
                last = place[i];
                left--;
            }
        }
        return staying;
    }
}
