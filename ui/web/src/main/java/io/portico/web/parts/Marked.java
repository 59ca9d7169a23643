package io.portico.web.parts;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import io.portico.views.Passage;

/** A text that was found, with the words marked that were looked for. */
public final class Marked extends Span {

    public Marked(Passage passage) {
        String text = passage.text();
        int done = 0;
        for (Passage.Mark mark : passage.marks()) {
            say(text.substring(done, mark.from()));
            HtmlContainer marked = new HtmlContainer("mark");
            marked.add(new Text(text.substring(mark.from(), mark.to())));
            add(marked);
            done = mark.to();
        }
        say(text.substring(done));
    }

    private void say(String words) {
        if (!words.isEmpty()) {
            add(new Text(words));
        }
    }
}
