package io.portico.web.parts;

import com.vaadin.flow.component.html.Span;

/** How much is new to the reader: a dot and a word, the same everywhere; an at sign where they are mentioned. */
public final class UnreadMark extends Span {

    /** Nobody counts further. */
    private static final int MANY = 99;

    private UnreadMark(String words, boolean mentioned) {
        add(new Span(words));
        setTitle(words);
        addClassNames("unread-mark", mentioned ? "mentioned" : "plain");
    }

    /** @param mentions in how many of the posts the reader is mentioned */
    public static UnreadMark of(int posts, int mentions) {
        String words = posts > MANY ? Words.say("unread.many", MANY) : Words.say("unread.posts", posts);
        return mentions == 0
                ? new UnreadMark(words, false)
                : new UnreadMark(Words.say("unread.mentioned", words, mentions), true);
    }
}
