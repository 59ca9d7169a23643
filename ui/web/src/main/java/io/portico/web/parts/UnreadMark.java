package io.portico.web.parts;

import com.vaadin.flow.component.html.Span;

/** How much is new to the reader: a dot and a word, the same everywhere. */
public final class UnreadMark extends Span {

    /** Nobody counts further. */
    private static final int MANY = 99;

    private UnreadMark(String words) {
        add(new Span(words));
        setTitle(words);
        addClassName("unread-mark");
    }

    public static UnreadMark of(int posts) {
        return new UnreadMark(posts > MANY ? Words.say("unread.many", MANY) : Words.say("unread.posts", posts));
    }
}
